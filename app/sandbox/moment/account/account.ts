import type { Bounds } from '../../../explain/bounds.ts';
import type { Finding } from '../../../explain/findings/finding.ts';
import type { WhatIf } from '../../../explain/what-if.ts';
import type { Workload } from '../../../model/workload.ts';
import type { World } from '../../../model/world.ts';
import type { ModeChoice } from '../../../modes/mode.ts';
import type { Application } from './apply-change.ts';

/** Why a whole run takes as long as it does, as data: it crosses from the worker to the page. */

export interface Help extends WhatIf {
  /** How to do it here; `undefined` where it can only be said. */
  readonly application: Application | undefined;
}

export interface Account {
  /** Indices of the segments that make the total, in the order of time. */
  readonly chain: readonly number[];
  readonly bounds: Bounds;
  /** What would shorten it, the best first. */
  readonly helps: readonly Help[];
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/** What is asked about. */
export interface Question {
  readonly workload: Workload;
  readonly world: World;
  readonly choice: ModeChoice;
}

/** What the worker of reasons offers the page. */
export interface ExplainWorker {
  account(question: Question): Account | 'too many';
}
