/**
 * What every example of a toolkit needs around it: a gateway, an office that holds data of one person, and a social
 * assistance centre whose domain system the example is.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { startConnector } from '../../src/client/connector.js'
import { feedSet } from '../../src/client/feed.js'
import { type Profile, writeProfile } from '../../src/client/profile.js'
import { newProfile, register } from '../../src/client/register.js'
import type { InputOf } from '../../src/contract/index.js'
import type { KeyFamily } from '../../src/ports/runtime/signer.js'
import { centralLogin, Installation, password, type RegisteredUnit, software } from '../gateway/installation.js'

/** An invented person, of whom the labour office holds a record. */
export const pesel = '90051500246'

const record = `<b:rekord xmlns:b="urn:csizs-gw:beneficjent:v1"><b:idRekorduSD>P-1</b:idRekorduSD><b:wersjaRekordu>1</b:wersjaRekordu><b:operacja>DODAJ</b:operacja><b:osoba><b:pesel>${pesel}</b:pesel><b:imie>Zofia</b:imie><b:nazwisko>Źdźbło</b:nazwisko><b:dataUrodzenia>1990-05-15</b:dataUrodzenia></b:osoba><b:rynekPracy><b:rpStan><b:plec><b:kod>K</b:kod></b:plec></b:rpStan></b:rynekPracy></b:rekord>`

/** A centre that has to be fed and may ask. */
export interface Centre {
  readonly unit: RegisteredUnit
  /** Login of an officer with PIU_PS. */
  readonly officer: string
  /** Login of the feeder. */
  readonly feeder: string
}

/** What an example is told of its system once the administrators have admitted it. */
export interface Admitted {
  readonly systemId: string
  readonly setCode: string
}

export class Scene {
  readonly installation: Installation
  /** A folder for profiles and whatever a toolkit builds. */
  readonly folder: string

  private constructor(installation: Installation, folder: string) {
    this.installation = installation
    this.folder = folder
  }

  /** The gateway with the labour office at work; removed when the test ends. */
  static async make(t: Test): Promise<Scene> {
    const installation = await Installation.start()
    const folder = await mkdtemp(join(tmpdir(), 'csizs-example-'))
    t.teardown(async () => {
      await installation.remove()
      await rm(folder, { recursive: true, force: true })
    })
    const office = await installation.workingUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
    const fed = await feedSet(office.connection, {
      setCode: office.setCode ?? '',
      kind: 'INICJALNE',
      stateAt: installation.clock.now(),
      records: [Buffer.from(record)],
      context: { user: office.feeder },
    })
    if (!('fed' in fed) || fed.fed.liczbaPrzyjetych !== 1) throw new Error('the office was not fed')
    await installation.addRule({
      asker: 'OPS',
      role: 'PIU_PS',
      legalBasis: 'UPS-105-1',
      scopes: ['RP.TOZSAMOSC', 'RP.STAN'],
    })
    return new Scene(installation, folder)
  }

  /** A centre with its people; its product may connect, its system is not registered. */
  async centre(territory = '1465011'): Promise<Centre> {
    const { installation } = this
    const unit = await installation.registerUnit({ kind: 'OPS', territory, areas: ['PS'] })
    await installation.conform('PS')
    const [officer, feeder] = [
      await installation.createUser(unit, ['PIU_PS']),
      await installation.createUser(unit, ['ZASILANIE']),
    ]
    return { unit, officer, feeder }
  }

  /** What administrators do after a system has registered: activate it, say how it signs, create and assign its set. */
  async admit(
    { unit }: Centre,
    systemId: string,
    forms: InputOf<'ustawFormePodpisu'>['formaPodpisu'] | undefined,
  ): Promise<Admitted> {
    const { installation } = this
    await installation.administer(unit.administrator, 'aktywujSD', { idSystemu: systemId })
    if (forms !== undefined) {
      await installation.administer(unit.administrator, 'ustawFormePodpisu', {
        idSystemu: systemId,
        formaPodpisu: forms,
      })
    }
    const set = { kodJT: unit.code, drzewo: 'PS', nazwa: 'Zbiór OPS' } as const
    const { kodZbioru } = await installation.administer(centralLogin, 'utworzZbior', set)
    await installation.administer(unit.administrator, 'przypiszZbior', { kodZbioru, idSystemu: systemId })
    return { systemId, setCode: kodZbioru }
  }

  /** Registers as `csizs sd init` and `csizs sd register` do, for toolkits that cannot; gives the profile and its folder. */
  async registerFor(
    { unit }: Centre,
    name: string,
    family: KeyFamily = 'EC-P256',
  ): Promise<{ readonly profile: Profile; readonly folder: string }> {
    const { installation } = this
    const facts = { address: installation.servicesUrl, kodJT: unit.code, obszar: 'PS', oprogramowanie: software }
    const fresh = await newProfile(facts, installation.caPem, family)
    const registered = await register(fresh, { login: unit.administrator, password })
    if (!('profile' in registered)) throw new Error(`registration failed: ${JSON.stringify(registered)}`)
    const folder = join(this.folder, name)
    await writeProfile(folder, registered.profile)
    return { profile: registered.profile, folder }
  }

  /** The signing connector of a profile on a free port, closed when the test ends; gives its address. */
  async connector(t: Test, profile: Profile): Promise<string> {
    const connection = this.installation.connect(profile)
    const connector = await startConnector({ connection, port: 0 })
    t.teardown(() => connector.close())
    return `http://127.0.0.1:${connector.port}`
  }

  /** How often each operation stands in the ledger with this system as caller and was answered. */
  async answered(systemId: string): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>()
    for (const entry of await this.installation.entries()) {
      if (entry.systemId !== systemId || entry.refusal !== undefined || entry.operation === undefined) continue
      found.set(entry.operation, (found.get(entry.operation) ?? 0) + 1)
    }
    return found
  }
}

/** Runs a toolkit and tells how long its whole road took. */
export async function timed<T>(t: Test, what: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const outcome = await run()
  t.comment(`${what}: ${(performance.now() - began).toFixed(0)} ms`)
  return outcome
}

/** The calls that every example makes, once each. */
export const road = [
  'pobierzListeSlownikow',
  'potwierdzSlowniki',
  'rozpocznijZasilenie',
  'przekazPaczke',
  'zakonczZasilenie',
  'pobierzListeZbiorow',
  'pobierzDane',
] as const
