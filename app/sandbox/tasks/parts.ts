// The parts of the lessons, by the digit their numbers begin with.

const parts = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Part = (typeof parts)[number];

export function isPart(text: string): text is Part {
  return parts.some((part) => part === text);
}
