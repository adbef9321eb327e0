// Real runs in real workers, beside their predictions. Order and ratios are asserted, with room for a busy machine;
// the figures themselves are printed.
import { expect, type Page, test } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import type { Step } from '../app/model/step.ts';
import type { Topology } from '../app/model/topology.ts';
import type { TaskRow, Workload } from '../app/model/workload.ts';
import { defaultWorld, type World } from '../app/model/world.ts';
import { topologyOf } from '../app/modes/registry.ts';
import type { RunOrder } from '../app/perform/run.ts';
import type { Summed } from './fixtures/perform.ts';

test.describe.configure({ mode: 'default' });

let server: ViteDevServer;
let bench: string;

test.beforeAll(async () => {
  const { parallelIndex } = test.info();
  server = await createServer({
    server: { port: 4310 + parallelIndex, host: '127.0.0.1', hmr: false, watch: null },
    cacheDir: `node_modules/.vite-perform-${parallelIndex}`,
    optimizeDeps: { include: ['comlink'], noDiscovery: true },
    logLevel: 'error',
  });
  await server.listen();
  bench = new URL('e2e/fixtures/perform.html', server.resolvedUrls?.local[0]).href;
});
test.afterAll(() => server.close());
test.beforeEach(async ({ page }) => {
  await page.goto(bench);
  await page.waitForFunction(() => 'bench' in window);
});

const s = 1_000_000;
const io = (seconds: number): Step => ({ kind: 'io', duration: seconds * s });
const block = (seconds: number): Step => ({ kind: 'block', duration: seconds * s });
const cpu = (seconds: number): Step => ({ kind: 'cpu', duration: seconds * s });

function tasks(...bodies: readonly (readonly Step[] | TaskRow)[]): Workload {
  const rows = bodies.map((body) => ('steps' in body ? body : { steps: body, count: 1 }));
  return { rows, locks: [], queues: [] };
}

function order(workload: Workload, topology: Topology, world: Partial<World> = {}, scale = 100): RunOrder {
  return { workload, topology, world: { ...defaultWorld, ...world }, scale };
}

const run = (page: Page, what: RunOrder, stopAfter?: number): Promise<Summed> =>
  page.evaluate(([given, after]) => window.bench.run(given, after), [what, stopAfter] as const);
const predict = (page: Page, what: RunOrder): Promise<Summed> =>
  page.evaluate((given) => window.bench.predict(given), what);

const mode = (name: string, values = {}): Topology => topologyOf({ mode: name, values });
const loop: Topology = {
  groups: [{ kind: 'loop', host: 'main', count: 1 }],
  gil: 'shared',
  dispatch: { how: 'at once' },
  ending: { until: 'all', rest: 'left' },
  yielding: 'none',
};

/** Orders two measured runs need not share are those of ends closer together than this, in seconds of the workload. */
const tie = 0.3;

/** Whether no task ended clearly before one that was predicted to end clearly before it. */
function outOfOrder(measured: readonly number[], predicted: readonly number[]): readonly string[] {
  return predicted.flatMap((a, first) =>
    predicted.flatMap((b, second) =>
      b - a > tie && measured[second] <= measured[first] ? [`${first} before ${second}`] : [],
    ),
  );
}

test('5 7 5 5 7 in four modes: measured beside predicted', async ({ page }) => {
  const workload = tasks([io(5)], [io(7)], [io(5)], [io(5)], [io(7)]);
  const totals: Record<string, number> = {};
  for (const [name, topology, expected] of [
    ['sync', mode('sync'), [5, 12, 17, 22, 29]],
    ['gather', mode('gather'), [5, 7, 5, 5, 7]],
    ['semaphore 2', mode('semaphore', { permits: 2 }), [5, 7, 10, 12, 17]],
    ['workers 2', mode('workers', { workers: 2 }), [5, 7, 10, 12, 17]],
  ] as const) {
    const measured = await run(page, order(workload, topology));
    const predicted = await predict(page, order(workload, topology));
    const total = Math.max(...expected);
    console.log(
      `${name}: ${measured.makespan} s measured, ${predicted.makespan} s predicted, ${total} s by hand;`,
      `ends ${measured.ends.join(' ')}; started in ${measured.startMs.toFixed(1)} ms,`,
      `longest frame ${measured.longestFrame.toFixed(1)} ms, ${measured.snapshots} live traces`,
    );
    expect(measured.detail).toBe('');
    expect(measured.kind).toBe('finished');
    expect(measured.flaws).toEqual([]);
    expect(measured.outcomes).toEqual(Array(5).fill('done'));
    expect(outOfOrder(measured.ends, expected)).toEqual([]);
    expect(measured.makespan / total).toBeGreaterThan(0.99);
    expect(measured.makespan / total).toBeLessThan(1.25);
    totals[name] = measured.makespan;
  }
  expect(totals.sync / totals.gather).toBeGreaterThan(3);
  expect(totals['semaphore 2'] / totals.gather).toBeGreaterThan(2);
});

test('a blocking step holds the loop: others wait until it is over, although their timers are due', async ({
  page,
}) => {
  const workload = tasks([block(3), io(1)], [io(2)], [io(1), block(1)]);
  const measured = await run(page, order(workload, loop));
  const predicted = await predict(page, order(workload, loop));
  console.log(`measured ${measured.lives.join(' | ')}\npredicted ${predicted.lives.join(' | ')}`);
  expect(measured.flaws).toEqual([]);
  expect(outOfOrder(measured.ends, predicted.ends)).toEqual([]);
  expect(measured.lives[1]).toMatch(/^ready .* · io .*$/);
  expect(Math.min(...measured.ends)).toBeGreaterThan(3.9);

  const late = await run(page, order(tasks([io(1)], [block(2)]), loop));
  expect(late.lives[0]).toMatch(/io .* · ready /);
  expect(late.ends[0]).toBeGreaterThan(1.99);
});

test('work is an amount: four workers on two cores take about twice as long as two', async ({ page }) => {
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  const body = { steps: [cpu(2)], count: 1 };
  const one = await run(page, order(tasks(body), mode('workers', { workers: 1 })));
  const two = await run(page, order(tasks({ ...body, count: 2 }), mode('workers', { workers: 2 })));
  const twice = await run(
    page,
    order(tasks({ ...body, count: 2 * cores }), mode('workers', { workers: 2 * cores })),
  );
  const cored = await run(page, order(tasks({ ...body, count: cores }), mode('workers', { workers: cores })));
  console.log(
    `cpu 2 on ${cores} cores: 1 worker ${one.makespan} s, 2 workers ${two.makespan} s,`,
    `${cores} workers ${cored.makespan} s, ${2 * cores} workers ${twice.makespan} s;`,
    `longest frames ${[one, two, cored, twice].map((each) => each.longestFrame.toFixed(0)).join(' ')} ms`,
  );
  expect(one.makespan).toBeGreaterThan(1);
  expect(twice.makespan / cored.makespan).toBeGreaterThan(1.3);
});

test('what tasks share: locks, queues, servers, each other', async ({ page }) => {
  const acquire: Step = { kind: 'acquire', lock: 'x' };
  const release: Step = { kind: 'release', lock: 'x' };
  const request: Step = { kind: 'request', server: 'shop', duration: 2 * s };
  const put: Step = { kind: 'put', queue: 'q' };
  const get: Step = { kind: 'get', queue: 'q' };
  const child: TaskRow = { name: 'child', steps: [io(3)], count: 2 };
  const served = { servers: [{ name: 'shop', capacity: 2 }] };
  const workloads: readonly (readonly [string, Workload, Partial<World>])[] = [
    ['lock', tasks([acquire, io(2), release], [io(1), acquire, io(2), release, io(1)]), {}],
    ['server', tasks({ steps: [request], count: 4 }), served],
    ['queue', tasks([io(1), put, io(1), put], [get, io(2), get]), {}],
    [
      'spawn',
      tasks([io(1), { kind: 'spawn', task: 'child' }, { kind: 'join', task: 'child' }, io(1)], child),
      {},
    ],
  ];
  for (const [name, workload, world] of workloads) {
    for (const topology of [loop, mode('workers', { workers: 4 })]) {
      const measured = await run(page, order(workload, topology, world));
      const predicted = await predict(page, order(workload, topology, world));
      console.log(
        `${name} on ${topology.groups[0].host}: ${measured.makespan} s measured, ${predicted.makespan} s predicted`,
      );
      expect(measured.kind).toBe('finished');
      expect(measured.flaws).toEqual([]);
      expect(measured.outcomes).toEqual(predicted.outcomes);
      // Which of four real workers comes first to a server is nobody's to say: there, only the ends' times are compared.
      const inTime = (ends: readonly number[]) => [...ends].sort((a, b) => a - b);
      const ends =
        topology === loop ? [measured.ends, predicted.ends] : [inTime(measured.ends), inTime(predicted.ends)];
      expect(outOfOrder(ends[0], ends[1])).toEqual([]);
      expect(measured.makespan / predicted.makespan).toBeLessThan(1.4);
    }
  }
});

test('endings: a failure, a group, a timeout, a deadlock', async ({ page }) => {
  const fail: Step = { kind: 'fail' };
  const group: Topology = { ...loop, ending: { until: 'first exception', rest: 'cancelled by the group' } };
  const first: Topology = { ...loop, ending: { until: 'first completed', rest: 'cancelled by the waiter' } };
  const gathered = await run(page, order(tasks([io(1), fail], [io(3)]), mode('gather')));
  const grouped = await run(page, order(tasks([io(1), fail], [io(3)], [io(0.5)]), group));
  const waited = await run(page, order(tasks([io(3)], [io(1)]), first));
  const cut = await run(page, order(tasks({ steps: [io(3)], count: 1, timeout: s }, [io(2)]), loop));
  expect(gathered.outcomes).toEqual(['failed', 'cancelled']);
  expect(grouped.outcomes).toEqual(['failed', 'cancelled', 'done']);
  expect(waited.outcomes).toEqual(['cancelled', 'done']);
  expect(cut.outcomes).toEqual(['timed out', 'done']);

  const take = (lock: string): Step => ({ kind: 'acquire', lock });
  const knot = tasks([take('a'), io(1), take('b')], [take('b'), io(1), take('a')]);
  for (const topology of [loop, mode('workers', { workers: 2 })]) {
    const stuck = await run(page, order(knot, topology));
    expect(JSON.parse(stuck.halt)).toMatchObject({ kind: 'deadlock', waiting: [0, 1] });
    expect(stuck.outcomes).toEqual(['unfinished', 'unfinished']);
  }
});

test('a stop is obeyed at once, whatever goes on, and the next run is none the worse', async ({ page }) => {
  const workload = tasks({ steps: [cpu(20), io(20)], count: 8 });
  const blocking = tasks({ steps: [block(50)], count: 8 });
  for (const [name, what] of [
    ['work in 4 workers', order(workload, mode('workers', { workers: 4 }))],
    ['work on a loop', order(workload, mode('gather'))],
    ['blocked threads', order(blocking, mode('workers', { workers: 4 }))],
    ['waits on a loop', order(tasks({ steps: [io(50)], count: 1000 }), mode('gather'))],
  ] as const) {
    const stopped = await run(page, what, 700);
    console.log(
      `stop of ${name}: ${stopped.stopTook.toFixed(0)} ms, longest frame ${stopped.longestFrame.toFixed(0)} ms`,
    );
    expect(stopped.kind).toBe('stopped');
    expect(stopped.flaws).toEqual([]);
    expect(stopped.stopTook).toBeLessThan(400);
  }
  const after = await run(page, order(tasks([io(1)], [io(2)]), mode('workers', { workers: 2 })));
  expect(after.outcomes).toEqual(['done', 'done']);
});

test('a thousand tasks through a gate, and over loops in workers', async ({ page }) => {
  const workload = tasks({ steps: [io(1)], count: 1000 });
  const gated = await run(page, order(workload, mode('semaphore', { permits: 100 })));
  const spread = await run(page, order(workload, mode('workers-async', { workers: 4, slots: 25 })));
  for (const measured of [gated, spread]) {
    console.log(
      `1000 tasks, 100 at once: ${measured.makespan} s of 10, longest frame ${measured.longestFrame.toFixed(0)} ms`,
    );
    expect(measured.flaws).toEqual([]);
    expect(new Set(measured.outcomes)).toEqual(new Set(['done']));
    expect(measured.makespan).toBeGreaterThan(9.9);
    expect(measured.makespan).toBeLessThan(15);
  }
});

test('what a browser cannot do is refused with its reason', async ({ page }) => {
  const workload = tasks([io(1)], [io(1)]);
  const threads = await run(page, order(workload, mode('threads')));
  const processes = await run(page, order(workload, mode('pool-map')));
  expect([threads.kind, threads.detail]).toEqual(['refused', 'gil']);
  expect([processes.kind, processes.detail]).toEqual(['refused', 'process']);
});

test('only the newest prediction counts', async ({ page }) => {
  const kinds = await page.evaluate(
    (given) => window.bench.hurry(given, 4),
    order(tasks([io(1)]), mode('gather')),
  );
  expect(kinds[3]).toBe('predicted');
  // The first is under way before the others are asked for, and is answered; those in line behind it are not.
  expect(kinds[0]).not.toBe('failed');
  expect(kinds.slice(1, 3)).toEqual(['superseded', 'superseded']);
});

test('a page that is hidden meanwhile measures nothing', async ({ page }) => {
  const running = run(page, order(tasks([io(20)]), mode('gather')));
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect((await running).kind).toBe('void');
});

test('a worker that cannot start is said, and the next run starts afresh', async ({ page }) => {
  const what = order(tasks([io(1)]), mode('gather'));
  await page.route(/workers\/perform\.ts/, (route) => route.abort());
  const refused = await run(page, what);
  expect([refused.kind, refused.detail]).toEqual(['failed', 'cannot start: ']);
  await page.unroute(/workers\/perform\.ts/);
  expect((await run(page, what)).outcomes).toEqual(['done']);
});

test('a worker that dies in the middle ends the run with its words, and costs nothing else', async ({
  page,
}) => {
  const what = order(tasks([io(60)], [io(1)]), mode('workers', { workers: 2 }));
  await page.route(/workers\/perform\.ts/, async (route) => {
    const response = await route.fetch();
    const body = `${await response.text()}\nsetTimeout(() => { throw new Error('struck down'); }, 3000);`;
    await route.fulfill({ response, body });
  });
  const broken = await run(page, what);
  expect(broken.kind).toBe('failed');
  expect(broken.detail).toMatch(/^died: .*struck down/);
  expect(broken.outcomes).toEqual(['unfinished', 'done']);
  await page.unroute(/workers\/perform\.ts/);
  expect((await run(page, order(tasks([io(1)]), mode('gather')))).outcomes).toEqual(['done']);
});
