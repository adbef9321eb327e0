// Unit tests run in Node, without a page: what needs a page is tested in a real browser, under e2e.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['app/**/*.test.{ts,tsx}', 'workers/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Property tests and programs that are really run take their time on a busy machine; nothing here asserts how long.
    testTimeout: 120_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});
