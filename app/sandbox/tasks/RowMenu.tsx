// The button that opens the editor of a row. The editor is loaded when a row is first pointed at or gone to.
import { lazy, type RefObject, Suspense, useImperativeHandle, useRef, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Popover, type PopoverHandle } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import type { RowEditorProps } from './RowEditor.tsx';

const RowEditor = lazy(() => import('./RowEditor.tsx').then((module) => ({ default: module.RowEditor })));

/** Has the editor at hand before it is opened. */
export function loadRowEditor(): void {
  import('./RowEditor.tsx').catch(() => undefined);
}

/** Opens the editor of a row at one of its steps. */
export interface RowMenuHandle {
  readonly openAt: (step: number) => void;
}

type RowMenuProps = Omit<RowEditorProps, 'chosen' | 'onChoose' | 'close'> & {
  readonly handle: RefObject<RowMenuHandle | null>;
};

export function RowMenu(props: RowMenuProps) {
  const { label, handle } = props;
  const words = useWords();
  const popover = useRef<PopoverHandle>(null);
  const [chosen, setChosen] = useState(0);
  useImperativeHandle(
    handle,
    () => ({
      openAt: (step) => {
        setChosen(step);
        popover.current?.open();
      },
    }),
    [],
  );
  return (
    <Popover
      handle={popover}
      label={words.tasks.menu(label)}
      trigger={<Icon name="more" />}
      align="end"
      className="button button--quiet button--icon task-row__menu"
      panelClassName="row-editor"
    >
      {(close) => (
        <Suspense>
          <RowEditor {...props} chosen={chosen} onChoose={setChosen} close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
