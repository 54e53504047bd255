import { attributeEscapes, Utf8Sink } from './sink.js'

/**
 * An attribute's value as a canonical form writes it, without the quotes.
 * @throws RangeError where XML cannot hold a character of it
 * @see https://www.w3.org/TR/xml-c14n/#ProcessingModel
 */
export function escapeAttribute(value: string): string {
  const sink = new Utf8Sink()
  sink.escaped(value, attributeEscapes)
  return sink.string()
}
