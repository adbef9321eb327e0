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

test.describe.configure({ mode: 'serial' });

let server: ViteDevServer;

test.beforeAll(async () => {
  server = await createServer({
    server: { port: 4310, host: '127.0.0.1', hmr: false, watch: null },
    cacheDir: 'node_modules/.vite-perform',
    optimizeDeps: { include: ['comlink'], noDiscovery: true },
    logLevel: 'error',
  });
  await server.listen();
});
test.afterAll(() => server.close());
test.beforeEach(async ({ page }) => {
  await page.goto('http://127.0.0.1:4310/e2e/fixtures/perform.html');
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
