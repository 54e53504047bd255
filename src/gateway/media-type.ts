/** A media type with its parameters, as `Content-Type` gives it; names in lower case. @see RFC 9110 §8.3.1 */
export interface MediaType {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const typePattern = new RegExp(`^${token}/${token}$`)
const parameterPattern = new RegExp(`^(${token})=(?:"([^"\\\\]*)"|(${token}))$`)
const maxHeaderCharacters = 300

/** Reads a `Content-Type`; undefined where it is absent or not one. */
export function readMediaType(header: string | undefined): MediaType | undefined {
  if (header === undefined || header.length > maxHeaderCharacters) return undefined
  const [type = '', ...rest] = header.split(';').map(part => part.trim())
  if (!typePattern.test(type)) return undefined
  const parameters = new Map<string, string>()
  for (const part of rest) {
    if (part === '') continue
    const [, name = '', quoted, plain] = parameterPattern.exec(part) ?? []
    if (name === '' || parameters.has(name.toLowerCase())) return undefined
    parameters.set(name.toLowerCase(), quoted ?? plain ?? '')
  }
  return { type: type.toLowerCase(), parameters }
}

/** Whether a body of this kind can be taken: one of the types, in UTF-8 or UTF-16, under no content coding but these. @see WS-I BP R1012, R1115 */
export function isTaken(
  contentType: string | undefined,
  contentEncoding: string | undefined,
  types: readonly string[],
  codings: readonly string[] = [],
): boolean {
  const media = readMediaType(contentType)
  if (media === undefined || !types.includes(media.type)) return false
  const charset = media.parameters.get('charset')?.toLowerCase()
  if (charset !== undefined && !['utf-8', 'utf8', 'utf-16'].includes(charset)) return false
  return contentEncoding === undefined || ['identity', ...codings].includes(contentEncoding.toLowerCase())
}
