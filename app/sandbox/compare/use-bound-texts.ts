// The texts on bounds for components, in the page's language; `undefined` until they are loaded, and where they cannot be.
import { useEffect, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import type { BoundTexts } from './bound-texts.ts';

export function useBoundTexts(): BoundTexts | undefined {
  const { language } = useWords();
  const [texts, setTexts] = useState<BoundTexts | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    import('./bound-texts.ts')
      .then(({ loadBoundTexts }) => loadBoundTexts(language))
      .then(
        (loaded) => isWanted && setTexts(loaded),
        // Offline before it was ever loaded: the page says less, and nothing is broken.
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts?.language === language ? texts : undefined;
}
