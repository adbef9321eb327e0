import { stateNumber } from '../../model/trace.ts';
import { stepOf } from '../context.ts';
import { costAgainst } from './cost.ts';
import type { Detector } from './finding.ts';

/** More requests at once than the server answers: the others stand in its line, whatever the client does. */
export const serverBottleneck: Detector = (context) => {
  const { trace, world } = context;
  const { segments } = trace;
  const waited = new Map<string, { time: number; readonly changes: [number, number][] }>();
  for (let segment = 0; segment < segments.length; segment += 1) {
    if (segments.state[segment] !== stateNumber.server) continue;
    const step = stepOf(context, segment);
    if (step?.kind !== 'request' || segments.end[segment] === segments.start[segment]) continue;
    const server = waited.get(step.server) ?? { time: 0, changes: [] };
    waited.set(step.server, server);
    server.time += segments.end[segment] - segments.start[segment];
    server.changes.push([segments.start[segment], 1], [segments.end[segment], -1]);
  }
  const worst = [...waited].sort(([, a], [, b]) => b.time - a.time).at(0);
  if (worst === undefined) return undefined;
  const [server, { time, changes }] = worst;
  const capacity = world.servers.find(({ name }) => name === server)?.capacity;
  if (capacity === undefined) return undefined;
  const cost = costAgainst(context, { kind: 'server', server, capacity: undefined });
  if (cost === undefined && trace.tasks <= 2_000 && trace.halt === undefined) return undefined;
  const values = { server, capacity, most: highest(changes), waited: time };
  return { code: 'server is the bottleneck', values, cost };
};

function highest(changes: [number, number][]): number {
  let count = 0;
  let most = 0;
  for (const [, change] of changes.sort(([a, down], [b, up]) => a - b || down - up)) {
    count += change;
    most = Math.max(most, count);
  }
  return most;
}
