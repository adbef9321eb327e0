import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenarios } from './scenario.ts';
import { judge } from './judge.ts';
test('conformance', () => {
  const scenarios = parseScenarios(JSON.parse(readFileSync('app/conformance/data/cpython-3.11.json', 'utf8')));
  const ok: Record<string, [number, number]> = {};
  const bad: string[] = [];
  for (const s of scenarios) {
    const c = (ok[s.mode] ??= [0, 0]);
    c[1]++;
    try {
      const d = judge(s, '3.11');
      if (d.length === 0) c[0]++;
      else bad.push(s.id + ' ' + JSON.stringify(s.params) + ' ' + d.slice(0, 4).map((x) => `${x.field}: ${x.predicted} obs ${x.observed}`).join('; '));
    } catch (e) { bad.push(s.id + ' ' + (e as Error).stack?.split('\n').slice(0, 4).join(' | ')); }
  }
  console.log(bad.slice(0, 60).join('\n'));
  console.log(ok);
});
