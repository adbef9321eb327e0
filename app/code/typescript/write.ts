export function writeTypescript(): never[] {
  return [];
}
