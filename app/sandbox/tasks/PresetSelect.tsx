export function PresetSelect() {
  return undefined;
}
