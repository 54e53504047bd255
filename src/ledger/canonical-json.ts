/**
 * The canonical JSON text of a value: members sorted by their names' UTF-16 code units, no white space, members that
 * are `undefined` left out, numbers and strings as ECMAScript writes them.
 * @throws Error on what JSON cannot hold (functions, lone surrogates, numbers that are not finite); it names the
 * member, never the value.
 * @see RFC 8785
 */
export function canonicalJson(value: unknown): string {
  return written(value, '$')
}

const loneSurrogate = /\p{Surrogate}/u

function written(value: unknown, where: string): string {
  if (typeof value === 'string') return text(value, where)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${where} is no finite number`)
    return JSON.stringify(value)
  }
  if (typeof value === 'boolean' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map((item, i) => written(item, `${where}[${i}]`)).join(',')}]`
  if (typeof value === 'object') return members(value, where)
  throw new Error(`${where} is nothing that JSON can hold`)
}

function members(value: object, where: string): string {
  const parts: string[] = []
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  // The default order of strings is that of UTF-16 code units, as RFC 8785 §3.2.3 wants.
  for (const [name, field] of fields.sort(([a], [b]) => (a < b ? -1 : 1))) {
    parts.push(`${text(name, where)}:${written(field, `${where}.${name}`)}`)
  }
  return `{${parts.join(',')}}`
}

function text(value: string, where: string): string {
  if (loneSurrogate.test(value)) throw new Error(`${where} is no well-formed text`)
  return JSON.stringify(value)
}
