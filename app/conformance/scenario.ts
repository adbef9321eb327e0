import * as v from 'valibot';

/**
 * The conformance format: small programs that a real CPython ran, and what was seen. Times are in units of the scenario
 * (`unit_ms`), relative to the moment the main program began to create tasks. Only what is judged is parsed.
 */

const time = v.pipe(v.number(), v.minValue(0), v.maxValue(1e6));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

const task = v.object({
  steps: v.array(v.tuple([v.picklist(['io', 'blocking', 'cpu']), time])),
  fail_after: v.optional(v.nullable(count)),
  timeout: v.optional(v.nullable(time)),
  place: v.optional(v.picklist(['loop', 'thread'])),
});

const observedTask = v.object({
  begin: v.nullish(time),
  start: v.nullish(time),
  end: v.nullish(time),
  seen: v.nullish(time),
  steps: v.optional(v.array(v.object({ start: time, end: time }))),
  outcome: v.picklist(['ok', 'failed', 'cancelled', 'timeout', 'never_started']),
});

const observed = v.object({
  tasks: v.array(observedTask),
  completion_groups: v.nullish(v.array(v.array(count))),
  makespan: time,
});

const scenario = v.object({
  id: v.string(),
  mode: v.string(),
  params: v.record(v.string(), v.nullable(v.union([v.number(), v.string(), v.boolean()]))),
  unit_ms: v.pipe(v.number(), v.minValue(1)),
  tasks: v.array(task),
  observed,
  flags: v.optional(v.object({ aggregate_only: v.optional(v.boolean()) }), {}),
  other_versions: v.optional(
    v.record(
      v.string(),
      v.object({
        tasks: v.optional(v.array(observedTask)),
        order: v.optional(v.array(count)),
        makespan: v.optional(time),
      }),
    ),
  ),
});

const file = v.object({ scenarios: v.array(scenario) });

export type Scenario = v.InferOutput<typeof scenario>;
export type Observed = v.InferOutput<typeof observed>;

/** Parses a file in the conformance format; throws a readable error where it is not one. */
export function parseScenarios(json: unknown): readonly Scenario[] {
  const result = v.safeParse(file, json);
  if (result.success) return result.output.scenarios;
  const [issue] = result.issues;
  throw new Error(`not a conformance file: ${v.getDotPath(issue) ?? 'top level'}: ${issue.message}`);
}
