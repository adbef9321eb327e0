// What package-lock.json says, compared with itself and with node_modules. It knows nothing of npm but the two files'
// shape (lock file version 3), so it runs before anything is installed.

/**
 * @typedef {object} Package
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 * @typedef {Record<string, Package>} Packages by their folder, '' being the project itself
 */

/**
 * The optional dependencies that some package names and the lock file lacks. A registry that lacks the binaries for
 * another system makes npm write such a lock file without a word; on that system `npm ci` then fails.
 * @param {Packages} packages
 * @returns {string[]} one line each: who wants what
 */
export function missingOptionals(packages) {
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !resolves(packages, folder, name))
      .map((name) => `${folder === '' ? 'the project' : folder} wants ${name}`),
  );
}

/**
 * Whether what is installed is what the lock file asks for.
 * @param {Packages} locked
 * @param {Packages} installed the packages of node_modules/.package-lock.json
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked).every(([folder, { version, optional = false }]) => {
    if (folder === '') return true;
    const there = installed[folder];
    return there === undefined ? optional : there.version === version;
  });
}

/**
 * Looks as Node does: in the package's own node_modules, then in those around it.
 * @param {Packages} packages
 * @param {string} folder
 * @param {string} name
 * @returns {boolean}
 */
function resolves(packages, folder, name) {
  const here = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
  if (packages[here] !== undefined) return true;
  if (folder === '') return false;
  return resolves(packages, folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))), name);
}
