// The pictures of the transport, in the colour of the text; the button around them has the name.
const paths = {
  loop: 'M17 17H7v-3l-4 4 4 4v-3h12v-6h-2zM7 7h10v3l4-4-4-4v3H5v6h2z',
  mark: 'M6 3h12l-3.4 5L18 13H7.8v8H6zm1.8 1.8v6.4h6.8L12.5 8l2.1-3.2z',
  marked: 'M6 3h12l-3.4 5L18 13H7.8v8H6z',
  back: 'm14.6 6 1.3 1.3-4.7 4.7 4.7 4.7-1.3 1.3-6-6z',
  forward: 'm9.4 6-1.3 1.3 4.7 4.7-4.7 4.7 1.3 1.3 6-6z',
  lastDone: 'M4 11.1h9.5L10 7.6l1.3-1.3 5.7 5.7-5.7 5.7-1.3-1.3 3.5-3.5H4zM18.2 5H20v14h-1.8z',
  fit: 'M4 5h1.8v14H4zm14.2 0H20v14h-1.8zM9.2 8.6 10.4 9.8 9.1 11.1h5.8l-1.3-1.3 1.2-1.2 3.4 3.4-3.4 3.4-1.2-1.2 1.3-1.3H9.1l1.3 1.3-1.2 1.2L5.8 12z',
} as const;

export function TransportIcon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg width={17} height={17} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
