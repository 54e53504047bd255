/**
 * Clients that go on through crashes: each act is sent under one message id until it is answered, as an honest client
 * repeats it, and everything that was answered is noted with its receipts.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { encodeRecord } from '../../fixtures/people/records.js'
import type { UnitRecord } from '../../fixtures/people/story.js'
import type { SdConnection } from '../../src/client/connection.js'
import type { PortalConnection } from '../../src/client/portal.js'
import type { ProfileUser } from '../../src/client/profile.js'
import type { InputOf, OperationName, PotwierdzenieWpisu, ResponseOf } from '../../src/contract/index.js'

/** What a client was told, and may hold the gateway to. */
export interface Acknowledged {
  readonly operation: OperationName
  readonly messageId: string
  /** The code of the fault, where it was one. */
  readonly code?: string
  readonly receipts: readonly PotwierdzenieWpisu[]
}

/** Records of a package that was sent: id and version. */
export type SentPackage = readonly (readonly [recordId: string, version: number])[]

export class PersistentClients {
  readonly acknowledged: Acknowledged[] = []
  /** What each package held, by feed and number, whether it was acknowledged or not. */
  readonly packages = new Map<string, SentPackage>()
  /** Everything that should not have happened. */
  readonly surprises: string[] = []
  /** Acts whose answer a crash took away at least once. */
  interrupted = 0
  #isStopped = false

  stop(): void {
    this.#isStopped = true
  }

  get isStopped(): boolean {
    return this.#isStopped
  }

  /** Sends one act until it is answered; the code of the fault where it is one. */
  async act<N extends OperationName>(
    connection: SdConnection,
    operation: N,
    input: InputOf<N>,
    user: ProfileUser,
  ): Promise<ResponseOf<N> | { readonly code: string }> {
    const messageId = randomUUID()
    for (let sending = 1; sending < 2_000; sending++) {
      const outcome = await connection.call(operation, input, { user, messageId })
      if (outcome.outcome === 'ANSWER') {
        const answer = outcome.answer as ResponseOf<N> & Pick<ResponseOf<'pobierzDane'>, 'daneRezultatu'>
        this.acknowledged.push({ operation, messageId, receipts: answer.daneRezultatu.potwierdzenieWpisu })
        return answer
      }
      if (outcome.outcome === 'FAULT') {
        const { kod, potwierdzenieWpisu } = outcome.fault.detail
        this.acknowledged.push({ operation, messageId, code: kod, receipts: potwierdzenieWpisu })
        if (kod !== '9004') return { code: kod }
      } else if (outcome.outcome !== 'UNREACHABLE') {
        this.surprises.push(`${operation}: ${outcome.outcome}`)
      } else if (sending === 1) {
        this.interrupted += 1
      }
      await pause(20 + Math.random() * 40)
    }
    throw new Error(`${operation} was never answered`)
  }

  /** An act that has to succeed. */
  async succeed<N extends OperationName>(...args: Parameters<typeof this.act<N>>): Promise<ResponseOf<N>> {
    const result = await this.act<N>(...args)
    if ('code' in result) throw new Error(`${args[1]} was refused with ${result.code}`)
    return result
  }

  /** Repeats what it is given until told to stop; what it throws is a surprise. */
  async keepOn(what: (round: number) => Promise<unknown>): Promise<void> {
    for (let round = 1; !this.#isStopped; round++) {
      try {
        await what(round)
      } catch (cause) {
        this.surprises.push(cause instanceof Error ? cause.message : String(cause))
        return
      }
    }
  }

  /** Feeds a set again and again: initial and incremental feeds of a few small packages, versions always rising. */
  feedForEver(
    connection: SdConnection,
    kodZbioru: string,
    user: ProfileUser,
    records: readonly UnitRecord[],
  ): Promise<void> {
    let version = 1
    return this.keepOn(async round => {
      const rodzaj = round % 3 === 1 ? 'INICJALNE' : 'PRZYROSTOWE'
      const stanDanychNa = new Date(Date.now() - 60_000)
      const begun = await this.succeed(connection, 'rozpocznijZasilenie', { kodZbioru, rodzaj, stanDanychNa }, user)
      const { idZasilenia } = begun.zasilenie
      const liczbaPaczek = 1 + (round % 4)
      for (let numerPaczki = 1; numerPaczki <= liczbaPaczek; numerPaczki++) {
        version += 1
        const chosen = [0, 1, 2].flatMap(one => records[(numerPaczki * 3 + one + round) % records.length] ?? [])
        this.packages.set(
          `${idZasilenia}/${numerPaczki}`,
          chosen.map(record => [record.recordId, version]),
        )
        const rekord = chosen.map(record => encodeRecord({ ...record, version }))
        const parcel = { kodZbioru, idZasilenia, numerPaczki, liczbaRekordow: rekord.length, pakiet: { rekord } }
        const taken = await this.succeed(connection, 'przekazPaczke', parcel, user)
        if (taken.liczbaPrzyjetych !== rekord.length) throw new Error(`${taken.liczbaOdrzuconych} records refused`)
      }
      await this.succeed(connection, 'zakonczZasilenie', { kodZbioru, idZasilenia, liczbaPaczek }, user)
    })
  }

  /** Signs in again and again; the portal knows no repeats, so a lost answer is simply lost. */
  signInForEver(portal: () => PortalConnection, login: string, password: string): Promise<void> {
    return this.keepOn(async () => {
      const opened = await portal().call('zaloguj', { login, haslo: password })
      if (opened.outcome === 'ANSWER') {
        const receipts = opened.answer.daneRezultatu.potwierdzenieWpisu
        this.acknowledged.push({ operation: 'zaloguj', messageId: '', receipts })
      } else if (opened.outcome !== 'UNREACHABLE') {
        this.surprises.push(`zaloguj: ${opened.outcome}`)
      }
      await pause(50)
    })
  }
}
