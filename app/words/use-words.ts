// The words of the page's language, for components.
import { createContext, useContext } from 'react';
import { type Words, wordsOf } from './catalogue.ts';

export const WordsContext = createContext<Words>(wordsOf('en'));

export function useWords(): Words {
  return useContext(WordsContext);
}
