import type { House } from '../operations/house.js'
import type { Log } from '../ports/runtime/log.js'
import type { Signer } from '../ports/runtime/signer.js'
import type { TrustAnchors } from '../trust/path.js'
import type { ReadElsewhere } from './desk.js'
import type { AccountRate } from './rate-limit.js'

/** What the message half of the road stands on. */
export interface Gateway {
  readonly house: House
  /** The gateway's own certification authority, and nothing else. */
  readonly anchors: TrustAnchors
  readonly signers: { readonly RSA: Signer; readonly EC: Signer }
  /** Signs answers to messages that could not be read. */
  readonly defaultSigner: Signer
  readonly log: Log
  readonly maxMessageBytes: number
  readonly accountRate: AccountRate
  /** For large messages. */
  readonly readElsewhere: ReadElsewhere
  /** Public address of the services, without a path. */
  readonly servicesUrl: string
  /** The program with which anybody checks ledger, report and proof: its text. */
  readonly ledgerChecker: string
}
