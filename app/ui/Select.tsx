// The browser's own select in our dress.
import type { SelectHTMLAttributes } from 'react';
import './select.css';

export function Select({
  label,
  className = '',
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { readonly label: string }) {
  return <select className={`select ${className}`} aria-label={label} title={label} {...rest} />;
}
