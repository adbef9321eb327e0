// TEMP until app/presets
import { emptyWorkload } from '../../model/workload.ts';
export function firstPreset() {
  const rows = [5, 7, 5, 5, 7].map((s) => ({
    steps: [{ kind: 'io' as const, duration: s * 1e6 }],
    count: 1,
  }));
  return { workload: { ...emptyWorkload, rows }, preset: 'five-requests' };
}
