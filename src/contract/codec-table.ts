/**
 * A field of a complex type: prefix, local name, type, occurrence and, for coded values, the dictionary.
 * Type: a value kind, `@` and the name of a complex type, `#element` or `#fragments` for what is passed on unread.
 * Occurrence: `1` exactly one, `?` none or one, `*` any number, `+` one or more.
 */
export type FieldRow = readonly [prefix: string, local: string, type: string, occurs: string, dictionary?: string]
