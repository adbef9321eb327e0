/** The worker of schedules: long searches, away from the page. It is ended where nobody waits for its answer any more. */
import { expose } from 'comlink';
import { another, type ExploreWorker, explore } from '../app/explore/answer.ts';

const worker: ExploreWorker = { explore, another };

expose(worker);
