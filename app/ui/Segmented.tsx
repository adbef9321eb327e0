// Tabs as one strip: a tab list after the ARIA pattern, arrow keys move and choose at once.
import { type KeyboardEvent, useRef } from 'react';
import './segmented.css';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  panel,
}: {
  readonly label: string;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The id of the element that the tabs fill. */
  readonly panel: string;
}) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = options.findIndex((option) => option.value === value);
    const next = target(event.key, at, options.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(options[next].value);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="segmented" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="tab"
          className="segmented__option"
          aria-selected={option.value === value}
          aria-controls={panel}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

function target(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % length;
    case 'ArrowLeft':
      return (at + length - 1) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
