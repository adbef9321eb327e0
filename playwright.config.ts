// The tests in a real browser, against the built pages: all of them in Chromium, the smoke test in the system's Firefox
// where there is one. INTERLEAVE_FIREFOX may name another, or be "none".
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findFirefox, requireChromium } from './scripts/browser.mjs';

// Playwright reads this file again in each of its processes, which inherit what the first one found.
process.env.INTERLEAVE_CHROMIUM ??= requireChromium();
const chromium = process.env.INTERLEAVE_CHROMIUM;
process.env.INTERLEAVE_FIREFOX ??= firefoxOrNone();
const firefox = process.env.INTERLEAVE_FIREFOX === 'none' ? undefined : findFirefox();

const port = process.env.INTERLEAVE_PORT ?? '4173';
const address = `http://127.0.0.1:${port}`;
const serve = `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`;
const built = process.env.INTERLEAVE_BUILT !== undefined;

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  // Real runs are measured against the clock: on a shared machine one may be disturbed, and is then named as flaky.
  retries: process.env.CI === undefined ? 0 : 2,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    // What is being tested is what was just built; the tests of the service worker ask for it.
    serviceWorkers: 'block',
  },
  webServer: {
    command: built ? serve : `npx vite build && ${serve}`,
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: 'firefox-smoke.spec.ts',
      use: { browserName: 'chromium', launchOptions: { executablePath: chromium, args: chromiumFlags() } },
    },
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            testMatch: 'firefox-smoke.spec.ts',
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]),
  ],
});

/** Says which Firefox is used, once; that there is none is not a failure, but is not kept quiet either. */
function firefoxOrNone(): string {
  const found = findFirefox();
  console.log(`Firefox: ${found ?? 'none on this machine, so nothing is tested in it'}`);
  return found ?? 'none';
}
