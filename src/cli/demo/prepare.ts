import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCases } from '../../../fixtures/people/cases.js'
import { type Story, tellStory } from '../../../fixtures/people/story.js'
import type { RunningGateway } from '../../app/gateway.js'
import { initialize } from '../../app/initialize.js'
import { SdConnection } from '../../client/connection.js'
import { verifierKey } from '../../ledger/note.js'
import { writeBytes } from '../frame/files.js'
import type { Progress } from '../frame/progress.js'
import type { Terminal } from '../frame/terminal.js'
import { createTrialAccounts } from './accounts.js'
import { assignSet, createAccounts, createSetsAndRules, enterConformity, registerUnits } from './administration.js'
import { fileNotice } from './notice.js'
import { People } from './people.js'
import { keepMade, ledgerKeyOf, type Made, type Place } from './place.js'
import { cast, centralAdministrator } from './scenario.js'
import { activateSystem, connectSystem, feedPeople, fetchDictionaries } from './systems.js'

/** Where the demonstration listens. */
export interface Addresses {
  readonly services: string
  readonly portal: string
}

/** Does one step under a progress line. */
async function step<T>(
  terminal: Terminal,
  label: string,
  work: (progress: Progress) => Promise<T>,
  tell?: (result: T) => string,
): Promise<T> {
  const progress = terminal.progress(label)
  try {
    const result = await work(progress)
    progress.done(tell?.(result))
    return result
  } catch (problem) {
    progress.failed()
    throw problem
  }
}

/** Makes the installation: keys, authority, configuration, first dictionaries. Gives the temporary password of its first administrator. */
export async function makeInstallation(terminal: Terminal, place: Place, addresses: Addresses): Promise<string> {
  const made = await step(terminal, 'Instalacja: urząd certyfikacji, klucze, słowniki', () =>
    initialize({
      home: place.home,
      settings: {
        servicesUrl: addresses.services,
        portalUrl: addresses.portal,
        ledgerOrigin: 'csizs.demo/dziennik',
        // Whoever tries the demonstration has no phone at hand for each invented administrator.
        secondFactor: 'offered',
      },
      name: 'Bramka CSIZS (demonstracja)',
      administrator: centralAdministrator,
      clock: { now: () => new Date() },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    }),
  )
  const key = createPublicKey(readFileSync(place.home.keys.checkpoint, 'utf8'))
  writeBytes(ledgerKeyOf(place), `${verifierKey('csizs.demo/dziennik', key)}\n`)
  writeBytes(join(place.folder, 'ca.pem'), readFileSync(place.home.keys.authority))
  return made.temporaryPassword
}

/** Fills a new installation by real operations, through its own doors. */
export async function fill(
  terminal: Terminal,
  place: Place,
  gateway: RunningGateway,
  order: {
    readonly temporaryPassword: string
    readonly seed: number
    readonly persons: number
    readonly addresses: Addresses
  },
): Promise<Made> {
  const { addresses, seed, persons } = order
  const story = await step(
    terminal,
    'Zmyśleni ludzie',
    async () => tellStory({ seed, persons }),
    one => `${one.persons.length} osób`,
  )
  const people = new People(place, addresses.portal)
  try {
    await step(terminal, 'Administrator centralny, świadectwa zgodności', async () => {
      await people.introduce(centralAdministrator.login, order.temporaryPassword)
      await enterConformity(people)
    })
    await step(terminal, 'Urząd wojewódzki i jednostki', progress => registerUnits(people, progress.at))
    await step(terminal, 'Konta i role', progress => createAccounts(people, progress.at))
    await step(terminal, 'Konta do wypróbowania', () => createTrialAccounts(people))
    await step(terminal, 'Zgłoszenie gotowości, które czeka', () => fileNotice(addresses.portal))
    await step(terminal, 'Zbiory i reguły udostępniania', () => createSetsAndRules(people))
    for (const one of cast) await connect(terminal, place, people, story, one, addresses.services)
  } finally {
    people.close()
  }
  const { pesel } = findCases(story).commonToAll
  if (pesel === undefined) throw new Error('the person common to all units has no PESEL')
  const made: Made = { seed, pesel, ...addresses }
  keepMade(place, made)
  gateway.log.info('demonstration-ready')
  return made
}

async function connect(
  terminal: Terminal,
  place: Place,
  people: People,
  story: Story,
  one: (typeof cast)[number],
  address: string,
): Promise<void> {
  const { unit } = one
  const name = `${unit.kind} ${unit.place}`
  const profile = await step(
    terminal,
    `${name}: rejestracja systemu, certyfikaty`,
    () => connectSystem(place, one, address),
    ({ facts }) => facts.idSystemu ?? '',
  )
  const connection = new SdConnection({ profile })
  try {
    await step(
      terminal,
      `${name}: aktywacja, przypisanie zbioru, słowniki`,
      async () => {
        await activateSystem(connection, one)
        await assignSet(people, one, profile.facts.idSystemu ?? '')
        return fetchDictionaries(place, connection, one)
      },
      count => `${count} słowników`,
    )
    await step(
      terminal,
      `${name}: zasilenie zbioru ${unit.setCode}`,
      progress => feedPeople(connection, one, story, progress.at),
      ({ taken, refused }) => `${taken} rekordów przyjętych, ${refused} odrzuconych`,
    )
  } finally {
    connection.close()
  }
}
