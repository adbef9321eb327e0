// A button that opens the browser's own popover beside itself. Escape, a click elsewhere and the focus's return are the
// browser's; only the place is ours: under the button, or over it where there is no room below.
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import './button.css';
import './popover.css';

/** What others than the button may do with the popover. */
export interface PopoverHandle {
  readonly open: () => void;
}

export function Popover({
  label,
  trigger,
  className = 'button button--quiet button--icon',
  panelClassName = '',
  align = 'start',
  handle,
  onClosed,
  children,
}: {
  /** The name of the button. */
  readonly label: string;
  readonly trigger: ReactNode;
  readonly className?: string;
  readonly panelClassName?: string;
  readonly align?: 'start' | 'end';
  readonly handle?: Ref<PopoverHandle>;
  readonly onClosed?: () => void;
  readonly children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useImperativeHandle(handle, () => ({ open: () => panel.current?.showPopover() }), []);

  // What is inside may grow and shrink while it is open.
  useEffect(() => {
    if (!open || panel.current === null) return undefined;
    const sizes = new ResizeObserver(() => place(panel.current, button.current, align));
    sizes.observe(panel.current);
    return () => sizes.disconnect();
  }, [open, align]);

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
        className={`popover ${panelClassName}`}
        onToggle={(event) => {
          if (event.target !== event.currentTarget) return;
          const opens = event.newState === 'open';
          setOpen(opens);
          if (opens) requestAnimationFrame(() => arrive(panel.current, button.current, align));
          else onClosed?.();
        }}
      >
        {open ? children(() => panel.current?.hidePopover()) : undefined}
      </div>
    </>
  );
}

function arrive(panel: HTMLElement | null, button: HTMLElement | null, align: 'start' | 'end'): void {
  place(panel, button, align);
  if (panel !== null) focusFirst(panel);
}

/** Goes to what is meant to be gone to first, else to the first thing that can be. */
export function focusFirst(panel: HTMLElement): void {
  const first =
    panel.querySelector<HTMLElement>('[data-first-focus]') ??
    panel.querySelector<HTMLElement>('button:not(:disabled), input, select');
  first?.focus({ preventScroll: true });
}

function place(panel: HTMLElement | null, button: HTMLElement | null, align: 'start' | 'end'): void {
  if (panel === null || button === null) return;
  const anchor = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const wanted = align === 'start' ? anchor.left : anchor.right - width;
  const below = anchor.bottom + 6;
  const top = below + height <= innerHeight - 8 ? below : Math.max(8, anchor.top - height - 6);
  const highest = top + height <= innerHeight - 8 ? top : Math.max(8, innerHeight - height - 8);
  panel.style.left = `${Math.max(8, Math.min(wanted, innerWidth - width - 8))}px`;
  panel.style.top = `${highest}px`;
}
