// `npm run lighthouse`: what Lighthouse thinks of the built page in a real browser, as a desktop and as a phone. Fails
// where a category is below the mark, and says which of its audits cost the points. Of several runs the median counts,
// by performance: the other categories do not vary. A machine that does something else besides gives worse figures, so
// Lighthouse's own measure of the machine is printed too.
import process from 'node:process';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromiumFlags, requireChromium } from './browser.mjs';
import { serveBuilt } from './site.mjs';

/** Of 100, in every category. */
const mark = 95;
const runs = 3;
const debuggingPort = Number(process.env.INTERLEAVE_DEBUGGING_PORT ?? 9333);

const presets = [
  { name: 'desktop', config: desktopConfig },
  { name: 'mobile', config: undefined },
];

const executablePath = requireChromium();
const site = await serveBuilt();
const browser = await chromium.launch({
  executablePath,
  args: [...chromiumFlags(), `--remote-debugging-port=${debuggingPort}`],
});
try {
  for (const { name, config } of presets) {
    /** @type {import('lighthouse').Result[]} */
    const results = [];
    for (let run = 0; run < runs; run++) results.push(await measure(config));
    results.sort((one, other) => performanceOf(one) - performanceOf(other));
    report(name, results[Math.floor(runs / 2)]);
  }
} finally {
  await browser.close();
  await site.unplug();
}

/**
 * @param {import('lighthouse').Config | undefined} config
 * @returns {Promise<import('lighthouse').Result>}
 */
async function measure(config) {
  const result = await lighthouse(site.address, { port: debuggingPort, logLevel: 'error' }, config);
  if (result === undefined) throw new Error('Lighthouse gave no result');
  return result.lhr;
}

/** @param {import('lighthouse').Result} result */
function performanceOf({ categories }) {
  return categories.performance.score ?? 0;
}

/**
 * @param {string} preset
 * @param {import('lighthouse').Result} result
 */
function report(preset, { categories, audits, environment }) {
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${points(score)}`);
  console.log(`${preset.padEnd(8)} ${scores.join(' · ')} (machine ${environment.benchmarkIndex})`);
  const figures = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  console.log(
    `         ${figures.map((id) => `${audits[id].title} ${audits[id].displayValue}`).join(' · ')}`,
  );
  for (const { title, score, auditRefs } of Object.values(categories)) {
    if (points(score) >= mark) continue;
    process.exitCode = 1;
    console.error(`${title} is below ${mark}:`);
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1)
        console.error(`  ${audit.title} (${points(audit.score)}) ${audit.displayValue ?? ''}`);
    }
  }
}

/** @param {number | null} score */
function points(score) {
  return Math.round((score ?? 0) * 100);
}
