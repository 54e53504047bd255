import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '../../fault/refusal.js'
import type { Act } from './page-row.js'
import { type SentFile, type Submission, submission } from './submission.js'

/** Everything that a request's body holds, fields of the frame included. */
export interface SentBody {
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly files: ReadonlyMap<string, SentFile>
  /** Fields whose file was too large to be kept. */
  readonly tooLarge: readonly string[]
}

/** Up to how many times too large a file is read to its end, so that it can be told at its field. */
const tooLargeTimes = 4
/** What a multipart form has beside its files. */
const multipartRest = 256 * 1024

/** The largest body that a form with files of so many bytes is read of. */
export function mostMultipartBytes(upload: number): number {
  return tooLargeTimes * upload + multipartRest
}

/** The body of a form, urlencoded or multipart. 4001: it is neither, or cannot be read. 4004: it is too large as a whole. */
export async function readForm(
  request: FastifyRequest,
  upload: number | undefined,
): Promise<SentBody | Refusal<'4001' | '4004'>> {
  if (upload === undefined || !request.isMultipart())
    return { values: valuesOf(request.body), files: new Map(), tooLarge: [] }
  // The parser of files reads a stream to its end, however long it is: what does not say its length is not read.
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  if (!(length <= mostMultipartBytes(upload))) return refuse('4004')
  const values = new Map<string, readonly string[]>()
  const files = new Map<string, SentFile>()
  const tooLarge: string[] = []
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer()
        // A field left empty is sent as a file without name and content.
        if (part.file.truncated) tooLarge.push(part.fieldname)
        else if (part.filename !== '' && bytes.length > 0) {
          files.set(part.fieldname, { name: part.filename, type: part.mimetype, bytes })
        }
      } else {
        values.set(part.fieldname, [...(values.get(part.fieldname) ?? []), String(part.value)])
      }
    }
  } catch (cause) {
    // Nothing of ours runs in here: what was sent is no form, or has more parts than one.
    const { statusCode } = cause as { readonly statusCode?: number }
    return refuse(statusCode === 413 ? '4004' : '4001')
  }
  return { values, files, tooLarge }
}

/** What the act's fields were sent with: lines end with LF, blanks around texts are dropped, but for passwords. */
export function submissionFor(act: Act, { values, files }: SentBody): Submission {
  const asTyped = new Set(act.fields.filter(({ kind }) => kind === 'password').map(({ name }) => name))
  const read = [...values].map(
    ([name, list]) =>
      [name, asTyped.has(name) ? list : list.map(value => value.replaceAll('\r\n', '\n').trim())] as const,
  )
  return submission(new Map(read), files)
}

function valuesOf(body: unknown): ReadonlyMap<string, readonly string[]> {
  const sent = (body ?? {}) as Readonly<Record<string, string | readonly string[]>>
  return new Map(Object.entries(sent).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]))
}
