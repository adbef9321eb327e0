/** Pieces of an SVG document as text: escaped, rounded, and with letters counted, for nobody measures them here. */

/** Characters that no XML document may hold, not even as an entity (XML 1.0, section 2.2). */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in an attribute. */
export function escaped(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (character) => entities[character]);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Hundredths of a pixel: finer than any screen, and short. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** How many latin letters' room the text takes: a Chinese character takes two. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += wide.test(character) ? 2 : 1;
  return cells;
}

/** The text, or as much of it as has room with `…` behind it. */
export function fitted(text: string, cells: number): string {
  if (cellsOf(text) <= cells) return text;
  let kept = '';
  let taken = 1;
  for (const character of text) {
    taken += cellsOf(character);
    if (taken > cells) break;
    kept += character;
  }
  return `${kept}…`;
}
