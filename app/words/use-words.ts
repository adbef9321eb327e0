// The words of the page's language, for components.
import { createContext, useContext } from 'react';
import type { Words } from './catalogue.ts';

export const WordsContext = createContext<Words | undefined>(undefined);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('no words around this component');
  return words;
}
