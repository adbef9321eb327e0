import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Palette, paletteOf } from './palette.ts';

const sheets = ['../ui/tokens.css', './timeline.css'].map((path) =>
  readFileSync(new URL(path, import.meta.url), 'utf8'),
);

/** The palette as the style sheets say it for a theme; what the theme does not say is the light one's. */
function paletteIn(theme: string): Palette {
  const values = new Map<string, string>();
  for (const sheet of sheets) {
    for (const [, selector, body] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const isBase = /:root\s*(,|$)/.test(selector.trim());
      if (!isBase && !selector.includes(`data-theme="${theme}"`)) continue;
      for (const [, name, value] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) values.set(name, value);
    }
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

test.each(['light', 'dark', 'contrast'])('what is written on bars can be read: %s', (theme) => {
  const palette = paletteIn(theme);
  for (const [state, { fill, ink }] of Object.entries(palette.bars)) {
    expect(contrast(fill, ink), `${state}: ${ink} on ${fill}`).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(['light', 'dark', 'contrast'])('marks and lines stand out from the ground: %s', (theme) => {
  const { panel, bars, failed, cancelled, timedOut, waiting, ready, gil, ink, quiet, accent } =
    paletteIn(theme);
  const caps = Object.values(bars).map(({ cap }) => cap);
  for (const colour of [...caps, failed, cancelled, timedOut, waiting, ready, gil, accent])
    expect(contrast(colour, panel), colour).toBeGreaterThanOrEqual(3);
  for (const colour of [ink, quiet]) expect(contrast(colour, panel), colour).toBeGreaterThanOrEqual(4.5);
});
