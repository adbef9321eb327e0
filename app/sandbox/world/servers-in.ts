// The servers a person may want to set: those that tasks ask and those that the world names; where there is none, the one
// that a task would ask if it named none.
import { defaultServer } from '../../model/notation-steps.ts';
import type { Workload } from '../../model/workload.ts';
import type { Server, World } from '../../model/world.ts';

export function serversIn(workload: Workload, world: World): readonly Server[] {
  const asked = workload.rows.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'request' ? [step.server] : [])),
  );
  const names = new Set([...asked, ...world.servers.map(({ name }) => name)]);
  if (names.size === 0) names.add(defaultServer);
  return [...names].map(
    (name) => world.servers.find((server) => server.name === name) ?? { name, capacity: undefined },
  );
}
