// Whether the page is being printed: a browser says so just before it lays the pages out, and a tool that emulates paper
// says so through the media query.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia('print');
    // What is to be printed must stand on the page before the listener returns.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(paper.matches);
    const changed = (): void => (paper.matches ? begin() : setPrinting(false));
    changed();
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    paper.addEventListener('change', changed);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      paper.removeEventListener('change', changed);
    };
  }, []);
  return isPrinting;
}
