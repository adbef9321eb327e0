// A number that is typed. While it is no number in its bounds, the field shows so and the last good value stays;
// an empty field means "none" where that is allowed.
import { type KeyboardEvent, useState } from 'react';
import './number-field.css';

export function NumberField({
  label,
  value,
  min,
  max,
  integer = true,
  step = 1,
  none,
  className = '',
  onChange,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  /** How much an arrow key changes it. */
  readonly step?: number;
  /** What stands there when there is no number (an infinity sign, say); absent where one is required. */
  readonly none?: string;
  readonly className?: string;
  readonly onChange: (value: number | undefined) => void;
}) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const shown = draft ?? (value === undefined ? '' : String(value));
  const parsed = parse(shown, { min, max, integer, optional: none !== undefined });
  const nudge = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    const next = Math.min(max, Math.max(min, Number(((value ?? min) + direction * step).toFixed(6))));
    setDraft(undefined);
    onChange(next);
  };
  return (
    <input
      type="text"
      inputMode={integer ? 'numeric' : 'decimal'}
      className={`number-field ${className}`}
      aria-label={label}
      aria-invalid={parsed === 'invalid'}
      placeholder={none}
      value={shown}
      onChange={(event) => {
        const text = event.target.value;
        setDraft(text);
        const next = parse(text, { min, max, integer, optional: none !== undefined });
        if (next !== 'invalid') onChange(next);
      }}
      onKeyDown={nudge}
      onFocus={(event) => event.target.select()}
      onBlur={() => setDraft(undefined)}
    />
  );
}

function parse(
  text: string,
  rule: { readonly min: number; readonly max: number; readonly integer: boolean; readonly optional: boolean },
): number | undefined | 'invalid' {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '∞') return rule.optional ? undefined : 'invalid';
  const value = Number(trimmed);
  if (!Number.isFinite(value) || value < rule.min || value > rule.max) return 'invalid';
  return rule.integer && !Number.isInteger(value) ? 'invalid' : value;
}
