// Puts everything that a page imports statically into one file. Left to itself the bundler cuts it into dozens, one for
// every set of pages and lazy parts that share something, and small files compress badly.
import type { Plugin } from 'vite';

interface FirstScreen {
  readonly plugin: Plugin;
  /** The name of the file that a module goes to; `undefined` where the bundler may decide. */
  readonly fileOf: (module: string) => string | undefined;
}

export function firstScreen(): FirstScreen {
  const needed = new Set<string>();
  return {
    plugin: {
      name: 'first-screen',
      apply: 'build',
      buildEnd() {
        const visit = (module: string): void => {
          if (needed.has(module)) return;
          needed.add(module);
          for (const next of this.getModuleInfo(module)?.importedIds ?? []) visit(next);
        };
        for (const module of this.getModuleIds()) {
          if (this.getModuleInfo(module)?.isEntry === true && module.endsWith('.html')) visit(module);
        }
      },
    },
    fileOf: (module) => (needed.has(module) ? 'page' : undefined),
  };
}
