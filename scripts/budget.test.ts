import { expect, test } from 'vitest';
import { initialFiles } from './budget.mjs';

test('what is imported statically counts once, what is imported on demand does not', () => {
  const manifest = {
    'index.html': { file: 'index.js', imports: ['_react.js', '_model.js'], dynamicImports: ['charts.tsx'] },
    '_react.js': { file: 'react.js' },
    '_model.js': { file: 'model.js', imports: ['_react.js', 'index.html'] },
    'charts.tsx': { file: 'charts.js', imports: ['_recharts.js'] },
    '_recharts.js': { file: 'recharts.js' },
  };
  expect(initialFiles(manifest, 'index.html')).toEqual(['index.js', 'react.js', 'model.js']);
});
