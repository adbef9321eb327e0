// The way back from a line of a program to the timeline: all segments in which some task is at that line.
import { placeOfSegment } from '../../../code/place.ts';
import { type Program, placesOf } from '../../../code/program.ts';
import { states, type Trace } from '../../../model/trace.ts';
import { rowOfTask } from '../../../model/workload.ts';
import { placeKey } from './lit-places.ts';

/** Frames around more than these would be a grid. */
const MOST = 2_000;

/** Indices of segments, ascending, and not more than a picture can mark; a line about a row as a whole has all of its tasks'. */
export function segmentsOfLine(
  trace: Trace,
  offsets: readonly number[],
  program: Program,
  line: number,
): readonly number[] {
  const places = placesOf(program, line);
  const keys = new Set(places.map(placeKey));
  const rows = new Set(places.flatMap((place) => (place.part === 'row' ? [place.row] : [])));
  const { segments } = trace;
  const found: number[] = [];
  for (let segment = 0; segment < segments.length && found.length < MOST; segment += 1) {
    const row = rowOfTask(offsets, segments.task[segment]);
    const place = placeOfSegment(states[segments.state[segment]], row, segments.step[segment]);
    if (keys.has(placeKey(place)) || rows.has(row)) found.push(segment);
  }
  return found;
}
