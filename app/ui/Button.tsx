// The one button: outlined, or `accent` for the deliberate act, `quiet` in bars and menus, `icon` where only a picture shows.
import type { ButtonHTMLAttributes } from 'react';
import './button.css';

export type ButtonLook = 'plain' | 'accent' | 'quiet' | 'icon';

export function Button({
  look = 'plain',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly look?: ButtonLook }) {
  const looks = look === 'icon' ? 'button--quiet button--icon' : `button--${look}`;
  return <button type="button" className={`button ${looks} ${className}`} {...rest} />;
}
