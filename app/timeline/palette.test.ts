import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Palette, paletteOf } from './palette.ts';

const sheets = ['../ui/tokens.css', './timeline.css'].map((path) =>
  readFileSync(new URL(path, import.meta.url), 'utf8'),
);

/** The grounds there are: a theme, and for high contrast the darkness that the system prefers. */
const looks = ['light', 'dark', 'contrast', 'contrast on dark'];

/** The palette as the style sheets say it for a look; what the look does not say is the light one's. */
function paletteIn(look: string): Palette {
  const [theme, ground] = look.split(' on ');
  const values = new Map<string, string>();
  const rules = sheets.flatMap((sheet) => [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)]);
  const fitting = rules.filter(([, selector]) => {
    const isBase = /:root\s*(,|$)/.test(selector.trim());
    if (!isBase && !selector.includes(`data-theme="${theme}"`)) return false;
    if (selector.includes('data-presenting')) return false;
    return !selector.includes('data-ground') || selector.includes(`data-ground="${ground}"`);
  });
  // The more a selector asks for, the later it has its say.
  const asks = (selector: string) => Number(selector.includes('data-ground'));
  for (const [, , body] of fitting.sort(([, one], [, other]) => asks(one) - asks(other))) {
    for (const [, name, value] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) values.set(name, value);
  }
  return paletteOf((name) => values.get(name) ?? '');
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

test.each(looks)('what is written on bars can be read: %s', (theme) => {
  const palette = paletteIn(theme);
  for (const [state, { fill, ink }] of Object.entries(palette.bars)) {
    expect(contrast(fill, ink), `${state}: ${ink} on ${fill}`).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(looks)('marks and lines stand out from the ground: %s', (theme) => {
  const { panel, bars, failed, cancelled, timedOut, waiting, ready, gil, ink, quiet, accent } =
    paletteIn(theme);
  const caps = Object.values(bars).map(({ cap }) => cap);
  for (const colour of [...caps, failed, cancelled, timedOut, waiting, ready, gil, accent])
    expect(contrast(colour, panel), colour).toBeGreaterThanOrEqual(3);
  for (const colour of [ink, quiet]) expect(contrast(colour, panel), colour).toBeGreaterThanOrEqual(4.5);
});
