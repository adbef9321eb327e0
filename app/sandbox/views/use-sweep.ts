// A sweep worked out as its input changes: what was there stays until there is more of the new, and a newer sweep takes the
// place of an older one.
import { useEffect, useRef, useState } from 'react';
import type { SweepFigure } from '../../charts/sweep/figure.ts';
import { createSweeper, type Sweeper } from '../../charts/sweep/sweeper.ts';
import { coarseToFine } from '../../charts/sweep/values.ts';
import { newSimulateWorker } from '../../perform/simulator.ts';
import type { SweepSource } from './sweep-axes.ts';

export interface Swept {
  readonly sources: readonly SweepSource[];
  /** For each source, one for each of its values; `undefined` where it is not known yet. */
  readonly figures: readonly (readonly (SweepFigure | undefined)[])[];
  readonly done: number;
  readonly of: number;
  /** It takes more than a second. */
  readonly isSlow: boolean;
  readonly isFailed: boolean;
}

const PUBLISH_MS = 250;
const SLOW_MS = 1_000;

const nothing: Swept = { sources: [], figures: [], done: 0, of: 0, isSlow: false, isFailed: false };

export function useSweep(sources: readonly SweepSource[]): Swept {
  const sweeper = useRef<Sweeper>(undefined);
  const [swept, setSwept] = useState<Swept>(nothing);
  useEffect(() => () => sweeper.current?.close(), []);
  useEffect(() => {
    sweeper.current ??= createSweeper(newSimulateWorker);
    const figures: (SweepFigure | undefined)[][] = sources.map(({ values }) => values.map(() => undefined));
    const cells = cellsOf(sources);
    const began = performance.now();
    let done = 0;
    let isWanted = true;
    const publish = (isFailed = false): void => {
      if (!isWanted) return;
      const isSlow = done < cells.length && performance.now() - began > SLOW_MS;
      setSwept({
        sources,
        figures: figures.map((line) => [...line]),
        done,
        of: cells.length,
        isSlow,
        isFailed,
      });
    };
    const timer = setInterval(() => publish(), PUBLISH_MS);
    const points = cells.map(({ line, point }, place) => ({
      place,
      predict: () => sources[line].predict(sources[line].values[point]),
    }));
    sweeper.current
      .run(points, (place, figure) => {
        const { line, point } = cells[place];
        figures[line][point] = figure;
        done += 1;
      })
      .then(
        (end) => {
          clearInterval(timer);
          if (end !== 'superseded') publish(end === 'failed');
        },
        () => publish(true),
      );
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [sources]);
  return swept;
}

/** Every point of every line, all lines at once from coarse to fine. */
function cellsOf(
  sources: readonly SweepSource[],
): readonly { readonly line: number; readonly point: number }[] {
  const orders = sources.map(({ values }) => coarseToFine(values.length));
  const longest = orders.reduce((most, order) => Math.max(most, order.length), 0);
  return Array.from({ length: longest }, (_, rank) =>
    orders.flatMap((order, line) => (rank < order.length ? [{ line, point: order[rank] }] : [])),
  ).flat();
}
