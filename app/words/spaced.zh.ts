// Chinese text with names put in: between Chinese characters and Latin letters or digits stands a space.

const han = '\\p{Script=Han}';
const boundary = new RegExp(`(?<=${han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%)])(?=${han})`, 'gu');

/** `最快的是Gather` becomes `最快的是 Gather`; what has its space keeps it. */
export function spaced(text: string): string {
  return text.replace(boundary, ' ');
}
