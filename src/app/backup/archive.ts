import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'

const magic = 'CSIZS-KOPIA-1'
const chunkBytes = 1024 * 1024
const tagBytes = 16
/** About half a second and 128 MiB: a passphrase is guessed slowly. @see RFC 7914 */
const scrypt = { N: 131_072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const

/** A file of an archive. */
export interface ArchivedFile {
  /** Relative, with forward slashes. */
  readonly path: string
  /** Where it lies now. */
  readonly from: string
}

/** What an archive says of itself in clear. */
export interface ArchiveHead {
  readonly madeAt: string
  /** The whole installation's data, one controller's sets, or the keys. */
  readonly holds: string
}

/** The archive is not one, was cut or changed, or the passphrase is another. */
export class ArchiveBroken extends Error {}

function nonceOf(prefix: Uint8Array, counter: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.set(prefix, 0)
  nonce.writeUInt32BE(counter, 7)
  nonce[11] = Number(isLast)
  return nonce
}

/**
 * Writes chunks of AES-256-GCM, each under a nonce of its own; the last one is marked, so that a cut archive is noticed.
 * @see Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption (STREAM)
 */
class SealedWriter {
  readonly #handle: FileHandle
  readonly #key: Uint8Array
  readonly #prefix: Uint8Array
  readonly #head: Uint8Array
  #waiting: Buffer[] = []
  #bytes = 0
  #counter = 0

  constructor(handle: FileHandle, key: Uint8Array, prefix: Uint8Array, head: Uint8Array) {
    this.#handle = handle
    this.#key = key
    this.#prefix = prefix
    this.#head = head
  }

  async write(part: Uint8Array): Promise<void> {
    this.#waiting.push(Buffer.from(part))
    this.#bytes += part.byteLength
    if (this.#bytes <= chunkBytes) return
    let all = Buffer.concat(this.#waiting)
    while (all.byteLength > chunkBytes) {
      await this.#seal(all.subarray(0, chunkBytes), false)
      all = all.subarray(chunkBytes)
    }
    this.#waiting = [Buffer.from(all)]
    this.#bytes = all.byteLength
  }

  async end(): Promise<void> {
    await this.#seal(Buffer.concat(this.#waiting), true)
  }

  async #seal(plain: Uint8Array, isLast: boolean): Promise<void> {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#prefix, this.#counter, isLast))
    cipher.setAAD(this.#head)
    this.#counter += 1
    await this.#handle.writeFile(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]))
  }
}

/**
 * Writes the files into one encrypted archive, readable by its owner alone; an existing file is not touched. Each is asked for when
 * the one before it is written. Gives how many they were.
 */
export async function writeArchive(
  to: string,
  passphrase: string,
  head: ArchiveHead,
  files: Iterable<ArchivedFile> | AsyncIterable<ArchivedFile>,
): Promise<number> {
  const salt = randomBytes(32)
  const prefix = randomBytes(7)
  const line = Buffer.from(
    `${JSON.stringify({ magic, ...head, salt: salt.toString('hex'), prefix: prefix.toString('hex') })}\n`,
  )
  await mkdir(dirname(to), { recursive: true })
  const handle = await open(to, 'wx', 0o600)
  try {
    await handle.writeFile(line)
    const writer = new SealedWriter(handle, scryptSync(passphrase, salt, 32, scrypt), prefix, line)
    let count = 0
    for await (const file of files) {
      await writeOne(writer, file)
      count += 1
    }
    await writer.end()
    await handle.sync()
    return count
  } finally {
    await handle.close()
  }
}

async function writeOne(writer: SealedWriter, { path, from }: ArchivedFile): Promise<void> {
  const { size } = await stat(from)
  await writer.write(Buffer.from(`${JSON.stringify({ path, size })}\n`))
  const hash = createHash('sha256')
  const handle = await open(from, 'r')
  try {
    let read = 0
    for await (const part of handle.createReadStream({ autoClose: false })) {
      hash.update(part as Buffer)
      read += (part as Buffer).byteLength
      await writer.write(part as Buffer)
    }
    if (read !== size) throw new Error('a file changed while it was archived')
  } finally {
    await handle.close()
  }
  await writer.write(hash.digest())
}

/** The chunks of an archive in clear. @throws ArchiveBroken */
async function* chunksIn(handle: FileHandle, passphrase: string): AsyncGenerator<Buffer> {
  const { line, fields } = await headIn(handle)
  const key = scryptSync(passphrase, Buffer.from(fields.salt, 'hex'), 32, scrypt)
  const prefix = Buffer.from(fields.prefix, 'hex')
  const { size } = await handle.stat()
  let at = line.byteLength
  for (let counter = 0; at < size; counter++) {
    const sealed = Buffer.alloc(Math.min(chunkBytes + tagBytes, size - at))
    await handle.read(sealed, 0, sealed.byteLength, at)
    at += sealed.byteLength
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, counter, at === size))
    decipher.setAAD(line)
    decipher.setAuthTag(sealed.subarray(sealed.byteLength - tagBytes))
    yield opened(decipher, sealed.subarray(0, sealed.byteLength - tagBytes))
  }
}

function opened(decipher: ReturnType<typeof createDecipheriv>, sealed: Uint8Array): Buffer {
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch {
    throw new ArchiveBroken('the archive was changed or cut, or the passphrase is another')
  }
}

interface HeadFields extends ArchiveHead {
  readonly magic: string
  readonly salt: string
  readonly prefix: string
}

async function headIn(handle: FileHandle): Promise<{ readonly line: Buffer; readonly fields: HeadFields }> {
  const start = Buffer.alloc(4_096)
  const { bytesRead } = await handle.read(start, 0, start.byteLength, 0)
  const end = start.subarray(0, bytesRead).indexOf(10)
  try {
    const fields = JSON.parse(start.toString('utf8', 0, end)) as HeadFields
    if (fields.magic !== magic) throw new Error('another file')
    return { line: start.subarray(0, end + 1), fields }
  } catch {
    throw new ArchiveBroken('the file is not a backup of this program')
  }
}

/** What the archive says of itself in clear. @throws ArchiveBroken */
export async function readHead(from: string): Promise<ArchiveHead> {
  const handle = await open(from, 'r')
  try {
    const { madeAt, holds } = (await headIn(handle)).fields
    return { madeAt, holds }
  } finally {
    await handle.close()
  }
}

/** Bytes of a stream of chunks, taken by number or by line. */
class Taker {
  readonly #chunks: AsyncGenerator<Buffer>
  #held = Buffer.alloc(0)

  constructor(chunks: AsyncGenerator<Buffer>) {
    this.#chunks = chunks
  }

  /** At most so many bytes; empty: the end. */
  async some(most: number): Promise<Buffer> {
    if (this.#held.byteLength === 0) {
      const next = await this.#chunks.next()
      this.#held = next.done === true ? Buffer.alloc(0) : Buffer.from(next.value)
    }
    const part = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(part.byteLength)
    return part
  }

  async exactly(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = count; left > 0; ) {
      const part = await this.some(left)
      if (part.byteLength === 0) throw new ArchiveBroken('the archive ends too early')
      parts.push(Buffer.from(part))
      left -= part.byteLength
    }
    return Buffer.concat(parts)
  }

  /** `undefined`: the end. */
  async line(): Promise<string | undefined> {
    const bytes: number[] = []
    for (;;) {
      const [byte] = await this.some(1)
      if (byte === undefined) {
        if (bytes.length === 0) return undefined
        throw new ArchiveBroken('the archive ends too early')
      }
      if (byte === 10) return Buffer.from(bytes).toString('utf8')
      bytes.push(byte)
    }
  }
}

/** Writes the archive's files below the folder, each checked by its hash. Gives their paths. @throws ArchiveBroken */
export async function extractArchive(from: string, passphrase: string, folder: string): Promise<readonly string[]> {
  const handle = await open(from, 'r')
  try {
    const taker = new Taker(chunksIn(handle, passphrase))
    const paths: string[] = []
    for (let line = await taker.line(); line !== undefined; line = await taker.line()) {
      const { path, size } = JSON.parse(line) as { readonly path: string; readonly size: number }
      await extractOne(taker, placeIn(folder, path), size)
      paths.push(path)
    }
    return paths
  } finally {
    await handle.close()
  }
}

/** An archive names places below the folder only. */
function placeIn(folder: string, path: string): string {
  const place = normalize(join(folder, ...path.split('/')))
  if (!place.startsWith(normalize(folder) + sep)) throw new ArchiveBroken('the archive names a place outside')
  return place
}

async function extractOne(taker: Taker, place: string, size: number): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  const file = await open(place, 'wx', 0o600)
  const hash = createHash('sha256')
  try {
    for (let left = size; left > 0; ) {
      const part = await taker.some(left)
      if (part.byteLength === 0) throw new ArchiveBroken('the archive ends too early')
      hash.update(part)
      await file.writeFile(part)
      left -= part.byteLength
    }
    await file.sync()
  } finally {
    await file.close()
  }
  if (!hash.digest().equals(await taker.exactly(32))) throw new ArchiveBroken('a file of the archive is damaged')
}
