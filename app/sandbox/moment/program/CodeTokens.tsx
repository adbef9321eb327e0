// One line of a program in its colours.
import { memo } from 'react';
import type { Token } from '../../../code/tokens.ts';

export const CodeTokens = memo(function CodeTokens({ tokens }: { readonly tokens: readonly Token[] }) {
  return tokens.map((token, index) =>
    token.kind === 'plain' || token.kind === 'name' ? (
      token.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of one line, in order
      <span key={index} className={`code__${token.kind}`}>
        {token.text}
      </span>
    ),
  );
});
