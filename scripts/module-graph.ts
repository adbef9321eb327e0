// The modules of the tree and what each imports, read with the parser the build uses. It knows nothing of what may
// import what: that is in layers.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** One import: the path of a module of the tree (`app/model/trace.ts`), or a package's name. */
export type Import = {
  readonly to: string;
  readonly kind: 'module' | 'package';
  /** Gone when the types are: only types are named. */
  readonly typeOnly: boolean;
};

/** Every module by its path from the root of the tree, and its imports. */
export type ModuleGraph = ReadonlyMap<string, readonly Import[]>;

/**
 * The modules under the given folders, without their tests.
 *
 * @param root the folder all paths are relative to
 */
export function readModules(root: string, folders: readonly string[]): ReadonlyMap<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      posix.join(folder, path.replaceAll('\\', '/')),
    ),
  );
  const modules = paths.filter((path) => /\.tsx?$/.test(path) && !/\.(test|testing|bench)\.tsx?$/.test(path));
  return new Map(modules.sort().map((path) => [path, readFileSync(posix.join(root, path), 'utf8')]));
}

/** The graph of the modules with the given sources. */
export function moduleGraph(sources: ReadonlyMap<string, string>): ModuleGraph {
  return new Map([...sources].map(([path, source]) => [path, importsOf(path, source)]));
}

/**
 * What a module imports: statically, for its types, by re-export and on demand. A worker that is started
 * (`?worker`, `new URL(…)`) is a program of its own and not an import.
 */
export function importsOf(path: string, source: string): readonly Import[] {
  const { staticImports, staticExports, dynamicImports } = parse(path, source).module;
  const imports = staticImports.map(({ moduleRequest, entries }) => ({
    request: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const reexports = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ request: moduleRequest.value, typeOnly: isType }] : [],
    ),
  );
  const onDemand = dynamicImports.map(({ moduleRequest }) => ({
    request: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }));
  return [...imports, ...reexports, ...onDemand]
    .filter(({ request }) => !/\?(.*&)?worker\b/.test(request))
    .map(({ request, typeOnly }) =>
      request.startsWith('.')
        ? { to: posix.join(posix.dirname(path), request), kind: 'module', typeOnly }
        : { to: packageName(request), kind: 'package', typeOnly },
    );
}

/** Every `object.property` the module reads where both are plain names: `Math.random`, `Date.now`. */
export function membersOf(path: string, source: string): ReadonlySet<string> {
  const members = new Set<string>();
  walk(parse(path, source).program, (node) => {
    if (node.type !== 'MemberExpression') return;
    const { object, property } = node;
    if (isNode(object) && isNode(property)) members.add(`${object.name}.${property.name}`);
  });
  return members;
}

function parse(path: string, source: string) {
  const result = parseSync(path, source);
  const [error] = result.errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);
  return result;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, visit);
  } else if (isNode(value)) {
    visit(value);
    for (const each of Object.values(value)) walk(each, visit);
  }
}

function packageName(request: string): string {
  const [first = '', second = ''] = request.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
