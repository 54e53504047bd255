/** The languages that faults and results speak. */
export type Language = 'pl' | 'en'

/** The language asked for: English where `Accept-Language` prefers it to Polish, else Polish. @see RFC 9110 §12.5.4 */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'pl'
  return preference(acceptLanguage, 'en') > preference(acceptLanguage, 'pl') ? 'en' : 'pl'
}

function preference(header: string, language: Language): number {
  let best = 0
  for (const range of header.toLowerCase().split(',', 20)) {
    const [tag = '', ...parameters] = range.split(';').map(part => part.trim())
    if (tag !== language && !tag.startsWith(`${language}-`)) continue
    const quality = parameters.find(parameter => parameter.startsWith('q='))
    const value = quality === undefined ? 1 : Number(quality.slice(2))
    if (value > best) best = value
  }
  return best
}
