import { escapeAttribute } from '../xml/escape.js'

/** What a service's endpoint answers to a GET: its WSDL, or one of the schemas that it names. */
export type DescriptionQuery = { readonly wsdl: true } | { readonly xsd: string }

/**
 * What the query of a GET asks for: `?wsdl` in any case of letters, or `?xsd=` and the plain name of a file; undefined: neither.
 */
export function descriptionQuery(search: string): DescriptionQuery | undefined {
  if (/^\??wsdl$/i.test(search)) return { wsdl: true }
  const name = /^\??xsd=([a-z][a-z0-9-]{0,60}\.xsd)$/i.exec(search)?.[1]
  return name === undefined ? undefined : { xsd: name }
}

/**
 * A WSDL or schema as it is published at a place: what it imports is found there too (`?xsd=`), and the service's address
 * is its endpoint, which is the same place unless named otherwise.
 * @see WSDL 1.1 §2.1.1, §3.8; WS-I BP 1.1 R2007, R5001
 */
export function publishedAt(place: string, source: string, endpoint = place): string {
  const imported = source.replace(
    /(\sschemaLocation=")(?:\.\.\/xsd\/)?([a-z][a-z0-9-]*\.xsd)"/g,
    (_, start: string, file: string) => `${start}${escapeAttribute(`${place}?xsd=${file}`)}"`,
  )
  return addressedTo(endpoint, imported)
}

/** A WSDL with the address of its endpoint. */
export function addressedTo(endpoint: string, source: string): string {
  return source.replace(
    /(<soap(?:12)?:address location=")[^"]*"/g,
    (_, start: string) => `${start}${escapeAttribute(endpoint)}"`,
  )
}
