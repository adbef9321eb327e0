// A name that is typed. While it is no name that the tasks can have (empty, or one that would make them ambiguous), it
// stays as typed, the field shows so, and the last good name is kept.
import { type InputHTMLAttributes, useState } from 'react';
import { limits } from '../../model/workload.ts';
import { useActions } from '../store/sandbox-context.ts';

export function NameField({
  label,
  value,
  isOptional = false,
  onChange,
  className = 'name-field',
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  readonly label: string;
  readonly value: string;
  /** Whether no name is a name, too. */
  readonly isOptional?: boolean;
  /** Says whether the tasks could take it. */
  readonly onChange: (name: string) => boolean;
}) {
  const { seal, set } = useActions();
  const [draft, setDraft] = useState<{ readonly text: string; readonly isGood: boolean } | undefined>(
    undefined,
  );
  return (
    <input
      {...rest}
      className={`${className} mono`}
      aria-label={label}
      aria-invalid={draft?.isGood === false}
      value={draft?.text ?? value}
      maxLength={limits.nameLength}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => {
        const text = event.target.value;
        const name = text.trim();
        setDraft({ text, isGood: (isOptional || name !== '') && onChange(name) });
      }}
      onBlur={() => {
        if (draft?.isGood === false) set({ refusal: undefined });
        setDraft(undefined);
        seal();
      }}
    />
  );
}
