import { choice, flag, integer, optionalNumber } from '../../modes/mode.ts';
import {
  caught,
  create,
  dispatch,
  ending,
  goesOn,
  literal,
  result,
  waitForSpawned,
  yielding,
} from './main.ts';
import type { ScriptContext, ScriptMode, ScriptStyle } from './mode.ts';

/**
 * The modes with several threads. JavaScript has workers only: they stand for threads and for processes alike, and
 * each title says what differs.
 */

const inWorkers: ScriptStyle = { where: 'worker', colour: 'sync' };
const loopsInWorkers: ScriptStyle = { where: 'worker', colour: 'async' };

function openCrew({ out, spawns }: ScriptContext, size: string): void {
  out.line(`${spawns ? '' : 'const '}crew = new Crew(${size});`, create);
  out.line('await crew.ready();', create);
}

/** `for (const [number, job] of JOBS.entries())`, each at its moment of arrival. */
function eachNumber({ out, jobs }: ScriptContext, body: () => void, before: () => void = () => {}): void {
  out.line(
    `for (const ${jobs.arrivals ? '[number, job] of JOBS.entries()' : 'number of JOBS.keys()'}) {`,
    create,
  );
  out.inside(() => {
    before();
    if (jobs.arrivals) out.line('await until(job.at);', create);
    body();
  });
  out.line('}');
}

/** `const chunks`: a promise for every `size` jobs. */
function runChunks(context: ScriptContext, size: string): void {
  const { out, jobs } = context;
  out.line('const chunks: Promise<void>[] = [];', dispatch);
  if (size === '1') {
    eachNumber(context, () => {
      out.line('chunks.push(crew.run([number]));', dispatch);
    });
    return;
  }
  out.line(`const size = ${size};`, dispatch);
  out.line('for (let start = 0; start < JOBS.length; start += size) {', dispatch);
  out.inside(() => {
    if (jobs.arrivals) out.line('await until(JOBS[start].at);', create);
    out.line('const numbers = [...JOBS.keys()].slice(start, start + size);', dispatch);
    out.line('chunks.push(crew.run(numbers));', dispatch);
  });
  out.line('}');
}

/** All results or, where tasks fail, whatever they came to; then the first failure. */
function allChunks(context: ScriptContext): void {
  const { out, canFail } = context;
  if (!canFail) out.line('await Promise.all(chunks);', ending);
  else {
    out.line('await Promise.allSettled(chunks);', ending);
    out.line('await Promise.all(chunks); // the first failure, if there is one', ending);
  }
  waitForSpawned(context);
}

function settled({ out, canFail }: ScriptContext, tasks: string): void {
  out.line(`await Promise.${canFail ? 'allSettled' : 'all'}(${tasks});`, ending);
}

function chunkSize(values: ScriptContext['values'], fallback: string): string {
  return String(optionalNumber(values, 'chunk') ?? fallback);
}

export const threads: ScriptMode = {
  title:
    'A worker for every task. Unlike Python’s threads, workers compute at the same time: there is no GIL.',
  style: () => inWorkers,
  main: (context) => {
    const { out, values, spawns } = context;
    const join = choice(values, 'join');
    openCrew(context, spawns ? 'ALL.length' : 'JOBS.length');
    if (join === 'in-loop') {
      eachNumber(context, () => {
        const caught = context.canFail ? '.catch(() => {})' : '';
        out.line(`await crew.run([number])${caught}; // before the next one starts`, dispatch, ending);
      });
      waitForSpawned(context);
      return;
    }
    runChunks(context, '1');
    if (join === 'end') {
      settled(context, 'chunks');
      waitForSpawned(context);
      return;
    }
    if (join === 'first') out.line(`await chunks[0]${context.canFail ? '.catch(() => {})' : ''};`, ending);
    out.line(goesOn, ending);
    if (!flag(values, 'daemon')) {
      settled(context, 'chunks');
      waitForSpawned(context);
    }
  },
};

export const threadPool: ScriptMode = {
  title: 'So many workers, one queue of tasks. Unlike Python’s threads they compute at the same time.',
  style: () => inWorkers,
  main: (context) => {
    const { out, values } = context;
    const gap = optionalNumber(values, 'gap') ?? 0;
    openCrew(context, String(integer(values, 'threads')));
    if (gap === 0) runChunks(context, '1');
    else {
      out.line('const chunks: Promise<void>[] = [];', dispatch);
      const pause = () => out.line(`if (chunks.length > 0) await sleep(${literal(gap)});`, create);
      eachNumber(
        context,
        () => out.line('chunks.push(crew.run([number]));', dispatch),
        () => pause(),
      );
    }
    settled(context, 'chunks');
    waitForSpawned(context);
  },
};

export const executor: ScriptMode = {
  title: 'A loop that leaves blocking calls to workers.',
  style: () => ({ where: 'both', colour: 'async' }),
  main: (context) => {
    const { out, jobs, values } = context;
    openCrew(context, String(integer(values, 'threads')));
    out.line('const tasks: Promise<void>[] = [];', create);
    const place = jobs.placed;
    out.line(
      `for (const ${place || jobs.arrivals ? '[number, job] of JOBS.entries()' : 'number of JOBS.keys()'}) {`,
      create,
    );
    out.inside(() => {
      if (jobs.arrivals) out.line('await until(job.at);', create);
      const onThread = 'crew.run([number])';
      out.line(
        `tasks.push(${place ? `job.place === 'loop' ? Promise.resolve(${jobs.call}) : ${onThread}` : onThread});`,
        dispatch,
      );
    });
    out.line('}');
    if (context.canFail) {
      out.line('try {');
      out.inside(() => out.line('await Promise.all(tasks);', ending));
      out.line('} catch (error) {', ending);
      out.inside(() => out.line(caught, ending)).line('}');
      out.line('await Promise.allSettled(tasks); // the others were not cancelled', ending);
    } else out.line('await Promise.all(tasks);', ending);
    waitForSpawned(context);
  },
};

const noProcesses = 'Workers for processes: they share one process, and nothing but what is handed to them.';

export const poolMap: ScriptMode = {
  title: `Chunks of tasks, handed to whichever worker is free. ${noProcesses}`,
  style: () => inWorkers,
  main: (context) => {
    const processes = integer(context.values, 'processes');
    openCrew(context, String(processes));
    runChunks(context, chunkSize(context.values, `Math.max(1, Math.ceil(JOBS.length / (4 * ${processes})))`));
    allChunks(context);
  },
};

export const poolImap: ScriptMode = {
  title: `Results one by one, while the others still run. ${noProcesses}`,
  style: () => inWorkers,
  main: (context) => {
    const { out, values, canFail } = context;
    openCrew(context, String(integer(values, 'processes')));
    runChunks(context, chunkSize(values, '1'));
    out.line('const handOut = async (chunk: Promise<void>) => {', yielding);
    out.inside(() => {
      if (canFail) {
        out.line('await chunk.catch((error) => {', yielding);
        out.inside(() => out.line(caught, yielding)).line('});');
      } else out.line('await chunk;', yielding);
      out.line(result, yielding);
    });
    out.line('};');
    out.line(
      flag(values, 'ordered')
        ? 'for (const chunk of chunks) await handOut(chunk);'
        : 'await Promise.all(chunks.map(handOut));',
      yielding,
      ending,
    );
    waitForSpawned(context);
  },
};

export const poolApply: ScriptMode = {
  title: `Tasks one by one, and a main program that has to wait for them. ${noProcesses}`,
  style: () => inWorkers,
  main: (context) => {
    openCrew(context, String(integer(context.values, 'processes')));
    runChunks(context, '1');
    if (flag(context.values, 'joined')) {
      settled(context, 'chunks');
      waitForSpawned(context);
    } else context.out.line('// Nobody waits: the workers die with the main program.', ending);
  },
};

export const processExecutor: ScriptMode = {
  title: `So many workers, one queue of tasks. ${noProcesses}`,
  style: () => inWorkers,
  main: (context) => {
    const { values } = context;
    const map = choice(values, 'api') === 'map';
    openCrew(context, String(integer(values, 'processes')));
    runChunks(context, map ? chunkSize(values, '1') : '1');
    if (map) allChunks(context);
    else {
      settled(context, 'chunks');
      waitForSpawned(context);
    }
  },
};

export const loops: ScriptMode = {
  title: `Workers with a loop each; every one has its fixed share of the tasks. ${noProcesses}`,
  style: (values) => ({ ...loopsInWorkers, gate: optionalNumber(values, 'permits'), together: true }),
  main: (context) => {
    const { out, values } = context;
    const count = integer(values, 'processes');
    openCrew(context, String(count));
    out.line('const numbers = [...JOBS.keys()];', dispatch);
    if (choice(values, 'share') === 'blocks') {
      out.line(`const size = Math.floor(numbers.length / ${count});`, dispatch);
      out.line(`const larger = numbers.length % ${count};`, dispatch);
      out.line('const start = (n: number) => n * size + Math.min(n, larger);', dispatch);
      out.line(
        `const shares = Array.from({ length: ${count} }, (_, n) => numbers.slice(start(n), start(n + 1)));`,
        dispatch,
      );
    } else {
      out.line(
        `const shares = Array.from({ length: ${count} }, (_, n) => numbers.filter((number) => number % ${count} === n));`,
        dispatch,
      );
    }
    settled(context, 'shares.map((share) => crew.run(share))');
    waitForSpawned(context);
  },
};

export const aiomultiprocess: ScriptMode = {
  title: `Workers with a loop each, which take tasks into their free slots. ${noProcesses}`,
  style: () => loopsInWorkers,
  main: (context) => {
    const { values } = context;
    openCrew(context, `${integer(values, 'processes')}, ${integer(values, 'slots')}, true`);
    runChunks(context, '1');
    settled(context, 'chunks');
    waitForSpawned(context);
  },
};

export const workers: ScriptMode = {
  title: 'Workers: each takes the next chunk of tasks when it is free. In a browser they are Web Workers.',
  style: () => inWorkers,
  main: (context) => {
    openCrew(context, String(integer(context.values, 'workers')));
    runChunks(context, chunkSize(context.values, '1'));
    settled(context, 'chunks');
    waitForSpawned(context);
  },
};

export const workersAsync: ScriptMode = {
  title: 'Workers with several asynchronous tasks each. In a browser they are Web Workers.',
  style: () => loopsInWorkers,
  main: (context) => {
    const { values } = context;
    openCrew(context, `${integer(values, 'workers')}, ${integer(values, 'slots')}`);
    runChunks(context, '1');
    settled(context, 'chunks');
    waitForSpawned(context);
  },
};
