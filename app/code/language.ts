/** The languages that programs are written in. */

export const languages = ['python', 'typescript'] as const;
export type Language = (typeof languages)[number];
