/**
 * The worker of real runs: one of its kind is the conductor of a run, the others are its executors, or it is both. It
 * only puts the parts together; what they do stands in `app/perform`.
 */
import { expose, transfer } from 'comlink';
import { Clock } from '../app/perform/clock.ts';
import { Conductor } from '../app/perform/conductor.ts';
import { type EventBatch, EventLog } from '../app/perform/event-log.ts';
import { Executor } from '../app/perform/executor.ts';
import type { FromExecutor, PerformWorker, ToExecutor } from '../app/perform/protocol.ts';
import { localWires, portWire } from '../app/perform/wire.ts';
import { unitsPerMillisecond, warmUp } from '../app/perform/work.ts';

let executor: Executor | undefined;
let conductor: Conductor | undefined;
/** What was told to the page and has not been acknowledged: a run is over when the page knows all of it. */
let told: unknown[] = [];
const open: MessagePort[] = [];

/** A mistake in this program: thrown outside of any promise, so that the page hears of it. */
function broken(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

const worker: PerformWorker = {
  ready: () => true,
  calibrate: unitsPerMillisecond,

  prepareExecutor(plan, index, port) {
    if (plan.unitsPerMillisecond > 0) warmUp(5);
    open.push(port);
    executor = new Executor(plan, index, portWire<FromExecutor, ToExecutor>(port), broken);
  },

  async conduct(plan, ports, report) {
    const clock = new Clock();
    const log = new EventLog();
    open.push(...ports);
    const wires = ports.map((port) => portWire<ToExecutor, FromExecutor>(port));
    let mainTurn = () => Promise.resolve(() => {});
    if (ports.length === 0) {
      if (plan.unitsPerMillisecond > 0) warmUp(5);
      const [here, there] = localWires<ToExecutor, FromExecutor>();
      const own = new Executor(plan, 0, there, broken, { log, clock });
      executor = own;
      mainTurn = () => own.mainTurn();
      wires.push(here);
    }
    const events = (batch: EventBatch) => {
      told.push(report.events(transfer(batch, [batch.buffer])));
    };
    conductor = new Conductor(plan, wires, clock, log, {
      begun: (zero) => {
        told = [report.begun(zero)];
      },
      events,
      mainTurn,
      broken,
    });
    const summary = await conductor.conduct();
    await Promise.all(told);
    return summary;
  },

  async stop() {
    conductor?.stop();
    await executor?.stop();
    await Promise.all(told);
    for (const port of open.splice(0)) port.close();
    conductor = undefined;
    executor = undefined;
  },
};

expose(worker);
