/** A value as lines for a person: `name: value`, deeper parts indented, lists item by item. Bytes and empty lists are left out. */
export function linesOf(value: unknown, indent = ''): string[] {
  if (!isRecord(value)) return [`${indent}${textOf(value)}`]
  return Object.entries(value).flatMap(([name, part]) => partLines(name, part, indent))
}

function partLines(name: string, part: unknown, indent: string): string[] {
  if (part === undefined || part instanceof Uint8Array) return []
  if (Array.isArray(part)) {
    if (part.length === 0) return []
    if (part.every(one => !isRecord(one))) return [`${indent}${name}: ${part.map(textOf).join(', ')}`]
    return part.flatMap(one => [`${indent}${name}:`, ...linesOf(one, `${indent}  `)])
  }
  if (isRecord(part)) return [`${indent}${name}:`, ...linesOf(part, `${indent}  `)]
  return [`${indent}${name}: ${textOf(part)}`]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}
