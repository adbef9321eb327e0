// What the tasks meet: servers, cores, open files, and the seed of random times. One line each, typed in place.

import { limits } from '../../model/workload.ts';
import { defaultWorld, realisticStartCost, type Server, type World } from '../../model/world.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/use-words.ts';
import { useActions, useDocument } from '../store/sandbox-context.ts';
import { capacityOf, permitsOf, setCapacity, setPermits } from '../store/shared-edits.ts';
import { namesInUse } from '../store/step-kinds.ts';
import { serversIn } from './servers-in.ts';
import './world.css';

export function WorldPanel() {
  const words = useWords();
  const world = useDocument((document) => document.world);
  const workload = useDocument((document) => document.workload);
  const { editWorld, editWorkload } = useActions();
  const shared = namesInUse(workload);
  const servers = serversIn(workload, world);
  const set = (key: string, change: Partial<World>) => editWorld(change, `world ${key}`);
  return (
    <section className="world" aria-labelledby="world-title">
      <h2 className="panel-title" id="world-title">
        {words.world.title}
      </h2>
      <ul>
        {servers.map((server) => (
          <Line
            key={server.name}
            label={servers.length > 1 ? words.world.capacityOf(server.name) : words.world.capacity}
          >
            {(label) => (
              <NumberField
                label={label}
                value={server.capacity}
                min={1}
                max={1_000_000}
                none="∞"
                onChange={(capacity) =>
                  set(`capacity ${server.name}`, {
                    servers: withCapacity(world.servers, server.name, capacity),
                  })
                }
              />
            )}
          </Line>
        ))}
        {shared.locks.map((name) => (
          <Line key={`lock ${name}`} label={words.editing.permitsOf(name)}>
            {(label) => (
              <NumberField
                label={label}
                value={permitsOf(workload, name)}
                min={1}
                max={limits.permits}
                onChange={(permits) =>
                  permits !== undefined &&
                  editWorkload((all) => setPermits(all, name, permits), `permits ${name}`)
                }
              />
            )}
          </Line>
        ))}
        {shared.queues.map((name) => (
          <Line key={`queue ${name}`} label={words.editing.roomIn(name)}>
            {(label) => (
              <NumberField
                label={label}
                value={capacityOf(workload, name)}
                min={1}
                max={limits.permits}
                none="∞"
                onChange={(capacity) =>
                  editWorkload((all) => setCapacity(all, name, capacity), `capacity ${name}`)
                }
              />
            )}
          </Line>
        ))}
        <Line label={words.world.cores}>
          {(label) => (
            <NumberField
              label={label}
              value={world.cores}
              min={1}
              max={1024}
              onChange={(cores) => cores !== undefined && set('cores', { cores })}
            />
          )}
        </Line>
        <Line label={words.world.openFiles}>
          {(label) => (
            <NumberField
              label={label}
              value={world.openFiles}
              min={1}
              max={1_000_000}
              none="∞"
              onChange={(openFiles) => set('open files', { openFiles })}
            />
          )}
        </Line>
        <Line label={words.world.seed}>
          {(label) => (
            <NumberField
              label={label}
              value={world.seed}
              min={0}
              max={4_294_967_295}
              onChange={(seed) => seed !== undefined && set('seed', { seed })}
            />
          )}
        </Line>
        <Line label={words.world.python}>
          {(label) => (
            <Select
              className="world__select"
              label={label}
              value={world.rules}
              onChange={({ target }) => set('rules', { rules: target.value === '3.11' ? '3.11' : '3.12' })}
            >
              <option value="3.12">{words.world.pythons['3.12']}</option>
              <option value="3.11">{words.world.pythons['3.11']}</option>
            </Select>
          )}
        </Line>
        <Line label={words.world.startCosts}>
          {(label) => (
            <Select
              className="world__select"
              label={label}
              value={startsForNothing(world) ? 'none' : 'realistic'}
              onChange={({ target }) =>
                set('start costs', {
                  startCost: target.value === 'none' ? defaultWorld.startCost : realisticStartCost,
                })
              }
            >
              <option value="none">{words.world.costs.none}</option>
              <option value="realistic">{words.world.costs.realistic}</option>
            </Select>
          )}
        </Line>
      </ul>
    </section>
  );
}

function Line({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (label: string) => React.ReactNode;
}) {
  return (
    <li className="world__line">
      <span aria-hidden="true">{label}</span>
      {children(label)}
    </li>
  );
}

function startsForNothing({ startCost }: World): boolean {
  return startCost.thread === 0 && startCost.process === 0 && startCost.worker === 0;
}

function withCapacity(
  servers: readonly Server[],
  name: string,
  capacity: number | undefined,
): readonly Server[] {
  return [...servers.filter((server) => server.name !== name), { name, capacity }];
}
