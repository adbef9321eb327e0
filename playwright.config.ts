// The tests in a real browser, against the built pages. Chromium always; the system's Firefox too where
// INTERLEAVE_FIREFOX names it or is "1".
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findFirefox, requireChromium } from './scripts/browser.mjs';

// Playwright reads this file again in each of its processes, which inherit what the first one found.
process.env.INTERLEAVE_CHROMIUM ??= requireChromium();
const chromium = process.env.INTERLEAVE_CHROMIUM;
const firefox = process.env.INTERLEAVE_FIREFOX === undefined ? undefined : findFirefox();

const port = process.env.INTERLEAVE_PORT ?? '4173';
const address = `http://127.0.0.1:${port}`;
const serve = `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`;
const built = process.env.INTERLEAVE_BUILT !== undefined;

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  retries: 0,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
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
      use: { browserName: 'chromium', launchOptions: { executablePath: chromium, args: chromiumFlags() } },
    },
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]),
  ],
});
