import { readFileSync } from 'node:fs'
import { initialFeed } from '../../../fixtures/people/records.js'
import { recordsOfUnit, type Story } from '../../../fixtures/people/story.js'
import type { SdConnection } from '../../client/connection.js'
import { updateDictionaries } from '../../client/dictionaries.js'
import { feedSet } from '../../client/feed.js'
import { type Profile, writeProfile } from '../../client/profile.js'
import { newProfile, register } from '../../client/register.js'
import { answerOr } from '../frame/outcomes.js'
import { keepDictionaries } from '../sd/dictionary-folder.js'
import { endOfFeed, endOfRegistration, endOfUpdate } from '../sd/ends.js'
import { type Place, passwordFileOf, profileOf } from './place.js'
import { type Cast, kinds, product } from './scenario.js'

/** Registers a unit's domain system: keys of its own, both certificates from the gateway; the profile lies in its folder. @req A2.8 */
export async function connectSystem(
  place: Place,
  { unit, administrator, officer }: Cast,
  address: string,
): Promise<Profile> {
  const { area, role, officer: person } = kinds[unit.kind]
  const facts = {
    address,
    kodJT: unit.code,
    obszar: area,
    oprogramowanie: product,
    uzytkownik: { login: officer, rola: role, ...person },
  }
  const caPem = readFileSync(place.home.keys.authority, 'utf8')
  // One of the systems has RSA keys: both families are on the road.
  const fresh = await newProfile(facts, caPem, unit.kind === 'ORS' ? 'RSA' : 'EC-P256')
  const password = readFileSync(passwordFileOf(place, administrator), 'utf8').trim()
  const registered = await register(fresh, { login: administrator, password })
  if (!('profile' in registered)) throw endOfRegistration(registered, address)
  await writeProfile(profileOf(place, unit.code), registered.profile)
  return registered.profile
}

/** Activates the system, through its own door, for the local administrator. @req C3 */
export async function activateSystem(connection: SdConnection, { administrator }: Cast): Promise<void> {
  const idSystemu = connection.profile.facts.idSystemu ?? ''
  const user = { login: administrator, rola: 'ADMIN_LOKALNY' }
  answerOr(await connection.call('aktywujSD', { idSystemu }, { user }))
}

/** Fetches and confirms the dictionaries. @req A2.9 */
export async function fetchDictionaries(
  place: Place,
  connection: SdConnection,
  { unit, feeder }: Cast,
): Promise<number> {
  const update = await updateDictionaries(connection, { context: { user: { login: feeder, rola: 'ZASILANIE' } } })
  if ('outcome' in update) throw endOfUpdate(update)
  keepDictionaries(profileOf(place, unit.code), update.fetched)
  return update.confirmed
}

/** Feeds the unit's set with its invented people. */
export async function feedPeople(
  connection: SdConnection,
  { unit, feeder }: Cast,
  story: Story,
  onProgress: (done: number, total: number) => void,
): Promise<{ readonly taken: number; readonly refused: number }> {
  const total = recordsOfUnit(story, unit.code).length
  const fed = await feedSet(connection, {
    setCode: unit.setCode,
    kind: 'INICJALNE',
    stateAt: connection.now(),
    records: initialFeed(story, unit.code),
    context: { user: { login: feeder, rola: 'ZASILANIE' } },
    onProgress: ({ records }) => onProgress(records, total),
  })
  if ('outcome' in fed) throw endOfFeed(fed)
  return { taken: fed.fed.liczbaPrzyjetych, refused: fed.fed.liczbaOdrzuconych }
}
