import { join } from 'node:path'
import { demonstrationUnits } from '../../../fixtures/people/units.js'
import { SdConnection } from '../../client/connection.js'
import type { Exchange, GatewaySigner } from '../../client/outcome.js'
import { PortalConnection } from '../../client/portal.js'
import { verifyProof } from '../../client/receipt.js'
import type { PotwierdzenieWpisu, ResponseOf } from '../../contract/index.js'
import type { ProofVerdict } from '../../ledger/verify-proof.js'
import { ledgerTrustIn } from '../audit/ledger-place.js'
import { makeFolder, writeBytes } from '../frame/files.js'
import { answerOr } from '../frame/outcomes.js'
import { openProfile } from '../sd/open-profile.js'
import { ledgerKeyOf, type Made, type Place, profileOf } from './place.js'
import { question } from './scenario.js'

/** An entry that the answer promised, and what its proof came to. */
export interface ProvenEntry {
  readonly receipt: PotwierdzenieWpisu
  readonly verdict: ProofVerdict
  /** Hashes from the leaf to the root. */
  readonly pathLength: number
}

/** The demonstration's query, answered and proven. */
export interface Asked {
  readonly answer: ResponseOf<'pobierzDane'>
  readonly signer: GatewaySigner
  readonly exchange: Exchange
  readonly entries: readonly ProvenEntry[]
}

/** Asks the demonstration's question as the officer of OPS would, and has the ledger prove what the answer promises. */
export async function ask(place: Place, made: Made): Promise<Asked> {
  const profile = await openProfile(profileOf(place, question.asker))
  const connection = new SdConnection({ profile: { ...profile, facts: { ...profile.facts, address: made.services } } })
  try {
    const called = await connection.call('pobierzDane', {
      parametryPytania: {
        znakSprawy: question.caseNumber,
        podstawaPrawna: { kod: question.basis },
        cel: { kod: question.purpose },
      },
      osoba: { pesel: made.pesel },
      zbior: question.sets.map(kodZbioru => ({ kodZbioru })),
      zakres: { kodZakresu: question.scopes },
    })
    const answer = answerOr(called, made.services)
    if (called.outcome !== 'ANSWER') throw new Error('an answer without an outcome')
    const entries = await prove(place, made, answer.daneRezultatu.potwierdzenieWpisu)
    return { answer, signer: called.signer, exchange: called.exchange, entries }
  } finally {
    connection.close()
  }
}

async function prove(
  place: Place,
  made: Made,
  receipts: readonly PotwierdzenieWpisu[],
): Promise<readonly ProvenEntry[]> {
  const portal = new PortalConnection({ origin: made.portal })
  const trust = ledgerTrustIn(ledgerKeyOf(place))
  try {
    const entries: ProvenEntry[] = []
    for (const receipt of receipts) {
      const proof = answerOr(await portal.call('pobierzDowodWpisu', { numer: receipt.numer }), made.portal)
      entries.push({ receipt, verdict: verifyProof(proof, trust, receipt), pathLength: proof.sciezka.length })
    }
    return entries
  } finally {
    portal.close()
  }
}

/** Whether everything came as the rules say: one scope code refused, the rest given, every entry proven. */
export function isAsExpected({ answer, entries }: Asked): boolean {
  const refused = answer.zbior.flatMap(set => set.zakresOdmowiony)
  return (
    answer.wynik.status === 'CZESCIOWY' &&
    answer.zbior.every(set => set.status === 'SUKCES') &&
    refused.length === 1 &&
    refused[0] === question.refused &&
    entries.length > 0 &&
    entries.every(entry => entry.verdict.holds)
  )
}

/** Writes request and response exactly as they went over the wire. */
export function saveExchange(folder: string, { request, response }: Exchange): readonly string[] {
  makeFolder(folder)
  const files = { request: join(folder, 'request.xml'), response: join(folder, 'response.xml') }
  writeBytes(files.request, request, 'SECRET')
  writeBytes(files.response, response, 'SECRET')
  return Object.values(files)
}

/** Names of the sets asked, for the reader. */
export const setNames: ReadonlyMap<string, string> = new Map(demonstrationUnits.map(unit => [unit.setCode, unit.name]))
