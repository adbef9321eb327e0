// The right panel, which is loaded when the rest of the page is there: its place is kept until then.
import { lazy, Suspense } from 'react';

const InspectorBody = lazy(() =>
  import('./InspectorBody.tsx').then((module) => ({ default: module.InspectorBody })),
);

export function Inspector() {
  return (
    <Suspense fallback={<div className="moment" />}>
      <InspectorBody />
    </Suspense>
  );
}
