import { type Endpoint, expose } from 'comlink';
import { expect, test } from 'vitest';
import { emptyWorkload } from '../../model/workload.ts';
import { defaultWorld } from '../../model/world.ts';
import { topologyOf } from '../../modes/registry.ts';
import type { SweepFigure } from './figure.ts';
import { createSweeper, type SweepPoint } from './sweeper.ts';

const figure: SweepFigure = { total: 1, isComplete: true, bound: 1 };
const topology = topologyOf({ mode: 'gather', values: {} });
const points = (length: number): readonly SweepPoint[] =>
  Array.from({ length }, (_, place) => ({
    place,
    predict: () => ({ workload: emptyWorkload, topology, world: defaultWorld }),
  }));

/** A worker in this thread: the other end of a channel, which answers as `answer` says. */
function workers(answer: () => SweepFigure | Promise<SweepFigure>) {
  const ended: number[] = [];
  let made = 0;
  const make = (): Worker => {
    const number = made;
    made += 1;
    const { port1, port2 } = new MessageChannel();
    expose({ figure: answer }, port2 as Endpoint);
    return Object.assign(port1, {
      terminate: () => {
        ended.push(number);
        port1.close();
      },
      onerror: null,
    }) as unknown as Worker;
  };
  return { make, ended, made: () => made };
}

test('every point is answered at its place, by one worker', async () => {
  const { make, made } = workers(() => figure);
  const sweeper = createSweeper(make);
  const places: number[] = [];
  expect(await sweeper.run(points(3), (place) => places.push(place))).toBe('complete');
  expect(await sweeper.run(points(2), (place) => places.push(place))).toBe('complete');
  expect(places).toEqual([0, 1, 2, 0, 1]);
  expect(made()).toBe(1);
  sweeper.close();
});

test('a newer sweep supersedes an older one', async () => {
  const { make } = workers(() => figure);
  const sweeper = createSweeper(make);
  const places: string[] = [];
  const older = sweeper.run(points(50), (place) => places.push(`old ${place}`));
  const newer = sweeper.run(points(2), (place) => places.push(`new ${place}`));
  expect(await Promise.all([older, newer])).toEqual(['superseded', 'complete']);
  expect(places.filter((each) => each.startsWith('new'))).toEqual(['new 0', 'new 1']);
  sweeper.close();
});

test('a point that takes too long is ended with its worker, and the newer sweep gets another', async () => {
  let asked: (() => void) | undefined;
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const { make, ended } = workers(() => {
    if (asked === undefined) return figure;
    asked();
    asked = undefined;
    return new Promise<SweepFigure>(() => {});
  });
  const sweeper = createSweeper(make);
  const older = sweeper.run(points(1), () => {});
  await isAsked;
  const newer = sweeper.run(points(1), () => {});
  expect(await Promise.all([older, newer])).toEqual(['superseded', 'complete']);
  expect(ended).toEqual([0]);
  sweeper.close();
});
