import { randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { encodeRecord } from '../../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../../fixtures/people/story.js'
import { feedSet } from '../../../src/client/feed.js'
import { PortalConnection } from '../../../src/client/portal.js'
import { newProfile } from '../../../src/client/register.js'
import type { InputOf, OperationName } from '../../../src/contract/index.js'
import type { SetState } from '../../../src/domain/registry/beneficiary-set.js'
import { certificatePem } from '../../../src/trust/certificates.js'
import { openKeyPair } from '../../../src/trust/keys.js'
import { createSelfSigned } from '../../../src/trust/requests.js'
import { pemSigner } from '../../../src/trust/signers.js'
import { answerIn, type ConnectedSystem, Installation, type WorkingUnit } from '../installation.js'

/** The login of the central administrator. */
export const central = 'admin.centralny'

/** Failed passwords until a login rests: few, since an address rests after eight. */
const maxFailedAttempts = 3

/** Nobody listens there: mails are queued and wait. */
const mailsThatWait = { smtpHost: '127.0.0.1', smtpPort: 9, smtpTls: 'no', smtpFrom: 'bramka@csizs.example' }

/** A gateway with everybody whom the rows of refusals need. */
export interface RefusalStage {
  readonly installation: Installation
  /** Feeds its set, which holds `people`. */
  readonly pup: WorkingUnit
  /** Asks the labour office's set by `basis`; its own set is still UTWORZONY. */
  readonly ops: WorkingUnit
  /** A system of `ops` that has confirmed no dictionaries. */
  readonly unready: ConnectedSystem
  readonly setCode: string
  readonly basis: string
  readonly feeder: { readonly user: WorkingUnit['feeder'] }
  readonly opsFeeder: { readonly user: WorkingUnit['feeder'] }
  readonly people: People
  /** Calls the operation at the portal, in a person's session. */
  atPortal<N extends OperationName>(
    login: string,
    operation: N,
    input: InputOf<N>,
  ): ReturnType<PortalConnection['call']>
  /** Does something while the labour office's set is in another state. */
  whileSetIs<T>(state: SetState, act: () => Promise<T>): Promise<T>
  /** Does something while rows of the control database are otherwise; `undo` puts them back. */
  whileRowsAre<T>(change: string, undo: string, act: () => Promise<T>): Promise<T>
  /** Opens an incremental feed of the labour office's set, does something with it, and aborts it. */
  whileFeeding<T>(act: (idZasilenia: string) => Promise<T>): Promise<T>
  /** A connection of somebody who is about to register: signs with a certificate over a key of its own. */
  newcomer(change?: Partial<Parameters<typeof newProfile>[0]>): Promise<Newcomer>
  /** A login that rests after failed attempts. */
  restingLogin(): Promise<string>
}

export interface People {
  readonly first: Person
  readonly second: Person
  /** Two records of the set bear this one's PESEL. */
  readonly twice: Person
}

interface Person {
  readonly record: ReturnType<typeof recordsOfUnit>[number]
  readonly pesel: string
}

type Newcomer = Awaited<ReturnType<typeof newcomerOf>>

/** The stage, once per test file. */
export async function openRefusalStage(): Promise<RefusalStage> {
  const installation = await Installation.start({
    settings: { maxSetsPerQuery: 3, maxFailedAttempts, setsEndedByTwo: 'yes', ...mailsThatWait },
  })
  const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
  const unready = await installation.connectSystem({ unit: ops.unit, user: ops.officer, until: 'ACTIVE' })
  const basis = 'UPS-105-1'
  await installation.addRule({
    asker: 'OPS',
    role: 'PIU_PS',
    legalBasis: basis,
    scopes: ['RP.TOZSAMOSC', 'RP.ADRESY', 'RP.SWIADCZENIA_PRZYZNANE', 'RP.ZASILKI_POBRANE', 'RP.INNE_POBRANE'],
  })
  const people = await fedPeople(installation, pup)
  return {
    installation,
    pup,
    ops,
    unready,
    setCode: pup.setCode ?? '',
    basis,
    feeder: { user: pup.feeder },
    opsFeeder: { user: ops.feeder },
    people,
    ...changesOf(installation, pup),
    newcomer: change => newcomerOf(installation, pup, change),
    restingLogin: once(() => restingLogin(installation)),
  }
}

async function fedPeople(installation: Installation, pup: WorkingUnit): Promise<People> {
  const withPesel = recordsOfUnit(tellStory({ seed: 1, persons: 200 }), 'JT-1408-PUP-01').flatMap(record =>
    record.person.pesel === undefined ? [] : [{ record, pesel: record.person.pesel }],
  )
  const [first, second, twice] = withPesel
  if (first === undefined || second === undefined || twice === undefined) throw new Error('the story is too small')
  const double = { ...twice.record, recordId: `${twice.record.recordId}-2` }
  const fed = await feedSet(pup.connection, {
    setCode: pup.setCode ?? '',
    kind: 'INICJALNE',
    stateAt: new Date(installation.clock.now().getTime() - 60_000),
    records: [...withPesel.map(({ record }) => record), double].map(encodeRecord),
    context: { user: pup.feeder },
  })
  if (!('fed' in fed)) throw new Error(`the set was not fed: ${fed.outcome}`)
  return { first, second, twice }
}

function changesOf(installation: Installation, pup: WorkingUnit) {
  const kodZbioru = pup.setCode ?? ''
  const run = (sql: string) => {
    const db = new Sqlite(installation.home.data.control, { timeout: 5_000 })
    db.exec(sql)
    db.close()
  }
  const whileRowsAre = async <T>(change: string, undo: string, act: () => Promise<T>) => {
    run(change)
    try {
      return await act()
    } finally {
      run(undo)
    }
  }
  const stateIs = (state: SetState) => `UPDATE sets SET state = '${state}' WHERE code = '${kodZbioru}'`
  return {
    whileRowsAre,
    whileSetIs: <T>(state: SetState, act: () => Promise<T>) => whileRowsAre(stateIs(state), stateIs('AKTYWNY'), act),
    async whileFeeding<T>(act: (idZasilenia: string) => Promise<T>) {
      const begin = { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: new Date('2026-01-01T00:00:00Z') } as const
      const user = pup.feeder
      const { zasilenie } = answerIn(await pup.connection.call('rozpocznijZasilenie', begin, { user }))
      try {
        return await act(zasilenie.idZasilenia)
      } finally {
        const { idZasilenia } = zasilenie
        await pup.connection.call('przerwijZasilenie', { kodZbioru, idZasilenia }, { user })
      }
    },
    async atPortal<N extends OperationName>(login: string, operation: N, input: InputOf<N>) {
      return (await installation.person(login)).call(operation, input)
    },
  }
}

async function newcomerOf(
  installation: Installation,
  { unit, profile: { facts } }: WorkingUnit,
  change: Partial<Parameters<typeof newProfile>[0]> = {},
) {
  const { address, obszar, oprogramowanie } = facts
  const fresh = await newProfile(
    { address, kodJT: unit.code, obszar, oprogramowanie, ...change },
    installation.caPem,
    'EC-P256',
  )
  const keys = openKeyPair(fresh.signing.keyPem)
  const certificate = certificatePem(await createSelfSigned(keys, { commonName: 'nowy' }, installation.clock.now()))
  const signer = pemSigner(fresh.signing.keyPem, certificate)
  return { keys, connection: installation.connect(fresh, { signer }) }
}

async function restingLogin(installation: Installation): Promise<string> {
  const login = `nikt.${randomUUID()}`
  const portal = new PortalConnection({ origin: installation.portalUrl })
  for (let count = 0; count < maxFailedAttempts; count++) await portal.signIn(login, 'Zle-haslo-1')
  portal.close()
  return login
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
