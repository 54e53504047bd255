import type { ResponseOf } from '../../contract/index.js'
import { type Refusal, refuse } from '../../fault/refusal.js'
import type { EntryPersonal } from '../../ports/data/ledger.js'
import type { PersonCaller } from '../caller.js'
import { mayOverseeUnit, overseenBy, rolesInUse } from '../competence.js'
import { everyEvent, loginKey, unitEvents, voivodeshipEvents } from '../event-keys.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { pageOf } from '../paging.js'
import type { FoundPersonal } from '../rejestr-dostepow/record-view.js'
import { type FoundEvent, findEvents } from './find-events.js'

type OnWire = ResponseOf<'listaZdarzen'>['zdarzenie'][number]

interface Asked {
  readonly login?: string | undefined
  readonly kodJT?: string | undefined
}

/**
 * Events: signing in and out, wrong passwords, changes of passwords, locks, and every act of administration, with who, when,
 * before and after. The own unit's for a local administrator and a data protection officer, the voivodeship's, or all.
 * Looking at them is recorded too. @req B7
 */
export const listaZdarzen = reads({
  name: 'listaZdarzen',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY', 'IOD'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input: { rodzaj, kodJT, login, od, do: to } }) => ({
    act: 'PODGLAD_DZIENNIKA',
    result: 'SUKCES',
    facts: {
      ...(rodzaj === undefined ? {} : { rodzaj }),
      ...(kodJT === undefined ? {} : { kodJT }),
      ...(od === undefined ? {} : { od: od.toISOString() }),
      ...(to === undefined ? {} : { do: to.toISOString() }),
    },
    ...(login === undefined ? {} : { change: `konto: ${login}` }),
  }),
  permit: ({ caller, input }, house) => placeOf(house, caller, input),
  async act({ input }, house, { key }, asked) {
    const { events, next } = await findEvents(house.ledger, {
      key,
      kind: input.rodzaj,
      from: input.od,
      to: input.do,
      before: input.przedNumerem,
      limit: pageOf({ naStronie: input.naStronie }).naStronie,
    })
    const personals = await house.ledger.personals(events.map(({ index }) => index))
    const zdarzenie = events.map(event => eventOnWire(event, personals.get(event.index)))
    const status = events.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { zdarzenie, dalej: next } },
      note: { ...asked, result: status, facts: { ...asked.facts, liczba: events.length } },
    }
  },
})

/** Under which key the caller may search. A login or unit beyond what the caller oversees is refused, known or not. */
async function placeOf(house: House, caller: PersonCaller, asked: Asked): Promise<{ key: string } | Refusal<'3016'>> {
  if (asked.login !== undefined) return placeOfLogin(house, caller, asked.login, asked.kodJT)
  if (asked.kodJT !== undefined) {
    return (await overseesUnit(house, caller, asked.kodJT)) ? { key: unitEvents(asked.kodJT) } : refuse('3016')
  }
  const { unitCode, territory } = { unitCode: undefined, territory: undefined, ...overseenBy(caller) }
  if (unitCode !== undefined) return { key: unitEvents(unitCode) }
  return { key: territory === undefined ? everyEvent : voivodeshipEvents(territory) }
}

/** The central administrator may look for a login that nobody has: somebody tried it. */
async function placeOfLogin(house: House, caller: PersonCaller, login: string, kodJT: string | undefined) {
  const account = await house.control.account(login)
  if (account === undefined && kodJT === undefined && rolesInUse(caller).includes('ADMIN_CENTRALNY')) {
    return { key: loginKey(login) }
  }
  const fits = account !== undefined && (kodJT === undefined || kodJT === account.unitCode)
  return fits && (await overseesUnit(house, caller, account.unitCode)) ? { key: loginKey(login) } : refuse('3016')
}

async function overseesUnit(house: House, caller: PersonCaller, code: string): Promise<boolean> {
  const unit = await house.control.unit(code)
  if (unit === undefined) return false
  return mayOverseeUnit(caller, unit) || (rolesInUse(caller).includes('IOD') && unit.code === caller.unit.code)
}

function eventOnWire({ index, kind, facts }: FoundEvent, found: FoundPersonal): OnWire {
  const personal = found === undefined || found === 'AWAY' ? {} : found
  return {
    numer: index,
    czas: new Date(facts.time),
    rodzaj: kind,
    operacja: facts.operation,
    wynik: facts.result,
    kodOdmowy: facts.refusal,
    kodJT: facts.unitCode,
    idSystemu: facts.systemId,
    login: personal.login,
    osoba: personal.name,
    adres: personal.address,
    zmiana: changesIn(facts.facts ?? {}),
    czegoDotyczy: concernedIn(facts.facts ?? {}, personal),
    powod: personal.text,
    czescOsobowaNiedostepna: found === 'AWAY' ? true : undefined,
  }
}

type Facts = NonNullable<FoundEvent['facts']['facts']>

const sides = /^(przed|po)(?:\.(.+))?$/

function changesIn(facts: Facts): OnWire['zmiana'] {
  const fields = new Map<string, { przed?: string; po?: string }>()
  for (const [name, value] of Object.entries(facts)) {
    const [, side, field = 'stan'] = sides.exec(name) ?? []
    if (side !== 'przed' && side !== 'po') continue
    const text = String(value)
    fields.set(field, { ...fields.get(field), ...(text === '' ? {} : { [side]: text }) })
  }
  return [...fields].map(([pole, { przed, po }]) => ({ pole, przed, po }))
}

/** What an act was about: what its entry names beside before and after. */
function concernedIn(facts: Facts, personal: EntryPersonal): string | undefined {
  const public_ = Object.entries(facts)
    .filter(([name]) => !sides.test(name) && name !== 'blokada' && name !== 'sesja')
    .map(([name, value]) => `${name}: ${value}`)
  const told = [...(personal.change === undefined ? [] : [personal.change]), ...public_].join('; ')
  return told === '' ? undefined : told.slice(0, 1_000)
}
