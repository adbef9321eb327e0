// The few pictures, drawn inline in the colour of the text. They are always decoration: the control around them has the name.
const paths = {
  play: 'M7 4.8v14.4L19 12z',
  pause: 'M7 5h3.6v14H7zM13.4 5H17v14h-3.6z',
  more: 'M6 10.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zm6 0a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zm6 0a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z',
  grip: 'M9 5.4a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zm6 0a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zm-6 5.2a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zm6 0a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zm-6 5.2a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zm6 0a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8z',
  theme: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zm0 1.8v13.4a6.7 6.7 0 0 1 0-13.4z',
  undo: 'M8.6 5.3 4 9.9l4.6 4.6 1.3-1.3-2.4-2.4H14a3.6 3.6 0 0 1 0 7.2h-3v1.8h3a5.4 5.4 0 0 0 0-10.8H7.5l2.4-2.4z',
  redo: 'm15.4 5.3 4.6 4.6-4.6 4.6-1.3-1.3 2.4-2.4H10a3.6 3.6 0 0 0 0 7.2h3v1.8h-3a5.4 5.4 0 0 1 0-10.8h6.5l-2.4-2.4z',
  copy: 'M9 3.5h10v13H9zM10.8 5.3v9.4h6.4V5.3zM5 7.5h2v11.2h8v1.8H5z',
  close: 'm6.7 5.4 5.3 5.3 5.3-5.3 1.3 1.3-5.3 5.3 5.3 5.3-1.3 1.3-5.3-5.3-5.3 5.3-1.3-1.3 5.3-5.3-5.3-5.3z',
  back: 'M14.5 6v12L7 12zM5 6h1.8v12H5z',
  up: 'm12 6 6 6-1.3 1.3-3.8-3.8V18h-1.8V9.5l-3.8 3.8L6 12z',
  down: 'm12 18-6-6 1.3-1.3 3.8 3.8V6h1.8v8.5l3.8-3.8L18 12z',
  split: 'M3.5 8h7v8h-7zM5.2 9.7v4.6h3.6V9.7zM13.5 8h7v8h-7zM15.2 9.7v4.6h3.6V9.7zM11.3 4h1.4v16h-1.4z',
  forward: 'M9.5 6v12l7.5-6zM17.2 6H19v12h-1.8z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
