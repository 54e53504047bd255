/** Languages that pages speak. */
export type Language = 'pl' | 'en'

/** A text in both. */
export type Bilingual = Readonly<Record<Language, string>>

/** The language that a page's address asks for (`?lang=en`); Polish otherwise. */
export function languageOf(query: unknown): Language {
  const { lang } = (query ?? {}) as { readonly lang?: unknown }
  return lang === 'en' ? 'en' : 'pl'
}

/** An address of this site that keeps the language. */
export function address(path: string, language: Language): string {
  if (language === 'pl') return path
  const [place = '', fragment] = path.split('#')
  return `${place}${place.includes('?') ? '&' : '?'}lang=en${fragment === undefined ? '' : `#${fragment}`}`
}
