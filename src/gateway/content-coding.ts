import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type Refusal, refuse } from '../fault/refusal.js'

/** Content codings that bodies may come under. @see RFC 9110 §8.4.1 */
export const codings = ['gzip', 'x-gzip'] as const

/**
 * How many times larger than what was sent a body may become. Packages of records, all alike, come near 40; a bomb passes 1,000.
 */
const maxInflation = 100
/** Small bodies may inflate to this in any case. */
const freeBytes = 64 * 1024

const inflate = promisify(gunzip)
const deflate = promisify(gzip)

/** The body without its content coding. 4004: it would become larger than allowed; 4001: it is not what it says. */
export async function decoded(
  bytes: Uint8Array,
  coding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array | Refusal<'4001' | '4004'>> {
  if (coding === undefined || coding.toLowerCase() === 'identity') return bytes
  const maxOutputLength = mostDecoded(bytes.byteLength, maxBytes)
  try {
    return await inflate(bytes, { maxOutputLength })
  } catch (cause) {
    return isTooLarge(cause) ? refuse('4004') : refuse('4001')
  }
}

/** The most bytes that a coded body of this length may become. */
export function mostDecoded(codedBytes: number, maxBytes: number): number {
  return Math.min(maxBytes, Math.max(freeBytes, codedBytes * maxInflation))
}

function isTooLarge(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
}

/** Below this a coding costs more than it spares. */
const worthBytes = 1400

/** The body under gzip, where the header says that it is wanted and it is worth it; undefined: as it is. @see RFC 9110 §12.5.3 */
export async function encoded(bytes: Uint8Array, acceptEncoding: string | undefined): Promise<Uint8Array | undefined> {
  if (bytes.byteLength < worthBytes || !wantsGzip(acceptEncoding ?? '')) return undefined
  return deflate(bytes, { level: 3 })
}

function wantsGzip(header: string): boolean {
  return header
    .toLowerCase()
    .split(',')
    .map(one => one.split(';').map(part => part.trim()))
    .some(([coding, weight]) => coding === 'gzip' && !/^q=0(\.0*)?$/.test(weight ?? ''))
}
