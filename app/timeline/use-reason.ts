// Why a segment is as it is, for a component: asked for when the segment is pointed at, and shown only with that segment.
import { useMemo } from 'react';
import type { Trace } from '../model/trace.ts';
import { useLatestAnswer } from '../ui/use-latest-answer.ts';
import { useReading } from './reading.ts';

/** A sentence or two; `undefined` without a segment, and until they are there. */
export function useReason(trace: Trace, segment: number | undefined): string | undefined {
  const { why } = useReading();
  const question = useMemo(
    () =>
      segment === undefined ? undefined : async () => ({ trace, segment, reason: await why(trace, segment) }),
    [why, trace, segment],
  );
  const answer = useLatestAnswer(question);
  return answer?.trace === trace && answer.segment === segment ? answer.reason : undefined;
}
