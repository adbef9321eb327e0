/**
 * The share that place `place` of `size` belongs to when they are cut into `count` contiguous shares that differ by at
 * most one, the larger ones first.
 */
export function blockOf(place: number, size: number, count: number): number {
  const share = Math.floor(size / count);
  const larger = size % count;
  const inLarger = larger * (share + 1);
  return place < inLarger
    ? Math.floor(place / (share + 1))
    : larger + Math.floor((place - inLarger) / Math.max(1, share));
}
