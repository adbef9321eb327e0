import { describe, expect, test } from 'vitest';
import { parseNotation, printNotation } from '../model/notation.ts';
import { checkWorkloadFile } from '../model/schema.ts';
import { taskCount } from '../model/workload.ts';
import { parseModes, printModes } from '../modes/choice-text.ts';
import { presetsEn } from '../words/presets.en.ts';
import { presetsZh } from '../words/presets.zh.ts';
import { presetOf, presets, presetWorkload, presetWorld } from './presets.ts';

describe.each(presets.map((preset) => [preset.id, preset] as const))('%s', (_, preset) => {
  test('is readable: tasks, modes and world', () => {
    expect(taskCount(presetWorkload(preset))).toBeGreaterThan(0);
    const read = parseModes(preset.modes);
    expect('choices' in read && read.choices.length).toBeGreaterThan(0);
    const { world = {} } = preset;
    expect(checkWorkloadFile({ interleave: 1, workload: presetWorkload(preset), world })).toMatchObject({
      file: { world: presetWorld(preset) },
    });
  });

  test('survives a link', () => {
    const workload = presetWorkload(preset);
    expect(parseNotation(printNotation(workload, { bars: true }))).toMatchObject({ workload });
    const read = parseModes(preset.modes);
    expect('choices' in read && parseModes(printModes(read.choices))).toEqual(read);
  });
});

test('each has one id, is found by it, and has words of its own in both languages', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  for (const preset of presets) expect(presetOf(preset.id)).toBe(preset);
  expect(presetOf('constructor')).toBeUndefined();
  for (const words of [presetsEn, presetsZh]) {
    expect(new Set(Object.values(words).map(({ name }) => name)).size).toBe(presets.length);
  }
});
