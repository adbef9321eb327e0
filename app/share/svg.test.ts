import { describe, expect, test } from 'vitest';
import { parseNotation } from '../model/notation.ts';
import { emptyWorkload, type Workload } from '../model/workload.ts';
import { defaultWorld } from '../model/world.ts';
import { topologyOf } from '../modes/registry.ts';
import { simulate } from '../simulate/simulate.ts';
import { timelineEn } from '../words/timeline.en.ts';
import { type SvgPanel, timelinesSvg } from './svg.ts';
import { escaped, fitted } from './svg-text.ts';

const options = { title: 'Two modes', words: timelineEn, more: (hidden: number) => `+${hidden}` };

function panel(text: string, mode: string, title = mode): SvgPanel {
  const read = parseNotation(text);
  const workload: Workload = 'workload' in read ? read.workload : emptyWorkload;
  const topology = topologyOf({ mode, values: {} });
  return { title, hint: mode, workload, trace: simulate({ workload, topology, world: defaultWorld }) };
}

/** Every tag closes the one that was opened last; nothing but known entities. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, empty] of svg.matchAll(/<(\/?)([a-z]+)(?:\s+[\w:-]+="[^"<]*")*(\/?)>/gi)) {
    if (closing === '/' && open.pop() !== name) return false;
    if (closing === '' && empty === '') open.push(name);
  }
  const text = svg.replace(/<[^<>]*>/g, '');
  return open.length === 0 && !/[<]|&(?!amp;|lt;|gt;|quot;|#39;)/.test(text);
}

const five = 'io 5\nio 7\nio 5\nio 5\nio 7';

describe('the picture', () => {
  test('is well-formed, self-contained and told in words', () => {
    const svg = timelinesSvg([panel(five, 'sync'), panel(five, 'semaphore')], options);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain('<title>Two modes</title>');
    expect(svg).toMatch(/<desc>sync: 5 tasks, all over after 29 s\..*semaphore: 5 tasks.*17 s\./);
    expect(svg).not.toMatch(/href|@import|url\((?!#)/);
    expect(svg.match(/<g>/g)).toHaveLength(2);
  });

  test('puts all modes on one time axis, a bar where it belongs', () => {
    const svg = timelinesSvg([panel('io 5\nio 5', 'sync'), panel('io 10', 'gather')], options);
    const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="16"[^>]*fill="#/g)];
    const [first, second, whole] = bars.map(([, x, width]) => ({ x: Number(x), width: Number(width) }));
    expect(second.x).toBeCloseTo(first.x + first.width, 1);
    expect(whole.width).toBeCloseTo(first.width + second.width, 1);
  });

  test('escapes names and titles', () => {
    const svg = timelinesSvg([panel('"<b> & \'c\'": io 1', 'gather', 'A <mode>')], options);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain('&lt;b&gt; &amp; &#39;c&#39;');
    expect(svg).toContain('A &lt;mode&gt;');
  });

  test('marks bad ends, shares under a lock, and waits in line', () => {
    const text = 'cpu 3\ncpu 2, fail\nio 1..9';
    const svg = timelinesSvg([panel(text, 'threads'), panel(text, 'task-group')], options);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain('stroke="#b3261e"');
    expect(svg).toContain('fill-opacity="0.28"');
    expect(svg).toContain('stroke-dasharray');
  });

  test('draws 200 rows and counts the rest; and nothing where there is nothing', () => {
    expect(timelinesSvg([panel('io 1 x1000', 'gather')], options)).toContain('>+800<');
    for (const panels of [[], [panel('', 'sync')]])
      expect(isWellFormed(timelinesSvg(panels, options))).toBe(true);
  });

  test('is the same every time', () => {
    expect(timelinesSvg([panel(five, 'workers')], options)).toBe(
      timelinesSvg([panel(five, 'workers')], options),
    );
  });
});

test('characters that XML has no place for are replaced', () => {
  expect(escaped('a\u0000b\ufffe\ud800<')).toBe('a\ufffdb\ufffd\ufffd&lt;');
  expect(escaped('抓取 🚀')).toBe('抓取 🚀');
});

test('a name that is too long ends in …, Chinese letters counting twice', () => {
  expect(fitted('abcdef', 6)).toBe('abcdef');
  expect(fitted('abcdefg', 6)).toBe('abcde…');
  expect(fitted('抓取页面', 6)).toBe('抓取…');
});
