// What the service worker keeps, as the build tells it: paths relative to itself, and the name of this set of contents.

export interface Precache {
  readonly version: string;
  readonly files: readonly string[];
}
