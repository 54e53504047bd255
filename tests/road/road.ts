/** Calls through the front door, each kept as an exchange: the request element and what came back, as they were validated. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SdConnection } from '../../src/client/connection.js'
import { type CallContext, withContext } from '../../src/client/context.js'
import {
  decode,
  encode,
  type InputOf,
  type OperationName,
  operations,
  type ResponseOf,
  services,
} from '../../src/contract/index.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { exclusiveCanonical } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import { childElements, type XmlElement } from '../../src/xml/tree.js'
import { call } from '../gateway/http-call.js'
import type { Installation } from '../gateway/installation.js'
import { indented, StableForm } from './stable-form.js'

/** Through which door, and as whom. */
export type Door =
  | { readonly door: 'SIGNED'; readonly connection: SdConnection; readonly context?: CallContext }
  | { readonly door: 'UNSIGNED' }
  | { readonly door: 'PORTAL'; readonly token?: string }

/** What a call came to: an answer, or the code of the fault. */
export type End<N extends OperationName> =
  | { readonly answer: ResponseOf<N>; readonly code?: undefined }
  | { readonly code: string; readonly answer?: undefined }

/** One call as it went over the wire. */
export interface Travelled {
  readonly operation: OperationName
  readonly name: string
  /** How the caller was known: a registered system by its signature, anybody with a key by any, or not by a signature. */
  readonly signer: 'REGISTERED' | 'ANYBODY' | 'NONE'
  readonly code: string | undefined
  readonly request: Uint8Array
  readonly response: Uint8Array
  /** Indices of the entries that the answer or fault has receipts of. */
  readonly entries: readonly number[]
  readonly differs: { readonly what: 'request' | 'response'; readonly is: string; readonly kept: string | undefined }[]
}

export const exchangesFolder = 'fixtures/exchanges'

export function fileOf(operation: string, name: string, part: 'request' | 'response'): string {
  return join(exchangesFolder, operation, `${name}.${part}.xml`)
}

export class Road {
  readonly travelled: Travelled[] = []
  readonly #installation: Installation
  readonly #mode: 'RECORD' | 'REPLAY'
  readonly #form = new StableForm()

  /** RECORD writes the files of the exchanges; REPLAY holds each exchange against its files. */
  constructor(installation: Installation, mode: 'RECORD' | 'REPLAY') {
    this.#installation = installation
    this.#mode = mode
  }

  /** Calls the operation, its case bearing the name, and gives what it came to. */
  async travel<N extends OperationName>(operation: N, name: string, door: Door, input: InputOf<N>): Promise<End<N>> {
    const element = this.#element(operation, door, input)
    const differs: Travelled['differs'][number][] = []
    await this.#hold(operation, name, 'request', element, differs)
    // What is sent is what the file shows, with this run's own values in the places of the fixed ones.
    const shown = Buffer.from(indented(Buffer.from(element).toString('utf8')).trimEnd())
    const { request, response } = await this.#send(operation, door, shown)
    const content = contentOf(response)
    await this.#hold(operation, name, 'response', Buffer.from(exclusiveCanonical(content)), differs)
    const code = content.local.startsWith('blad') ? textIn(content, 'kod') : undefined
    const entries = receiptsIn(content)
    this.travelled.push({ operation, name, signer: signerOf(door), code, request, response, entries, differs })
    if (code !== undefined) return { code }
    return { answer: decode(operations[operation].response, content) as ResponseOf<N> }
  }

  /** A call that has to be answered. */
  async answered<N extends OperationName>(
    operation: N,
    name: string,
    door: Door,
    input: InputOf<N>,
  ): Promise<ResponseOf<N>> {
    const { answer, code } = await this.travel(operation, name, door, input)
    if (answer === undefined) throw new Error(`${operation}/${name} was refused with ${code}`)
    return answer
  }

  /** A call that has to be refused with the code that its name ends in. */
  async refused<N extends OperationName>(operation: N, name: string, door: Door, input: InputOf<N>): Promise<void> {
    const { code = 'an answer' } = await this.travel(operation, name, door, input)
    const [wanted] = /[0-9]{4}/.exec(name) ?? []
    if (code !== wanted) throw new Error(`${operation}/${name} gave ${code}`)
  }

  #element<N extends OperationName>(operation: N, door: Door, input: InputOf<N>): Uint8Array {
    if (door.door !== 'SIGNED') return encode(operations[operation].request, input as never)
    const request = withContext(
      operation,
      input,
      door.connection.profile.facts,
      door.context ?? {},
      door.connection.now(),
    )
    if ('missing' in request) throw new Error(`${operation}: ${request.missing} is missing`)
    return encode(operations[operation].request, request as never)
  }

  async #hold(
    operation: string,
    name: string,
    part: 'request' | 'response',
    canonical: Uint8Array,
    differs: Travelled['differs'][number][],
  ): Promise<void> {
    const file = fileOf(operation, name, part)
    const is = this.#form.of(Buffer.from(canonical).toString('utf8'))
    if (this.#mode === 'RECORD') {
      await mkdir(join(exchangesFolder, operation), { recursive: true })
      await writeFile(file, is)
      return
    }
    const kept = existsSync(file) ? await readFile(file, 'utf8') : undefined
    if (kept !== is) differs.push({ what: part, is, kept })
  }

  async #send(operation: OperationName, door: Door, element: Uint8Array) {
    if (door.door === 'SIGNED') {
      // Sent only, not judged by the client's own room: what came back is held against the file, and against the judges.
      const sent = await door.connection.send(operation, element)
      if (!('exchange' in sent) || sent.exchange === undefined) throw new Error(`${operation}: ${JSON.stringify(sent)}`)
      if (!('trusted' in sent)) throw new Error(`${operation}: the client does not trust the answer`)
      return sent.exchange
    }
    const { service } = operations[operation]
    const body = Buffer.from(element)
    if (door.door === 'UNSIGNED') {
      const request = Buffer.from(
        `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${body}</e:Body></e:Envelope>`,
      )
      const path = services[service ?? 'RejestracjaSD'].path
      const reply = await this.#installation.post(path, {
        headers: { 'content-type': 'text/xml; charset=utf-8' },
        body: request,
      })
      return { request, response: reply.bytes }
    }
    const bearer = door.token === undefined ? {} : { authorization: `Bearer ${door.token}` }
    const reply = await call({
      url: `${this.#installation.portalUrl}/portal/operacje`,
      headers: { 'content-type': 'application/xml; charset=utf-8', ...bearer },
      body,
    })
    return { request: body, response: reply.bytes }
  }
}

function signerOf(door: Door): Travelled['signer'] {
  if (door.door !== 'SIGNED') return 'NONE'
  return door.connection.profile.facts.idSystemu === undefined ? 'ANYBODY' : 'REGISTERED'
}

/** The response element, or the element of the fault's detail. */
function contentOf(bytes: Uint8Array): XmlElement {
  const document = readXml(bytes)
  if (isRefusal(document)) throw new Error('the answer is not well-formed')
  const found = find(document.root, one => one.local.startsWith('blad') || one.local.endsWith('Odpowiedz'))
  if (found === undefined) throw new Error('the answer holds neither a response nor a fault')
  return found
}

function find(element: XmlElement, isIt: (one: XmlElement) => boolean): XmlElement | undefined {
  if (isIt(element)) return element
  for (const child of childElements(element)) {
    const found = find(child, isIt)
    if (found !== undefined) return found
  }
  return undefined
}

function textIn(element: XmlElement, local: string): string {
  const [text] = find(element, one => one.local === local)?.children ?? []
  return text?.kind === 'text' ? text.text : ''
}

function receiptsIn(content: XmlElement): readonly number[] {
  const inside = childElements(content).flatMap(child =>
    child.local === 'daneRezultatu' ? childElements(child) : [child],
  )
  return inside.filter(one => one.local === 'potwierdzenieWpisu').map(one => Number(textIn(one, 'numer')))
}
