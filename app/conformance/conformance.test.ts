import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenarios } from './scenario.ts';
import { agreed, report, score } from './score.ts';

const data = new URL('./data/cpython-3.11.json', import.meta.url);

test('every scenario that real CPython ran is predicted within its tolerance', () => {
  const scenarios = parseScenarios(JSON.parse(readFileSync(data, 'utf8')));
  const verdicts = score(scenarios);
  expect(scenarios.length).toBe(399);
  expect(report(verdicts).filter((line) => line.includes('predicted'))).toEqual([]);
  expect(agreed(verdicts)).toBe(399);
});

test('a wrong observation is a disagreement, with the field and both values', () => {
  const [scenario] = parseScenarios(JSON.parse(readFileSync(data, 'utf8')));
  const observed = { ...scenario.observed, makespan: scenario.observed.makespan + 1 };
  const [line] = report(score([{ ...scenario, observed }]));
  expect(line).toMatch(/makespan: predicted \d+, observed \d+/);
});
