import type { ReactNode } from 'react';
import type { TimelineProps } from './timeline-props.ts';

/** A trace drawn. Being written: it shows its label. */
export function Timeline({ label }: TimelineProps): ReactNode {
  return <div className="timeline">{label}</div>;
}
