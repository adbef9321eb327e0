import type { Family, Parameter } from '../modes/mode.ts';
import { modes } from '../modes/registry.ts';
import { type Words, wordFor } from '../words/catalogue.ts';
import type { CliWords } from '../words/cli.en.ts';

/** `interleave modes`: every mode by what it is, with its parameters, what they may be and what they are if not set. */

export function modeList(words: CliWords, catalogue: Words): string {
  const families = [...new Set(modes.map(({ family }) => family))];
  const widest = Math.max(...modes.map(({ id }) => id.length)) + 2;
  const lines = families.flatMap((family: Family) => [
    `${words.families[family]}`,
    ...modes
      .filter((mode) => mode.family === family)
      .flatMap(({ id, parameters }) => {
        const about = wordFor(catalogue.modeNames, id);
        const said = about === undefined ? '' : `${about.name}: ${about.about}`;
        return [
          `  ${id.padEnd(widest)}${said}`.trimEnd(),
          ...parameters.map((each) => `  ${' '.repeat(widest)}${parameterLine(each, words)}`),
        ];
      }),
    '',
  ]);
  return `${[...lines, words.modesFooter].join('\n')}\n`;
}

function parameterLine(parameter: Parameter, words: CliWords): string {
  return `${parameter.key} = ${range(parameter, words)} (${words.parameter.initial(initialOf(parameter))})`;
}

function range(parameter: Parameter, words: CliWords): string {
  switch (parameter.kind) {
    case 'integer':
      return words.parameter.integer(parameter.min, parameter.max);
    case 'seconds':
      return words.parameter.seconds(parameter.max);
    case 'choice':
      return words.parameter.choice(parameter.options);
    case 'flag':
      return words.parameter.flag;
  }
}

function initialOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'integer':
      return parameter.optional ? 'none' : String(parameter.initial);
    case 'seconds':
      return parameter.initial === undefined ? 'none' : String(parameter.initial);
    case 'choice':
      return parameter.initial;
    case 'flag':
      return parameter.initial ? 'yes' : 'no';
  }
}
