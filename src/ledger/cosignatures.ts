import { readCheckpoint, timeOf } from './checkpoint.js'
import { type NamedKey, readVerifierKey, signatureType } from './note.js'

/** Whose co-signatures are asked of a checkpoint, and of how many of them. */
export interface WitnessPolicy {
  readonly witnesses: readonly NamedKey[]
  readonly quorum: number
}

/** What witnesses say of a checkpoint. */
export interface Cosigned {
  /** Names of those whose co-signature holds, and when each was made. */
  readonly by: readonly { readonly name: string; readonly at: Date }[]
  /** Names of those in whose name a co-signature stands there that does not hold. */
  readonly broken: readonly string[]
}

/** The co-signatures of these witnesses on a checkpoint; lines of others are passed over. @see C2SP tlog-cosignature */
export function cosignaturesOn(note: string, witnesses: readonly NamedKey[]): Cosigned {
  const read = readCheckpoint(note)?.read
  const by: { name: string; at: Date }[] = []
  const broken: string[] = []
  for (const { name, key } of read === undefined ? [] : witnesses) {
    const at = read === undefined ? undefined : timeOf(read, name, key)
    if (at === 'BAD_SIGNATURE') broken.push(name)
    else if (at !== undefined) by.push({ name, at })
  }
  return { by, broken }
}

/** The lines of an answer that are co-signatures of the witness on the checkpoint; none where one of them does not hold. */
export function ownLines(note: string, answer: string, witness: NamedKey): readonly string[] {
  const lines = answer.split('\n').filter(line => line.startsWith(`— ${witness.name} `))
  const own = lines.filter(line => {
    const cosigned = cosignaturesOn(`${note}${line}\n`, [witness])
    return cosigned.by.length === 1 && cosigned.broken.length === 0
  })
  return own.slice(0, 1).map(line => `${line}\n`)
}

/** Name and key of a witness's verifier-key line; `undefined` when it is none. */
export function readWitnessKey(line: string): NamedKey | undefined {
  return readVerifierKey(line, signatureType.timedCosignature)
}
