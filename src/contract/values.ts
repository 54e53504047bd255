/**
 * Simple values between their text on the wire and their form in code. Reading expects text that the schema accepted.
 * @see https://www.w3.org/TR/xmlschema-2/
 */

/** How a simple value is read and written. */
export type ValueKind = 'string' | 'token' | 'date' | 'instant' | 'number' | 'boolean' | 'money' | 'bytes'

export type Value = string | number | boolean | bigint | Date | Uint8Array

/** The `whiteSpace="collapse"` of XML Schema. */
function collapse(text: string): string {
  return /^[\t\n\r ]|[\t\n\r ]$|[\t\n\r]| {2}/.test(text)
    ? text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
    : text
}

/** A value of the kind from its text. @throws RangeError where the text cannot be of the kind */
export function readValue(kind: ValueKind, text: string): Value {
  switch (kind) {
    case 'string':
      return text
    case 'token':
    case 'date':
      return collapse(text)
    case 'number':
      return readNumber(collapse(text))
    case 'boolean':
      return readBoolean(collapse(text))
    case 'money':
      return readMoney(collapse(text))
    case 'instant':
      return readInstant(collapse(text))
    case 'bytes':
      return new Uint8Array(Buffer.from(text, 'base64'))
  }
}

/** The canonical text of a value. @throws RangeError where the value has none */
export function writeValue(kind: ValueKind, value: Value): string {
  if (typeof value === 'bigint') return writeMoney(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('Not a whole number')
  return kind === 'token' ? collapse(String(value)) : String(value)
}

function readNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('Not a whole number')
  return value === 0 ? 0 : value
}

function readBoolean(text: string): boolean {
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  throw new RangeError('Not a boolean')
}

function readMoney(text: string): bigint {
  const parts = /^([0-9]+)(?:\.([0-9]{1,2}))?$/.exec(text)
  if (parts === null) throw new RangeError('Not an amount')
  return BigInt(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`)
}

function writeMoney(hundredths: bigint): string {
  if (hundredths < 0n) throw new RangeError('A negative amount')
  const digits = hundredths.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Digits beyond milliseconds are cut off. */
function readInstant(text: string): Date {
  const value = new Date(text.replace(/(\.[0-9]{3})[0-9]+Z$/, '$1Z'))
  if (Number.isNaN(value.getTime())) throw new RangeError('Not a moment')
  return value
}
