// `npm run bench:page`: how smooth the page is under the hand, printed and never judged. It drags a bar's edge over 200
// tasks in four modes, moves a slider and types, in the built page, and prints how long frames took, how long the main
// thread worked for each, and how long a person waited for the next picture. An address may be given instead of `dist`.
//
// Frames depend on what else the machine does; the processor time of the main thread does not.
import process from 'node:process';
import { chromium } from '@playwright/test';
import { chromiumFlags, requireChromium } from './browser.mjs';
import { serveBuilt } from './site.mjs';

const FRAME_MS = 1000 / 60;
/** Frames are told to a tenth of a millisecond, and come a little early or late. */
const TOLERANCE_MS = 0.6;
const DRAG_MS = 3000;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */

const site = process.argv[2] === undefined ? await serveBuilt() : undefined;
const address = site?.address ?? process.argv[2];
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags() });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  await page.addInitScript(listenToInteractions);
  await page.goto(address);
  await page.getByTestId('total').filter({ hasText: '29' }).first().waitFor();

  await measure(page, 'drag an edge, 5 tasks in 4 modes', () => dragEdge(page, 'task 1'));
  await fill(page, tasks(200));
  await measure(page, 'drag an edge, 200 tasks in 4 modes', () => dragEdge(page, 'task 1'));
  await measure(page, 'move a slider, 200 tasks', () => moveSlider(page));
  await measure(page, 'type into the text, 200 tasks', () => type(page));
  await fill(page, `${tasks(1)} x200`);
  await measure(page, 'drag an edge of one row of 200 tasks', () => dragEdge(page, 'task 1'));
} finally {
  await browser.close();
  await site?.unplug();
}

/**
 * Tasks of different lengths, a row each.
 * @param {number} count
 */
function tasks(count) {
  return Array.from({ length: count }, (_, index) => `io ${5 + (index % 7)}`).join('\n');
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function fill(page, text) {
  await page.locator('.notation__text').fill(text);
  await page.locator('h2').first().click();
  await page.waitForTimeout(1500);
}

/**
 * Does something under measurement and prints what it cost.
 * @param {Page} page
 * @param {string} name
 * @param {() => Promise<void>} act
 */
async function measure(page, name, act) {
  await page.evaluate(startFrames);
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const { frames, interactions } = await page.evaluate(stopFrames);
  const late = frames.filter((each) => each > FRAME_MS + TOLERANCE_MS).length;
  const work = workPerFrame(trace.traceEvents);
  console.log(`\n${name}`);
  console.log(
    line(
      'frames',
      frames.length,
      `${percent(late, frames.length)} over 16.7 ms, longest ${ms(Math.max(0, ...frames))}`,
    ),
  );
  console.log(
    line(
      'main thread',
      work.length,
      `a frame: median ${ms(at(work, 0.5))}, 95 % ${ms(at(work, 0.95))}, longest ${ms(at(work, 1))}`,
    ),
  );
  const heavy = work.filter((each) => each > FRAME_MS).length;
  console.log(line('', '', `${percent(heavy, work.length)} of frames need more than 16.7 ms of it`));
  for (const [kind, durations] of Object.entries(interactions)) {
    console.log(
      line(
        kind,
        durations.length,
        `next paint after ${ms(at(durations, 0.5))}, at most ${ms(at(durations, 1))}`,
      ),
    );
  }
}

/**
 * @param {string} name
 * @param {number | string} count
 * @param {string} rest
 */
function line(name, count, rest) {
  return `  ${name.padEnd(14)}${String(count).padStart(5)}  ${rest}`;
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(1)} ms`;
}

/**
 * @param {number} part
 * @param {number} whole
 */
function percent(part, whole) {
  return `${((part / Math.max(1, whole)) * 100).toFixed(1)} %`;
}

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
function at(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * @param {Page} page
 * @param {string} task
 */
async function dragEdge(page, task) {
  const edge = page.getByRole('slider', { name: `Duration of ${task}`, exact: true });
  const box = await edge.boundingBox();
  if (box === null) throw new Error('the edge is not to be seen');
  const y = box.y + box.height / 2;
  const x = box.x + box.width / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const start = performance.now();
  for (let now = start; now - start < DRAG_MS; now = performance.now()) {
    const pause = new Promise((resolve) => setTimeout(resolve, FRAME_MS / 2));
    await page.mouse.move(x - 30 + 30 * Math.cos((now - start) / 300), y);
    await pause;
  }
  await page.mouse.up();
}

/** @param {Page} page */
async function moveSlider(page) {
  const slider = page.locator('.mode-card input[type="range"]').first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('there is no slider');
  for (let share = 0.1; share < 0.95; share += 0.05) {
    await page.mouse.click(box.x + box.width * share, box.y + box.height / 2);
    await page.waitForTimeout(120);
  }
}

/** @param {Page} page */
async function type(page) {
  await page.locator('.notation__text').focus();
  await page.keyboard.press('Control+Home');
  for (const key of 'cpu 2, io 3, ') {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
}

/**
 * Processor time of the page's main thread between one frame and the next, in milliseconds.
 * @param {readonly { name: string, cat: string, ph: string, ts: number, tdur?: number, dur?: number, pid: number, tid: number, args?: any }[]} events
 */
function workPerFrame(events) {
  const [busiest] = events
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => events.filter((each) => each.pid === pid && each.tid === tid && isTask(each)))
    .sort((one, other) => other.length - one.length);
  /** @type {Map<number, number>} */
  const frames = new Map();
  for (const { ts, tdur, dur } of busiest ?? []) {
    const frame = Math.floor(ts / 1000 / FRAME_MS);
    frames.set(frame, (frames.get(frame) ?? 0) + (tdur ?? dur ?? 0) / 1000);
  }
  return [...frames.values()];
}

/** @param {{ name: string, ph: string }} event */
function isTask({ name, ph }) {
  return ph === 'X' && name === 'RunTask';
}

/** In the page: keeps how long each interaction took until the next paint. */
function listenToInteractions() {
  /** @type {Record<string, number[]>} */
  const heard = {};
  Object.assign(globalThis, { heardInteractions: heard });
  const options = { type: 'event', buffered: true, durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('interactionId' in entry) || !entry.interactionId) continue;
      heard[entry.name] ??= [];
      heard[entry.name].push(entry.duration);
    }
  }).observe(options);
}

/** In the page: notes how far apart frames are. */
function startFrames() {
  const heard = Reflect.get(globalThis, 'heardInteractions');
  for (const kind of Object.keys(heard)) delete heard[kind];
  /** @type {number[]} */
  const frames = [];
  let last = 0;
  let isOver = false;
  const frame = (/** @type {number} */ now) => {
    if (last > 0) frames.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Object.assign(globalThis, {
    endFrames: () => {
      isOver = true;
      return frames;
    },
  });
}

/** In the page: the frames and the interactions since. */
function stopFrames() {
  return {
    frames: /** @type {number[]} */ (Reflect.get(globalThis, 'endFrames')()),
    interactions: /** @type {Record<string, number[]>} */ (Reflect.get(globalThis, 'heardInteractions')),
  };
}
