// A button that opens the browser's own popover beside itself. Escape, a click elsewhere and the focus's return are the
// browser's; only the place is ours: under the button, or over it where there is no room below.
import { type ReactNode, useId, useRef, useState } from 'react';
import './button.css';
import './popover.css';

export function Popover({
  label,
  trigger,
  className = 'button button--quiet button--icon',
  align = 'start',
  children,
}: {
  /** The name of the button. */
  readonly label: string;
  readonly trigger: ReactNode;
  readonly className?: string;
  readonly align?: 'start' | 'end';
  readonly children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-expanded={open}
        popoverTarget={id}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="popover"
        onToggle={(event) => {
          const opens = event.newState === 'open';
          setOpen(opens);
          if (opens) requestAnimationFrame(() => place(panel.current, button.current, align));
        }}
      >
        {open ? children(() => panel.current?.hidePopover()) : undefined}
      </div>
    </>
  );
}

function place(panel: HTMLElement | null, button: HTMLElement | null, align: 'start' | 'end'): void {
  if (panel === null || button === null) return;
  const anchor = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const wanted = align === 'start' ? anchor.left : anchor.right - width;
  const below = anchor.bottom + 6;
  const top = below + height <= innerHeight - 8 ? below : Math.max(8, anchor.top - height - 6);
  panel.style.left = `${Math.max(8, Math.min(wanted, innerWidth - width - 8))}px`;
  panel.style.top = `${top}px`;
  panel.querySelector<HTMLElement>('button:not(:disabled), input, select')?.focus({ preventScroll: true });
}
