import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taskNames } from '../timeline/task-names.ts';
import { explainEn } from '../words/explain.en.ts';
import { explainZh } from '../words/explain.zh.ts';
import { boundsOf } from './bounds.ts';
import { criticalPath } from './critical-path.ts';
import { checkSentence } from './facts.testing.ts';
import { findingsOf } from './findings/registry.ts';
import { textOf } from './phrase.ts';
import { randomRun } from './random-run.testing.ts';
import { boundParts, findingParts, sentenceText } from './render.ts';
import type { SentenceCode } from './sentence.ts';
import { whyInstant, whyLink, whyMoment, whySegment } from './why.ts';

const runs = 1_000;
const leftovers = /undefined|NaN|Infinity|null|\{|\}|\[object| {2}|。。|\.\.(?!\.)/;

test('a thousand random runs over all modes: every moment and segment has true sentences', {
  timeout: 60_000,
}, () => {
  const seen = new Set<SentenceCode>();
  const usedModes = new Set<string>();
  fc.assert(
    fc.property(randomRun, ({ mode, context }) => {
      const { trace, workload } = context;
      const { segments, instants, links } = trace;
      const nameOf = taskNames(workload);
      usedModes.add(mode.split(' ')[0]);
      const check = (
        sentences: ReturnType<typeof whyMoment>,
        at: number,
        moment: number,
        segment?: number,
      ) => {
        expect(sentences.length).toBeGreaterThan(0);
        expect(sentences.length).toBeLessThanOrEqual(2);
        for (const sentence of sentences) {
          seen.add(sentence.code);
          checkSentence(context, sentence, { at, moment, ...(segment !== undefined && { segment }) });
          for (const words of [explainEn, explainZh]) {
            const text = sentenceText(sentence, words, nameOf);
            expect(text.length).toBeGreaterThan(3);
            if (leftovers.test(text)) throw new Error(`${sentence.code}: ${text}`);
          }
        }
      };
      const times = [...new Set([0, ...instants.time, ...links.time, ...segments.start, ...segments.end])]
        .filter((time) => time <= trace.makespan)
        .sort((a, b) => a - b);
      const events = [...new Set([...instants.time, ...links.time])].sort((a, b) => a - b);
      for (const [index, time] of times.entries()) {
        const next = times[index + 1];
        const moments = next === undefined ? [time] : [time, Math.floor((time + next) / 2)];
        for (const at of moments) check(whyMoment(context, at), at, events.findLast((one) => one <= at) ?? 0);
      }
      for (let segment = 0; segment < segments.length; segment += 1) {
        const at = Math.max(segments.start[segment], segments.end[segment] - 1);
        const end = trace.ended[segments.task[segment]];
        check(whySegment(context, segment), at, end, segment);
        const middle = Math.floor((segments.start[segment] + segments.end[segment]) / 2);
        check(
          whySegment(context, segment, middle).slice(0, 1),
          Math.max(segments.start[segment], Math.min(middle, at)),
          end,
          segment,
        );
      }
      for (let link = 0; link < links.length; link += 1) check([whyLink(context, link)], 0, links.time[link]);
      for (let instant = 0; instant < instants.length; instant += 1) {
        check([whyInstant(context, instant)], instants.time[instant], instants.time[instant]);
      }
    }),
    { seed: 20_240, numRuns: runs },
  );
  expect(usedModes.size).toBe(21);
  expect([...seen].length).toBeGreaterThan(60);
});

test('in a thousand random runs the chain adds up to the total, and no bound is above it', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(randomRun, ({ context }) => {
      const { trace, workload } = context;
      const { pieces } = criticalPath(context);
      let time = 0;
      for (const { from, to, segment, task } of pieces) {
        expect(from).toBe(time);
        expect(to).toBeGreaterThan(from);
        if (segment >= 0) {
          expect(trace.segments.task[segment]).toBe(task);
          expect(trace.segments.start[segment]).toBeLessThanOrEqual(from);
          expect(trace.segments.end[segment]).toBeGreaterThanOrEqual(to);
        }
        time = to;
      }
      expect(time).toBe(trace.makespan);
      const { all, binding, why, gap } = boundsOf(context);
      for (const bound of all) {
        if (bound.values.time > trace.makespan)
          throw new Error(`${JSON.stringify(bound)} above ${trace.makespan}`);
      }
      const worked = trace.segments.state.some(
        (state, segment) => state <= 2 && trace.segments.end[segment] > trace.segments.start[segment],
      );
      if (worked) expect(binding).toBeDefined();
      expect(gap).toBe(trace.makespan - (binding?.values.time ?? 0));
      for (const words of [explainEn, explainZh]) {
        for (const finding of findingsOf(context)) {
          const { what, fix } = findingParts(finding, words, taskNames(workload));
          for (const text of [textOf(what), textOf(fix)]) {
            if (leftovers.test(text)) throw new Error(`${finding.code}: ${text}`);
          }
          if (finding.cost !== undefined) expect(finding.cost).toBeGreaterThan(0);
        }
        for (const statement of [why, ...all]) {
          const text = textOf(boundParts(statement, words, taskNames(workload)));
          if (leftovers.test(text)) throw new Error(`${statement.code}: ${text}`);
        }
      }
    }),
    { seed: 4_711, numRuns: runs },
  );
});
