/** The gateway that the whole catalogue is sent to, and everybody whom its messages need. */

import { readFile } from 'node:fs/promises'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import type { Profile, ProfileUser } from '../../src/client/profile.js'
import { createRootAuthority, issueCertificate, openAuthority, randomSerial } from '../../src/trust/authority.js'
import { certificateDer, certificatePem } from '../../src/trust/certificates.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import { createSelfSigned } from '../../src/trust/requests.js'
import {
  answerIn,
  type ConnectedSystem,
  Installation,
  type RegisteredUnit,
  type WorkingUnit,
} from '../gateway/installation.js'

/** Stands in the context of every signed message: nothing that goes out or is logged may hold it. */
export const secretSurname = 'Niewyjawialna'

/** Small enough to be exceeded quickly, large enough for the limits of the XML reader. */
export const maxMessageBytes = 400_000

export interface Pair {
  readonly keyPem: string
  readonly certificatePem: string
}

export interface Stage {
  readonly installation: Installation
  /** Feeds its set; its profile's user is its officer. */
  readonly pup: WorkingUnit
  /** Asks the labour office's set. */
  readonly ops: WorkingUnit
  readonly ors: WorkingUnit
  /** Registered, never activated. */
  readonly idle: ConnectedSystem
  /** Active, dictionaries not confirmed. */
  readonly unconfirmed: ConnectedSystem
  /** A unit without a system. */
  readonly bare: RegisteredUnit
  readonly setCode: string
  readonly emptySetCode: string
  /** An incremental feed that is open, one package taken. */
  readonly openFeed: string
  readonly closedFeed: string
  /** PESEL of somebody in the set. */
  readonly pesel: string
  readonly records: readonly Uint8Array[]
  readonly strangers: Strangers
}

/** Certificates that somebody else could have. */
export interface Strangers {
  readonly ofAnotherAuthority: { readonly tls: Pair; readonly signing: Pair }
  /** Of our authority, registered nowhere. */
  readonly unregistered: { readonly tls: Pair; readonly signing: Pair }
  readonly expired: { readonly tls: Pair; readonly signing: Pair }
  readonly selfSigned: Pair
}

const dayMs = 86_400_000

export async function openStage(): Promise<Stage> {
  const installation = await Installation.start({
    settings: { maxMessageBytes, maxRecordsPerPackage: 10, maxSetsPerQuery: 5 },
    // What dawdles is cut, and a busy machine is not.
    patience: { headersMs: 6_000, requestMs: 8_000 },
  })
  const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
  const ors = await installation.workingUnit({ kind: 'ORS', territory: '1408', areas: ['SR'] })
  const bare = await installation.registerUnit({ kind: 'PUP', territory: '1414', areas: ['RP'] })
  await installation.addRule({
    asker: 'OPS',
    role: 'PIU_PS',
    legalBasis: 'UPS-105-1',
    scopes: ['RP.TOZSAMOSC', 'RP.REJESTRACJE'],
  })
  const setCode = pup.setCode ?? ''
  const story = tellStory({ seed: 1, persons: 200 })
  const members = recordsOfUnit(story, 'JT-1408-PUP-01')
  const records = members.slice(0, 6).map(encodeRecord)
  const feeding = { user: pup.feeder }
  const feed = async (rodzaj: 'INICJALNE' | 'PRZYROSTOWE', rekord: readonly Uint8Array[]) => {
    const opened = answerIn(
      await pup.connection.call(
        'rozpocznijZasilenie',
        { kodZbioru: setCode, rodzaj, stanDanychNa: new Date('2026-01-01T00:00:00Z') },
        feeding,
      ),
    )
    const { idZasilenia } = opened.zasilenie
    const { length: liczbaRekordow } = rekord
    answerIn(
      await pup.connection.call(
        'przekazPaczke',
        { kodZbioru: setCode, idZasilenia, numerPaczki: 1, liczbaRekordow, pakiet: { rekord } },
        feeding,
      ),
    )
    return idZasilenia
  }
  const closedFeed = await feed('INICJALNE', records.slice(0, 5))
  answerIn(
    await pup.connection.call(
      'zakonczZasilenie',
      { kodZbioru: setCode, idZasilenia: closedFeed, liczbaPaczek: 1 },
      feeding,
    ),
  )
  const openFeed = await feed('PRZYROSTOWE', records.slice(5, 6))
  return {
    installation,
    pup,
    ops,
    ors,
    bare,
    idle: await installation.connectSystem({ unit: pup.unit, until: 'REGISTERED' }),
    unconfirmed: await installation.connectSystem({ unit: pup.unit, until: 'ACTIVE', user: pup.officer }),
    setCode,
    emptySetCode: ors.setCode ?? '',
    openFeed,
    closedFeed,
    pesel: members.slice(0, 5).find(member => member.person.pesel !== undefined)?.person.pesel ?? '',
    records,
    strangers: await strangers(installation),
  }
}

async function strangers(installation: Installation): Promise<Strangers> {
  const { keys } = installation.home
  const ours = openAuthority(await readFile(keys.authority, 'utf8'), await readFile(keys.authorityKey, 'utf8'))
  const another = await createRootAuthority({
    commonName: 'Obcy',
    family: 'EC-P256',
    validDays: 30,
    now: new Date(Date.now() - dayMs),
  })
  const issue = async (
    authority: typeof ours,
    purpose: 'TLS-CLIENT' | 'SIGNING',
    from = -60_000,
    to = dayMs,
  ): Promise<Pair> => {
    const pair = await generateKeyPair('EC-P256')
    const der = await issueCertificate(authority, {
      spki: pair.spki,
      subject: { commonName: 'SD-000001' },
      purpose,
      notBefore: new Date(Date.now() + from),
      notAfter: new Date(Date.now() + to),
      serial: randomSerial(),
    })
    return { keyPem: pair.privateKeyPem, certificatePem: certificatePem(der) }
  }
  const own = await generateKeyPair('EC-P256')
  return {
    ofAnotherAuthority: { tls: await issue(another, 'TLS-CLIENT'), signing: await issue(another, 'SIGNING') },
    unregistered: { tls: await issue(ours, 'TLS-CLIENT'), signing: await issue(ours, 'SIGNING') },
    expired: {
      tls: await issue(ours, 'TLS-CLIENT', -2 * 60_000, -60_000),
      signing: await issue(ours, 'SIGNING', -2 * 60_000, -60_000),
    },
    selfSigned: {
      keyPem: own.privateKeyPem,
      certificatePem: certificatePem(await createSelfSigned(own, { commonName: 'ktos' }, new Date())),
    },
  }
}

/** The user with a surname that nobody may see again. */
export function withSecret(user: ProfileUser): ProfileUser {
  return { ...user, imie: 'Tajna', nazwisko: secretSurname }
}

/** Base64 of a profile's signing certificate. */
export function signingCertificateOf(profile: Profile): string {
  return Buffer.from(certificateDer(profile.signing.certificatePem ?? '')).toString('base64')
}
