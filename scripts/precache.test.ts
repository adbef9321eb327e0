import { describe, expect, test } from 'vitest';
import { precacheOf } from './precache.ts';

const built = { 'index.html': '<html>', 'assets/index-a1.js': 'run()', 'favicon.svg': '<svg/>' };
const of = (files: Readonly<Record<string, string>>) => precacheOf(new Map(Object.entries(files)));

describe('what the service worker keeps', () => {
  test('every file, the first page under its address', () => {
    expect(of(built).files).toEqual(['assets/index-a1.js', 'favicon.svg', './']);
  });

  test('neither itself, nor the manifest of the build, nor source maps', () => {
    const more = { ...built, 'offline.js': '', '.vite/manifest.json': '{}', 'assets/index-a1.js.map': '{}' };
    expect(of(more).files).toEqual(of(built).files);
  });

  test('is a new version when a content changes, or a path, and only then', () => {
    const { version } = of(built);
    expect(of({ ...built, 'assets/index-a1.js.map': '{}' }).version).toBe(version);
    expect(of({ ...built, 'offline.js': 'other()' }).version).not.toBe(version);
    expect(of({ ...built, 'favicon.svg': '<svg></svg>' }).version).not.toBe(version);
    expect(of({ ...built, 'icon.svg': '<svg/>' }).version).not.toBe(version);
  });
});
