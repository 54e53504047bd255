export type Language = 'pl' | 'en'

/** One sentence in both languages; `{name}` stands for a value. */
export interface Text {
  readonly pl: string
  readonly en: string
}

export type Values = Readonly<Record<string, string | number>>

/** The sentence in the language, with its values put in. */
export function say(language: Language, text: Text, values: Values = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : String(value)
  })
}

/**
 * The language to speak: `--lang`, else the locale of the environment (LC_ALL, LC_MESSAGES, LANG); Polish where that
 * does not ask for English.
 */
export function languageOf(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.findIndex(word => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
  if (asked === 'pl' || asked === 'en') return asked
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^en/i.test(locale) ? 'en' : 'pl'
}
