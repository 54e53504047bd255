import { Worker } from 'node:worker_threads'
import type { KeyFamily, Signer } from '../../ports/runtime/signer.js'
import type { KeyPlace, Question, Reply, Scheme, TokenTrouble } from './talk.js'

export type { TokenTrouble } from './talk.js'

/** A token that does not serve, and the library's own word for it where there is one. Holds neither PIN nor content. */
export class TokenFailure extends Error {
  constructor(
    readonly trouble: TokenTrouble,
    readonly said?: string,
  ) {
    super(
      said === undefined ? `The token does not serve: ${trouble}` : `The token does not serve: ${trouble} (${said})`,
    )
  }
}

export interface TokenOrder extends KeyPlace {
  /** Path of the PKCS#11 library. */
  readonly module: string
  /** DER, the signing certificate first; absent: what the token holds under the key's identifier. */
  readonly chain?: readonly Uint8Array[]
  /** The family of a certificate's key, which is how the key signs; undefined where it is not allowed. */
  readonly familyOf: (certificate: Uint8Array) => KeyFamily | undefined
  /** Whether the value is the certificate's key's over the bytes: a key is used only after it has shown that it fits. */
  readonly verifies: (certificate: Uint8Array, bytes: Uint8Array, value: Uint8Array) => boolean
}

/** A signer whose key never leaves its token. */
export interface TokenSigner extends Signer {
  /** Ends its session; the thread ends with its last signer. */
  close(): Promise<void>
}

/** What the key signs to show that it fits its certificate: no XML, so that it is nobody's signature of anything. */
const probe = Buffer.from('csizs: does this key fit its certificate?')

/**
 * A signer over a key in a PKCS#11 token. The library is loaded when the first signer is opened, in a thread of its own; a token that was
 * pulled out is looked for anew at the next signature.
 * @throws TokenFailure also from `sign`
 * @see PKCS #11 v2.40
 */
export async function openTokenSigner(order: TokenOrder): Promise<TokenSigner> {
  const { module, token, key, pin } = order
  const thread = TokenThread.of(module)
  const reply = await thread.ask({ ask: 'OPEN', place: { token, key, pin } })
  if (!('opened' in reply)) {
    await thread.letGo()
    throw thread.failure(reply)
  }
  const handle = reply.opened
  const close = async () => {
    await thread.ask({ ask: 'CLOSE', handle })
    await thread.letGo()
  }
  try {
    const signer = await signerOf(thread, handle, order.chain ?? reply.certificates, order)
    return { ...signer, close }
  } catch (cause) {
    await close()
    throw cause
  }
}

async function signerOf(
  thread: TokenThread,
  handle: number,
  chain: readonly Uint8Array[],
  { familyOf, verifies }: TokenOrder,
): Promise<Signer> {
  const [certificate] = chain
  if (certificate === undefined) throw new TokenFailure('NO_CERTIFICATE')
  const family = familyOf(certificate)
  if (family === undefined) throw new TokenFailure('OTHER_CERTIFICATE')
  const kind = family.startsWith('EC') ? 'EC' : (family as 'RSA' | 'RSA-PSS')
  const sign = async (bytes: Uint8Array, digest: Scheme['digest']) => {
    const reply = await thread.ask({ ask: 'SIGN', handle, scheme: { kind, digest }, bytes })
    if (!('value' in reply)) throw thread.failure(reply)
    return reply.value
  }
  if (!verifies(certificate, probe, await sign(probe, 'SHA-256'))) throw new TokenFailure('OTHER_CERTIFICATE')
  return { family, chain, sign }
}

/** One thread for each library, whatever number of signers: a library is initialized once in a process. */
class TokenThread {
  static readonly #all = new Map<string, TokenThread>()

  static of(module: string): TokenThread {
    const known = TokenThread.#all.get(module)
    const thread = known ?? new TokenThread(module)
    TokenThread.#all.set(module, thread)
    thread.#signers++
    return thread
  }

  readonly #module: string
  readonly #worker: Worker
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  #signers = 0
  #asked = 0
  #isBroken = false

  private constructor(module: string) {
    this.#module = module
    this.#worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: { module } })
    this.#worker.unref()
    this.#worker.on('message', ({ id, reply }: { id: number; reply: Reply }) => this.#settle(id, reply))
    this.#worker.on('error', () => this.#break())
    this.#worker.on('exit', () => this.#break())
  }

  async ask(question: Question): Promise<Reply> {
    if (this.#isBroken) return { trouble: 'LOST' }
    return new Promise(resolve => {
      const id = ++this.#asked
      this.#waiting.set(id, resolve)
      this.#worker.ref()
      this.#worker.postMessage({ id, question })
    })
  }

  failure(reply: Reply): TokenFailure {
    return 'trouble' in reply ? new TokenFailure(reply.trouble, reply.said) : new TokenFailure('LOST')
  }

  async letGo(): Promise<void> {
    if (--this.#signers > 0) return
    if (TokenThread.#all.get(this.#module) === this) TokenThread.#all.delete(this.#module)
    await this.#worker.terminate()
  }

  #settle(id: number, reply: Reply): void {
    this.#waiting.get(id)?.(reply)
    this.#waiting.delete(id)
    if (this.#waiting.size === 0) this.#worker.unref()
  }

  /** A library that crashed takes its thread with it: who waits hears it, and the next signer gets a new thread. */
  #break(): void {
    this.#isBroken = true
    if (TokenThread.#all.get(this.#module) === this) TokenThread.#all.delete(this.#module)
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { trouble: 'LOST' })
  }
}
