/** A piece of HTML that is ready: made by `html` only, so that text cannot be taken for markup. */
export class Html {
  readonly #text: string

  /** For `html` alone. */
  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** What may stand in a template: text (escaped), ready HTML, lists of both, or nothing. */
export type Content = string | number | Html | undefined | readonly Content[]

/** A template of HTML whose values are escaped unless they are ready HTML themselves. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts = strings.map((text, index) => text + written(values[index]))
  return new Html(parts.join(''))
}

function written(value: Content): string {
  if (value === undefined) return ''
  if (value instanceof Html) return value.toString()
  if (typeof value === 'object') return value.map(written).join('')
  return String(value).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
