import { expect, test } from 'vitest';
import { conformance } from './conformance.ts';
import { textOf } from './result.ts';

const scenario = {
  id: 'gather-1',
  mode: 'gather',
  params: {},
  unit_ms: 100,
  tasks: [
    { id: 0, steps: [['io', 2]] },
    { id: 1, steps: [['io', 3]], timeout: null, note: 'more than we know' },
  ],
  observed: {
    tasks: [
      { begin: 0, start: 0, end: 2, outcome: 'ok', worker: null, steps: null },
      { begin: 0, start: 0, end: 3, outcome: 'ok' },
    ],
    completion_groups: null,
    makespan: 3,
  },
  flags: null,
};

async function scoreOf(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const result = await conformance(['data.json'], async () => ({ text }), 'en');
  return { lines: textOf(result).trimEnd().split('\n'), stderr: result.stderr, exit: result.exit };
}

test('all agree: exit 0, and the last line is the total', async () => {
  const { lines, exit } = await scoreOf({ scenarios: [scenario, { ...scenario, unit_ms: undefined }] });
  expect(lines).toEqual([expect.stringMatching(/^gather +2 \/ 2$/), 'total 2 / 2']);
  expect(exit).toBe(0);
});

test('a disagreement is told with its field, what was predicted and what was observed', async () => {
  const observed = { ...scenario.observed, makespan: 5 };
  const { lines, exit } = await scoreOf({ scenarios: [scenario, { ...scenario, id: 'g2', observed }] });
  expect(lines[0]).toMatch(/^g2 .*makespan: predicted 3, observed 5$/);
  expect(lines.at(-1)).toBe('total 1 / 2');
  expect(exit).toBe(1);
});

test('a task that never began, against one that did', async () => {
  const tasks = [
    scenario.observed.tasks[0],
    { begin: null, start: null, end: null, outcome: 'never_started' },
  ];
  const { lines, exit } = await scoreOf({
    scenarios: [{ ...scenario, observed: { ...scenario.observed, tasks } }],
  });
  expect(lines.some((line) => line.endsWith('task 1 begin: predicted 0, observed never'))).toBe(true);
  expect(exit).toBe(1);
});

test('what cannot be read or predicted counts as a disagreement and says why', async () => {
  const { lines, exit } = await scoreOf({
    scenarios: [
      scenario,
      { ...scenario, id: 'odd', mode: 'quantum' },
      { ...scenario, id: 'torn', tasks: [{ steps: [['sleep', 1]] }] },
      null,
      { ...scenario, id: 'short', tasks: [scenario.tasks[0]] },
    ],
  });
  expect(lines.some((line) => /^odd .*no mode is known as quantum/.test(line))).toBe(true);
  expect(lines.some((line) => /^torn .*tasks\.0\.steps/.test(line))).toBe(true);
  expect(lines.some((line) => line.startsWith('scenario 3 '))).toBe(true);
  expect(lines.some((line) => /^short .*tasks: 1, but 2 were observed/.test(line))).toBe(true);
  expect(lines.at(-1)).toBe('total 1 / 5');
  expect(exit).toBe(1);
});

test.each([
  ['{', 'data.json: this is no JSON.\n'],
  [[], 'data.json: this is no conformance file: it has no list “scenarios”.\n'],
  [{ scenarios: 3 }, 'data.json: this is no conformance file: it has no list “scenarios”.\n'],
  [{ scenarios: [] }, 'data.json: there is no scenario in it.\n'],
])('%j is refused', async (value, message) => {
  const { lines, stderr, exit } = await scoreOf(value);
  expect([lines, stderr, exit]).toEqual([[''], message, 2]);
});
