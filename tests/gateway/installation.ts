/**
 * A whole gateway of its own for a test: a fresh installation in a temporary folder, its doors on free loopback ports,
 * and everybody around it (administrators, units, domain systems) brought in by the real operations over the real wire.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningGateway, startGateway } from '../../src/app/gateway.js'
import { type Home, homeAt } from '../../src/app/home.js'
import { initialize } from '../../src/app/initialize.js'
import type { Patience } from '../../src/app/serve.js'
import { type ConnectionOrder, SdConnection } from '../../src/client/connection.js'
import { PortalConnection } from '../../src/client/portal.js'
import type { Profile } from '../../src/client/profile.js'
import { newProfile, register } from '../../src/client/register.js'
import type { InputOf, OperationName, ResponseOf } from '../../src/contract/index.js'
import { systemKinds } from '../../src/domain/registry/system.js'
import { setTreeOf, type UnitKind } from '../../src/domain/units.js'
import type { House } from '../../src/operations/house.js'
import { pinoLog } from '../../src/outside/log.js'
import type { EntryFacts } from '../../src/ports/data/ledger.js'
import { type Ports, portsTold } from './gateway-process.js'
import { call, type RawCall, type RawReply } from './http-call.js'
import {
  type ConnectedSystem,
  centralLogin,
  type InstallationOptions,
  password,
  type RegisteredUnit,
  type Software,
  type SystemOrder,
  software,
  type UnitOrder,
  type WorkingUnit,
} from './installation-orders.js'
import { MovableClock } from './movable-clock.js'
import { answerIn, confirmDictionaries, everyEntry, shortly } from './outcomes.js'
import { ownPort } from './own-ports.js'
import { tallyByHand } from './tally-by-hand.js'
import { unhurried, usualSettings } from './usual-settings.js'

export * from './installation-orders.js'
export { answerIn, confirmDictionaries } from './outcomes.js'

tallyByHand()

export class Installation {
  readonly home: Home
  readonly clock = new MovableClock()
  /** Every line of the operator's log since the installation was made. */
  readonly logLines: string[] = []
  readonly #folder: string
  #patience: Partial<Patience> | undefined
  readonly #temporary = new Map<string, string>()
  readonly #portals = new Map<string, PortalConnection>()
  readonly #connections: SdConnection[] = []
  readonly #voivodeships = new Map<string, string>()
  readonly #conformity = new Set<string>()
  #running: RunningGateway | undefined
  #child: ChildProcess | undefined
  readonly #ports: Ports
  #caPem = ''
  #logins = 0

  private constructor(folder: string, ports: Ports, options: InstallationOptions) {
    this.#folder = folder
    this.#ports = ports
    this.#patience = options.patience
    this.home = homeAt(join(folder, 'installation'))
  }

  /** A new installation, started; call `remove` when the test ends. */
  static async start(options: InstallationOptions = {}): Promise<Installation> {
    const made = await Installation.make(options)
    await made.start()
    return made
  }

  /** A new installation that is not started yet. */
  static async make(options: InstallationOptions = {}): Promise<Installation> {
    const ports = { services: await ownPort(), portal: await ownPort() }
    const installation = new Installation(await mkdtemp(join(tmpdir(), 'csizs-test-')), ports, options)
    const { login, temporaryPassword } = await initialize({
      home: installation.home,
      settings: { ...usualSettings, ...options.settings },
      name: 'Bramka testowa',
      authorityFamily: options.authorityFamily ?? 'EC-P256',
      administrator: { login: centralLogin, firstName: 'Anna', surname: 'Centralna' },
      clock: installation.clock,
      log: installation.#log(),
    })
    installation.#temporary.set(login, temporaryPassword)
    installation.#caPem = await readFile(installation.home.keys.authority, 'utf8')
    return installation
  }

  #log() {
    return pinoLog('debug', { write: line => void this.logLines.push(line) })
  }

  // ── the process ──

  /** Starts the gateway in this process, on the same ports as before. */
  async start(): Promise<void> {
    this.#running = await startGateway({
      home: this.home,
      environment: this.#environment(),
      clock: this.clock,
      log: this.#log(),
      patience: { ...unhurried, ...this.#patience },
    })
  }

  /** Starts the gateway in a process of its own (with the machine's clock), which `kill` can end. */
  async startInChild(nodeArguments: readonly string[] = []): Promise<void> {
    const program = new URL('./serve-child.js', import.meta.url).pathname
    const child = spawn(process.execPath, [...nodeArguments, program, this.home.folder, this.home.data.folder], {
      env: { ...process.env, ...this.#environment() },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child = child
    await portsTold(child, this.logLines)
  }

  /** Ends the gateway as an operator does, or its process by SIGTERM. */
  async stop(): Promise<void> {
    this.#forgetSessions()
    const running = this.#running
    this.#running = undefined
    await running?.stop()
    await this.#endChild('SIGTERM')
  }

  /** Ends the gateway's process by SIGKILL. */
  async kill(): Promise<void> {
    if (this.#child === undefined) throw new Error('only a gateway in a process of its own can be killed')
    this.#forgetSessions()
    await this.#endChild('SIGKILL')
  }

  /** Sends SIGHUP to the gateway's process. */
  hangUp(): void {
    this.#child?.kill('SIGHUP')
  }

  /** Stops and starts with the same data and ports, from then on with another patience where one is given. Portal sessions end with the process. */
  async restart(patience: Partial<Patience> | undefined = this.#patience): Promise<void> {
    await this.stop()
    this.#patience = patience
    await this.start()
  }

  /** Stops and removes everything. */
  async remove(): Promise<void> {
    for (const connection of this.#connections) connection.close()
    await this.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #endChild(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  #forgetSessions(): void {
    for (const portal of this.#portals.values()) portal.close()
    this.#portals.clear()
  }

  #environment(): Record<string, string> {
    return { CSIZS_SERVICES_PORT: String(this.#ports.services), CSIZS_PORTAL_PORT: String(this.#ports.portal) }
  }

  // ── places ──

  get servicesUrl(): string {
    return `https://localhost:${this.#ports.services}`
  }

  get portalUrl(): string {
    return `http://localhost:${this.#ports.portal}`
  }

  /** The authority's certificate, PEM. */
  get caPem(): string {
    return this.#caPem
  }

  /** The running gateway, where it runs in this process. */
  get gateway(): RunningGateway {
    if (this.#running === undefined) throw new Error('the gateway does not run in this process')
    return this.#running
  }

  /** The running gateway's inside, for what the wire does not tell. */
  get house(): House {
    return this.gateway.house
  }

  // ── people ──

  /** Lets days pass: sessions end, so everybody signs in anew. */
  passDays(days: number): void {
    this.clock.advance(days * 86_400_000)
    this.#forgetSessions()
  }

  /** A signed-in person; a temporary password is changed first. */
  async person(login: string = centralLogin): Promise<PortalConnection> {
    const held = this.#portals.get(login)
    if (held !== undefined) return held
    const portal = new PortalConnection({ origin: this.portalUrl, timeoutMs: unhurried.answerMs })
    const temporary = this.#temporary.get(login)
    if (temporary !== undefined) {
      answerIn(await portal.call('zmienHaslo', { login, hasloObecne: temporary, hasloNowe: password }))
      this.#temporary.delete(login)
    }
    answerIn(await portal.signIn(login, password))
    this.#portals.set(login, portal)
    return portal
  }

  /** Calls an operation at the portal and gives its answer; a fault fails the test. */
  async administer<N extends OperationName>(login: string, operation: N, input: InputOf<N>): Promise<ResponseOf<N>> {
    const person = await this.person(login)
    return answerIn(await person.call(operation, input))
  }

  /** Registers a unit (its voivodeship's office first) with an administrator whose password is changed. */
  async registerUnit(order: UnitOrder): Promise<RegisteredUnit> {
    const above = order.kind === 'URZAD_WOJEWODZKI' ? centralLogin : await this.voivodeship(order.territory.slice(0, 2))
    this.#logins += 1
    const login = `admin.${order.territory}.${this.#logins}`
    const { kodJT, hasloTymczasowe } = await this.administer(above, 'zarejestrujJednostke', {
      jednostka: {
        rodzajJednostki: order.kind,
        nazwa: order.name ?? `${order.kind} ${order.territory}`,
        terc: order.territory,
        adres: { kodPocztowy: '00-001', miejscowosc: 'Testowo', nrDomu: '1' },
        obszar: order.areas,
      },
      administratorLokalny: { login, imie: 'Jan', nazwisko: 'Lokalny', email: 'lokalny@example.invalid' },
    })
    this.#temporary.set(login, hasloTymczasowe)
    await this.person(login)
    return { code: kodJT, kind: order.kind, areas: order.areas, administrator: login }
  }

  /** The login of the voivodeship's administrator; its office is registered where it is not. @param territory two digits */
  async voivodeship(territory: string): Promise<string> {
    const known = this.#voivodeships.get(territory)
    if (known !== undefined) return known
    const office = await this.registerUnit({ kind: 'URZAD_WOJEWODZKI', territory, areas: ['PS'] })
    this.#voivodeships.set(territory, office.administrator)
    return office.administrator
  }

  /** Creates a user of the unit with roles; one who holds ZASILANIE is technical. A data protection officer is entered by the office above. */
  async createUser(unit: RegisteredUnit, roles: readonly string[]): Promise<string> {
    this.#logins += 1
    const login = `u.${this.#logins}.${unit.code.toLowerCase()}`
    const { hasloTymczasowe } = await this.administer(unit.administrator, 'utworzUzytkownika', {
      login,
      imie: 'Ewa',
      nazwisko: 'Próbna',
      kodJT: unit.code,
      techniczny: roles.includes('ZASILANIE'),
    })
    if (hasloTymczasowe !== undefined) this.#temporary.set(login, hasloTymczasowe)
    const own = roles.filter(role => role !== 'IOD')
    if (own.length > 0) await this.administer(unit.administrator, 'nadajRole', { login, rola: own })
    if (own.length < roles.length) {
      const above = await this.voivodeship(unit.code.slice('JT-'.length).slice(0, 2))
      await this.administer(above, 'nadajRole', { login, rola: ['IOD'] })
    }
    return login
  }

  /** Opens scope codes to a role of a kind of unit; who gives is left open. */
  async addRule(rule: {
    readonly asker: UnitKind
    readonly role: string
    readonly legalBasis: string
    readonly scopes: InputOf<'dodajRegule'>['regula']['kodZakresu']
  }): Promise<void> {
    await this.administer(centralLogin, 'dodajRegule', {
      regula: {
        stronaPytajaca: { rodzajJednostki: rule.asker },
        rola: rule.role,
        podstawaPrawna: rule.legalBasis,
        kodZakresu: rule.scopes,
        obowiazujeOd: '2025-06-01',
        uzasadnienie: 'Reguła próbna',
        szczegolneKategorie: true,
      },
    })
  }

  // ── domain systems ──

  /** Registers a domain system (its product's conformity first) and takes it as far as asked. */
  async connectSystem(order: SystemOrder): Promise<ConnectedSystem> {
    const { unit, until = 'CONFIRMED' } = order
    const area = order.area ?? unit.areas[0] ?? 'RP'
    const { registeredBy, isDomainSystem } = systemKinds[order.kind ?? 'SD']
    const product = order.software ?? software
    if (isDomainSystem) await this.conform(area, product)
    const user = order.user ?? { login: unit.administrator, rola: registeredBy }
    const facts = { address: this.servicesUrl, kodJT: unit.code, obszar: area, oprogramowanie: product }
    const fresh = await newProfile({ ...facts, uzytkownik: user }, this.#caPem, order.family ?? 'EC-P256')
    const who = { login: unit.administrator, password, ...(order.kind === undefined ? {} : { kind: order.kind }) }
    const registered = await register(fresh, who, { now: () => this.clock.now() })
    if (!('profile' in registered)) throw new Error(`registration failed: ${JSON.stringify(registered, shortly)}`)
    const { profile, answer } = registered
    const connection = this.connect(profile)
    if (until !== 'REGISTERED') {
      await this.administer(unit.administrator, 'aktywujSD', { idSystemu: answer.idSystemu })
    }
    if (until === 'CONFIRMED') await confirmDictionaries(connection)
    return { id: answer.idSystemu, unit, profile, connection }
  }

  /** A connection of a system's profile, or of one that a test has tampered with. */
  connect(profile: Profile, order: Omit<ConnectionOrder, 'profile'> = {}): SdConnection {
    const connection = new SdConnection({
      now: () => this.clock.now(),
      timeoutMs: unhurried.answerMs,
      ...order,
      profile,
    })
    this.#connections.push(connection)
    return connection
  }

  /** A unit with everything it needs to feed and to ask. */
  async workingUnit(order: UnitOrder): Promise<WorkingUnit> {
    const unit = await this.registerUnit(order)
    const [area = 'RP'] = order.areas
    const officer = { login: await this.createUser(unit, [`PIU_${area}`]), rola: `PIU_${area}` }
    const feeder = { login: await this.createUser(unit, ['ZASILANIE']), rola: 'ZASILANIE' }
    const system = await this.connectSystem({ unit, user: officer })
    const drzewo = setTreeOf(order.kind)
    if (drzewo === null) return { ...system, officer, feeder, setCode: undefined }
    const set = { kodJT: unit.code, drzewo, nazwa: `Zbiór ${drzewo}` }
    const { kodZbioru } = await this.administer(centralLogin, 'utworzZbior', set)
    await this.administer(unit.administrator, 'przypiszZbior', { kodZbioru, idSystemu: system.id })
    return { ...system, officer, feeder, setCode: kodZbioru }
  }

  /** Enters a product into the register of conformity, once per area. */
  async conform(area: string, { nazwa, wersja, producent }: Software = software): Promise<void> {
    const key = `${area} ${nazwa} ${wersja}`
    if (this.#conformity.has(key)) return
    await this.administer(centralLogin, 'dodajSwiadectwo', {
      swiadectwo: {
        rodzaj: 'SWIADECTWO',
        producent,
        produkt: nazwa,
        wersja,
        obszar: area,
        poziom: '1',
        numer: nazwa === software.nazwa ? `SZ-${area}` : `SZ-${area}-${nazwa}`,
        wazneOd: '2025-01-01',
        integracjaOTM: false,
      },
    })
    this.#conformity.add(key)
  }

  // ── the wire and the ledger ──

  /** One raw request to the services; `path` begins with a slash. */
  post(path: string, order: Omit<RawCall, 'url'> = {}): Promise<RawReply> {
    return call({ ca: this.#caPem, ...order, url: `${this.servicesUrl}${path}` })
  }

  /** One raw GET to the portal. */
  get(path: string): Promise<RawReply> {
    return call({ method: 'GET', url: `${this.portalUrl}${path}` })
  }

  /** Public facts of every entry from the index on. */
  async entries(from = 0): Promise<readonly EntryFacts[]> {
    return everyEntry(this.house.ledger, from)
  }

  /** What was counted, not entered, since this was last asked: how often per operation and code (`OK`: answered). */
  async counted(): Promise<ReadonlyMap<string, number>> {
    const before = (await this.entries()).length
    await this.house.tally.enter()
    const sums = new Map<string, number>()
    for (const sum of await this.entries(before)) {
      const key = `${sum.operation} ${sum.refusal ?? 'OK'}`
      sums.set(key, (sums.get(key) ?? 0) + Number(sum.facts?.liczba ?? 0))
    }
    return sums
  }
}
