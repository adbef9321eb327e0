// A value after it has rested for a while. What nobody reads while it changes (a table behind a picture) follows when the
// hand lets go, and costs nothing before.
import { useEffect, useState } from 'react';

/** `value` as it was when it last stayed the same for `quiet` milliseconds; the very first one at once. */
export function useSettled<Value>(value: Value, quiet = 250): Value {
  const [settled, setSettled] = useState(() => value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), quiet);
    return () => clearTimeout(timer);
  }, [value, quiet]);
  return settled;
}
