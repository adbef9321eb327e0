// The languages of the product and how one is chosen: what was set, else the first that the browser prefers and we speak.

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** The language of a tag such as `zh-Hant-TW` or `de`; `undefined` where we do not speak it. */
export function languageOfTag(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return primary === 'zh' ? 'zh-CN' : primary === 'en' ? 'en' : undefined;
}

/** The first of the preferred tags that we speak, English where there is none. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = languageOfTag(tag);
    if (language !== undefined) return language;
  }
  return 'en';
}
