import {
  decode,
  encode,
  type InputOf,
  isElement,
  type OperationName,
  operations,
  type ResponseOf,
  validateElement,
} from '../contract/index.js'

import { isRefusal } from '../fault/refusal.js'
import { exclusiveCanonical } from '../xml/canonical.js'
import { readXml } from '../xml/read.js'
import { Door, type Unreachable } from './door.js'
import type { GatewayFault } from './outcome.js'
import { readFault } from './verify-answer.js'

/** Where the operations of people are called. */
const operationsPath = '/portal/operacje'

/** How a call at the portal ended. */
export type PortalOutcome<A> =
  | { readonly outcome: 'ANSWER'; readonly answer: A }
  | { readonly outcome: 'FAULT'; readonly fault: GatewayFault }
  | { readonly outcome: 'NOT_A_PORTAL'; readonly status: number }
  | { readonly outcome: 'UNREACHABLE'; readonly unreachable: Unreachable }

export interface PortalOrder {
  /** `https://host:port`; `http:` on loopback only. */
  readonly origin: string
  readonly caPem?: string
  /** The token of a session that is open. */
  readonly token?: string
  /** The role in which to act, where several are held. */
  readonly role?: string
  readonly timeoutMs?: number
}

/** A person's session at the portal: the operations of the services and of the portal itself, as plain XML. */
export class PortalConnection {
  readonly #door: Door
  readonly #role: Readonly<Record<string, string>>
  #token: string | undefined

  /** @throws TypeError where the address is not one, or would send a password over the network in clear */
  constructor(order: PortalOrder) {
    const { protocol, hostname } = new URL(order.origin)
    const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    if (protocol !== 'https:' && !isLoopback) throw new TypeError('Without TLS the portal is reached on loopback only')
    const { token, role, ...door } = order
    this.#door = new Door(door)
    this.#token = token
    this.#role = role === undefined ? {} : { 'csizs-rola': role }
  }

  /** Opens a session; later calls bear its token. */
  async signIn(
    login: string,
    password: string,
    rest: Pick<InputOf<'zaloguj'>, 'kod'> = {},
  ): Promise<PortalOutcome<ResponseOf<'zaloguj'>>> {
    const called = await this.call('zaloguj', { login, haslo: password, program: 'csizs', ...rest })
    if (called.outcome === 'ANSWER') this.#token = called.answer.zeton
    return called
  }

  /** Calls an operation as the person whose session this is. */
  async call<N extends OperationName>(operation: N, input: InputOf<N>): Promise<PortalOutcome<ResponseOf<N>>> {
    const { request, response } = operations[operation]
    const bearer = this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }
    const answer = await this.#door.post(operationsPath, encode(request, input as never), {
      'content-type': 'application/xml; charset=utf-8',
      'accept-language': 'pl',
      ...bearer,
      ...this.#role,
    })
    if ('unreachable' in answer) return { outcome: 'UNREACHABLE', unreachable: answer }
    const document = readXml(answer.bytes)
    const foreign = { outcome: 'NOT_A_PORTAL', status: answer.status } as const
    if (isRefusal(document)) return foreign
    const fault = readFault(document.root, undefined)
    if (fault !== undefined) return { outcome: 'FAULT', fault }
    if (!isElement(document.root, response)) return foreign
    if (validateElement(exclusiveCanonical(document.root), document.root).length > 0) return foreign
    return { outcome: 'ANSWER', answer: decode(response, document.root) as ResponseOf<N> }
  }

  /** Closes the connections that are kept open; the session stays. */
  close(): void {
    this.#door.close()
  }
}
