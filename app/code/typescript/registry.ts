export const typescriptModes: ReadonlyMap<string, never> = new Map();
