// Which part of the tree may import which, as a list of complaints about a module graph.
//
//     model ◄── simulate ◄── modes ◄── explain      run anywhere: Node, a worker, the page
//       ▲          ▲           ▲          ▲
//       └──────────┴─ perform, timeline, charts, sandbox, lessons, embed, share …      the page
//
// It knows paths and names only; what a module does with what it imports is for the types and the linter.
import type { Import, ModuleGraph } from './module-graph.ts';

const runsAnywhere = ['app/model', 'app/simulate', 'app/modes', 'app/explain'];
const pagePackages = ['react', 'react-dom', 'zustand', 'comlink', 'recharts'];
const pageFolders = ['app/sandbox', 'app/ui', 'app/perform', 'app/timeline'];
const features = [
  'app/charts',
  'app/embed',
  'app/lessons',
  'app/perform',
  'app/sandbox',
  'app/share',
  'app/timeline',
];

/** What a folder may import of the tree besides itself, and which packages. */
type Allowance = {
  readonly folder: string;
  readonly modules: readonly string[];
  /** Folders of which only types may be imported. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
};

const allowances: readonly Allowance[] = [
  { folder: 'app/model', modules: [], types: [], packages: ['valibot'] },
  { folder: 'app/simulate', modules: ['app/model'], types: [], packages: [] },
  { folder: 'app/modes', modules: ['app/model'], types: ['app/simulate'], packages: [] },
];

/** Every rule that the graph breaks, one line each; none if it keeps them all. */
export function complaints(graph: ModuleGraph): readonly string[] {
  return [
    ...beyondAllowance(graph),
    ...reachesThePage(graph),
    ...importsAWorker(graph),
    ...importsAFeature(graph),
    ...cycles(graph),
  ];
}

function beyondAllowance(graph: ModuleGraph): readonly string[] {
  return allowances.flatMap((allowance) =>
    edges(graph)
      .filter(({ from, edge }) => inside(from, allowance.folder) && !allows(allowance, edge))
      .map(({ from, edge }) => `${from} may not import ${edge.to}`),
  );
}

function allows({ folder, modules, types, packages }: Allowance, { to, kind, typeOnly }: Import): boolean {
  if (kind === 'package') return packages.includes(to);
  return insideAny(to, [folder, ...modules]) || (typeOnly && insideAny(to, types));
}

/** Follows what runs, not what is only a type, from each module that must run anywhere. */
function reachesThePage(graph: ModuleGraph): readonly string[] {
  return [...graph.keys()]
    .filter((path) => insideAny(path, runsAnywhere))
    .flatMap((start) => {
      const path = pathToThePage(graph, start, new Set());
      return path === undefined ? [] : [`${path.join(' → ')}: must run without the page`];
    });
}

function pathToThePage(graph: ModuleGraph, from: string, seen: Set<string>): readonly string[] | undefined {
  if (seen.has(from)) return undefined;
  seen.add(from);
  for (const { to, kind, typeOnly } of graph.get(from) ?? []) {
    if (typeOnly) continue;
    const isPage = kind === 'package' ? pagePackages.includes(to) : insideAny(to, pageFolders);
    if (isPage) return [from, to];
    const rest = pathToThePage(graph, to, seen);
    if (rest !== undefined) return [from, ...rest];
  }
  return undefined;
}

function importsAWorker(graph: ModuleGraph): readonly string[] {
  return edges(graph)
    .filter(({ edge }) => edge.kind === 'module' && inside(edge.to, 'workers'))
    .map(
      ({ from, edge }) => `${from} imports ${edge.to}: workers are entry points, started and never imported`,
    );
}

function importsAFeature(graph: ModuleGraph): readonly string[] {
  return edges(graph)
    .filter(({ from, edge }) => inside(from, 'app/ui') && insideAny(edge.to, features))
    .map(({ from, edge }) => `${from} imports ${edge.to}: a control knows no feature`);
}

/** Types count here too: two modules that need each other's types are one idea in two files, or three. */
function cycles(graph: ModuleGraph): readonly string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (module: string, trail: readonly string[]): void => {
    const start = trail.indexOf(module);
    if (start >= 0) {
      found.push(`${[...trail.slice(start), module].join(' → ')}: a cycle`);
      return;
    }
    if (finished.has(module)) return;
    for (const { to, kind } of graph.get(module) ?? []) if (kind === 'module') visit(to, [...trail, module]);
    finished.add(module);
  };
  for (const module of graph.keys()) visit(module, []);
  return found;
}

function edges(graph: ModuleGraph): readonly { readonly from: string; readonly edge: Import }[] {
  return [...graph].flatMap(([from, imports]) => imports.map((edge) => ({ from, edge })));
}

function inside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

function insideAny(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => inside(path, folder));
}
