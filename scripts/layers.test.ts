import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complaints } from './layers.ts';
import { importsOf, membersOf, moduleGraph, readModules } from './module-graph.ts';

const root = dirname(import.meta.dirname);
const sources = readModules(
  root,
  ['app', 'workers'].filter((folder) => existsSync(join(root, folder))),
);
const clocksAndChance = ['Math.random', 'Date.now', 'performance.now'];
const pure = /^app\/(model|simulate|modes|explain|words|timeline\/draw)\//;

describe('the tree', () => {
  test('keeps the layers', () => {
    expect(complaints(moduleGraph(sources))).toEqual([]);
  });

  test('imports only modules that are there, with their extension', () => {
    const graph = moduleGraph(sources);
    const lost = [...graph].flatMap(([from, imports]) =>
      imports
        .filter(
          ({ to, kind }) =>
            kind === 'module' && !graph.has(to) && !existsSync(join(root, to.replace(/\?.*/, ''))),
        )
        .map(({ to }) => `${from} imports ${to}`),
    );
    expect(lost).toEqual([]);
  });

  test('reads no clock and draws no lot where time is virtual', () => {
    const impure = [...sources]
      .filter(([path]) => pure.test(path))
      .flatMap(([path, source]) => {
        const members = membersOf(path, source);
        return clocksAndChance.filter((each) => members.has(each)).map((each) => `${path} reads ${each}`);
      });
    expect(impure).toEqual([]);
  });
});

describe('a rule broken is a complaint', () => {
  const of = (files: Readonly<Record<string, string>>) =>
    complaints(moduleGraph(new Map(Object.entries(files))));

  test('none for a tree that keeps them', () => {
    const tree = {
      'app/model/task.ts': "import * as v from 'valibot'; import { step } from './step.ts';",
      'app/model/step.ts': '',
      'app/simulate/engine.ts': "import { task } from '../model/task.ts';",
      'app/modes/gather.ts':
        "import type { Topology } from '../simulate/engine.ts'; export * from '../model/task.ts';",
      'app/perform/run.ts':
        "import { wrap } from 'comlink'; import Lane from '../../workers/lane.ts?worker';",
      'workers/lane.ts': "import { expose } from 'comlink'; import { task } from '../app/model/task.ts';",
      'app/ui/button.tsx': "import { say } from '../words/say.ts';",
    };
    expect(of(tree)).toEqual([]);
  });

  test.each([
    [
      'app/model/a.ts',
      "import type { Mode } from '../modes/mode.ts';",
      'app/model/a.ts may not import app/modes/mode.ts',
    ],
    ['app/model/a.ts', "import { create } from 'zustand';", 'app/model/a.ts may not import zustand'],
    [
      'app/simulate/a.ts',
      "export { b } from '../modes/b.ts';",
      'app/simulate/a.ts may not import app/modes/b.ts',
    ],
    [
      'app/simulate/a.ts',
      "const b = () => import('../words/b.ts');",
      'app/simulate/a.ts may not import app/words/b.ts',
    ],
    [
      'app/modes/a.ts',
      "import { run } from '../simulate/b.ts';",
      'app/modes/a.ts may not import app/simulate/b.ts',
    ],
    [
      'app/explain/a.ts',
      "import { useMemo } from 'react';",
      'app/explain/a.ts → react: must run without the page',
    ],
    [
      'app/share/a.ts',
      "import '../../workers/b.ts';",
      'app/share/a.ts imports workers/b.ts: workers are entry points, started and never imported',
    ],
    [
      'app/ui/a.tsx',
      "import type { B } from '../sandbox/b.tsx';",
      'app/ui/a.tsx imports app/sandbox/b.tsx: a control knows no feature',
    ],
  ])('%s: %s', (path, source, complaint) => {
    expect(of({ [path]: source })).toContain(complaint);
  });

  test('the page reached through another module', () => {
    const tree = {
      'app/explain/a.ts': "import '../words/b.ts';",
      'app/words/b.ts': "import { c } from '../ui/c.tsx';",
    };
    expect(of(tree)).toContain('app/explain/a.ts → app/words/b.ts → app/ui/c.tsx: must run without the page');
  });

  test('a cycle, of types too', () => {
    const tree = {
      'app/share/a.ts': "import { b } from './b.ts';",
      'app/share/b.ts': "import type { C } from './c.ts';",
      'app/share/c.ts': "import { a } from './a.ts';",
    };
    expect(of(tree)).toEqual(['app/share/a.ts → app/share/b.ts → app/share/c.ts → app/share/a.ts: a cycle']);
  });
});

describe('a module is read as the build reads it', () => {
  test('what looks like an import in a text or a comment is none', () => {
    const source = "// import 'react';\nexport const code = `\nimport { wrap } from 'comlink'\n`;";
    expect(importsOf('app/modes/a.ts', source)).toEqual([]);
  });

  test('an import of types only is told apart', () => {
    const source = "import { type A } from './a.ts'; import { type B, c } from '@scope/b/c';";
    expect(importsOf('app/x/y.ts', source)).toEqual([
      { to: 'app/x/a.ts', kind: 'module', typeOnly: true },
      { to: '@scope/b', kind: 'package', typeOnly: false },
    ]);
  });

  test('a clock that is read is seen, one that is told of is not', () => {
    expect(membersOf('a.ts', 'const seed = Math.random();').has('Math.random')).toBe(true);
    expect(membersOf('a.ts', "const text = 'Math.random()'; // Math.random").has('Math.random')).toBe(false);
  });
});
