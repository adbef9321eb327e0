/** The worker of reasons: what bounds a run, what would help and what to look at, away from the page. */
import { expose } from 'comlink';
import type { ExplainWorker } from '../app/sandbox/moment/account/account.ts';
import { accountOf } from '../app/sandbox/moment/account/account-of.ts';

const worker: ExplainWorker = { account: accountOf };

expose(worker);
