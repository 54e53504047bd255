import { cosignaturesOn, ownLines, readWitnessKey, type WitnessPolicy } from '../ledger/cosignatures.js'
import type { NamedKey } from '../ledger/note.js'
import { addCheckpointBody } from '../ledger/witness.js'
import type { Checkpoint, LedgerWitnessing, WitnessWord } from '../ports/data/ledger.js'
import type { ThreadedLedger } from '../stores/sqlite/ledger/thread.js'

/** A witness that is asked, and where. */
interface Asked extends NamedKey {
  readonly url: string
  /** Entries that it has signed, as far as is known here. */
  size: number
}

const patienceMs = 10_000
/** What a witness may need to be told before it signs: where it stands, handovers of the key. */
const mostTries = 4

/** The witnesses of a setting, `KEY@ADDRESS` each, with blanks between; `undefined` when it is none. */
export function witnessesIn(setting: string): readonly (NamedKey & { readonly url: string })[] | undefined {
  const rows = setting
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => {
      const [, line = '', url = ''] = /^(\S+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44})@(https?:\/\/\S+?)\/?$/.exec(word) ?? []
      const key = readWitnessKey(line)
      return key === undefined ? undefined : { ...key, url }
    })
  return rows.some(row => row === undefined) ? undefined : rows.filter(row => row !== undefined)
}

/** Asks witnesses to sign the ledger's checkpoints, and keeps what they sign. @see C2SP tlog-witness */
export function witnessing(
  ledger: ThreadedLedger,
  witnesses: readonly (NamedKey & { readonly url: string })[],
  quorum: number,
): LedgerWitnessing {
  const asked: Asked[] = witnesses.map(one => ({ ...one, size: 0 }))
  let done = ''
  const askAll = async () => {
    if (asked.length === 0) return []
    const checkpoint = await ledger.checkpoint()
    if (checkpoint.root === done) return []
    const answers = await Promise.all(asked.map(one => askOne(ledger, one, checkpoint)))
    const lines = answers.flatMap(({ line }) => line ?? [])
    const isEnough = isSigned(checkpoint.note + lines.join(''), { witnesses, quorum })
    if (lines.length > 0) await ledger.cosign(checkpoint.size, lines, isEnough)
    // Those that were silent are asked again.
    if (lines.length === asked.length) done = checkpoint.root
    return answers.map(({ word }) => word)
  }
  let turn: Promise<unknown> = Promise.resolve()
  return {
    witnessed: () => ledger.witnessed(),
    askWitnesses() {
      const words = turn.then(askAll)
      turn = words.catch(() => undefined)
      return words
    },
  }
}

function isSigned(note: string, { witnesses, quorum }: WitnessPolicy): boolean {
  return cosignaturesOn(note, witnesses).by.length >= quorum
}

interface Heard {
  readonly word: WitnessWord
  readonly line?: string
}

async function askOne(ledger: ThreadedLedger, one: Asked, checkpoint: Checkpoint): Promise<Heard> {
  const heard = (said: WitnessWord['said'], line?: string): Heard => ({
    word: { witness: one.name, said, size: one.size },
    ...(line === undefined ? {} : { line }),
  })
  // Where it is beyond us, it is asked anew where it stands.
  let old = one.size > checkpoint.size ? 0 : one.size
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await ask(ledger, one.url, old, checkpoint)
    if (answer === undefined) return heard('SILENT')
    const { status, text } = answer
    if (status === 200) {
      const [line] = ownLines(checkpoint.note, text, one)
      if (line === undefined) return heard('SILENT')
      one.size = checkpoint.size
      return heard('SIGNED', line)
    }
    if (status === 403 && tries === 0 && (await tellHandovers(ledger, one))) continue
    const size = status === 409 && /^(0|[1-9][0-9]{0,14})\n$/.test(text) ? Number(text) : undefined
    if (size === undefined || size === old) return heard(status >= 500 ? 'SILENT' : 'REFUSED')
    one.size = size
    old = size
    if (size > checkpoint.size) return heard('AHEAD')
  }
  return heard('SILENT')
}

async function ask(ledger: ThreadedLedger, url: string, old: number, checkpoint: Checkpoint) {
  const proof = await ledger.consistency(old, checkpoint)
  const path = (proof?.path ?? []).map(hex => Buffer.from(hex, 'hex'))
  return post(`${url}/add-checkpoint`, addCheckpointBody({ old, path, note: checkpoint.note }))
}

async function tellHandovers(ledger: ThreadedLedger, { url }: Asked): Promise<boolean> {
  const { handovers } = await ledger.keys()
  const [first] = handovers
  if (first === undefined) return false
  const origin = first.slice(0, first.indexOf('\n'))
  return (await post(`${url}/add-handovers`, `${origin}\n${handovers.join('')}`))?.status === 200
}

async function post(
  url: string,
  body: string,
): Promise<{ readonly status: number; readonly text: string } | undefined> {
  try {
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    return { status: response.status, text: (await response.text()).slice(0, 100_000) }
  } catch {
    return undefined
  }
}
