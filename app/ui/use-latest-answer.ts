// An answer from elsewhere, to the latest question. While one is being answered no other is put, and of those that came up
// meanwhile only the last one is: a hand that drags asks faster than anybody can answer.
import { useEffect, useRef, useState } from 'react';

export type Ask<Answer> = () => Promise<Answer>;

/**
 * The latest answer there is: it may be that to an earlier question for a moment, so that it should say what it is about
 * where that matters. A question that fails leaves the answer as it was. `question` is put anew whenever it is another.
 */
export function useLatestAnswer<Answer>(question: Ask<Answer> | undefined): Answer | undefined {
  const [answer, setAnswer] = useState<{ readonly value: Answer } | undefined>(undefined);
  const next = useRef<Ask<Answer> | undefined>(undefined);
  const isBusy = useRef(false);
  useEffect(() => {
    next.current = question;
    const goOn = async (): Promise<void> => {
      isBusy.current = true;
      while (next.current !== undefined) {
        const ask = next.current;
        next.current = undefined;
        try {
          const value = await ask();
          setAnswer({ value });
        } catch {
          // Without an answer the page says less, and nothing is broken.
        }
      }
      isBusy.current = false;
    };
    if (!isBusy.current) void goOn();
    return () => {
      next.current = undefined;
    };
  }, [question]);
  return answer?.value;
}
