import type { ResponseOf } from '../../contract/index.js'
import { type CivilDate, isWithin } from '../../domain/calendar.js'
import { legalBasisDictionary } from '../../domain/dictionaries/legal-basis.js'
import { isGiver, type Rule } from '../../domain/grant.js'
import { subjectsOfTree } from '../../domain/oversight/processing.js'
import type { Account } from '../../domain/registry/account.js'
import type { BeneficiarySet } from '../../domain/registry/beneficiary-set.js'
import type { Unit } from '../../domain/registry/unit.js'
import { retentionMonths } from '../../domain/retention.js'
import { scopes, scopesOfTree } from '../../domain/scopes.js'
import { unitKinds } from '../../domain/units.js'
import type { House } from '../house.js'
import { measuresOf, timeLimitsOf } from './measures.js'

type Register = Omit<ResponseOf<'rejestrCzynnosci'>, 'daneRezultatu' | 'wynik' | 'wydruk'>
type Activity = Register['czynnosc'][number]
type Recipients = Activity['odbiorca'][number]

const purposeDictionary = 'CEL'

/** What is processed about whom, why, and who may be given it: out of sets, rules and dictionaries as they are today. @see RODO art. 30 */
export async function registerOf(house: House, unit: Unit, day: CivilDate): Promise<Register> {
  const sets = await house.control.sets({ unitCode: unit.code })
  const rules = (await house.control.rules()).filter(rule => isWithin(day, rule.validFrom, rule.validTo))
  const purposes = await purposesOn(house, day)
  const activities: Activity[] = []
  for (const set of sets) activities.push(await activityOf(house, unit, set, { rules, purposes, day }))
  const accounts = await house.control.accountsOf(unit.code)
  return {
    naDzien: day,
    administrator: {
      kodJT: unit.code,
      nazwa: unit.name,
      adres: addressText(unit),
      inspektor: accounts.filter(isInspector).map(({ firstName, surname }) => `${firstName} ${surname}`),
    },
    czynnosc: activities,
    przekazywanie: await transferOf(house, activities),
    terminUsuniecia: timeLimitsOf(house, basesOf(activities)),
    srodek: await measuresOf(house, { unit, sets, accounts }),
  }
}

/** Months of the legal bases on which somebody may be given something. */
function basesOf(activities: readonly Activity[]): ReadonlyMap<string, number> {
  const given = activities.flatMap(({ odbiorca }) => odbiorca)
  return new Map(given.map(({ podstawa }) => [podstawa.kod, podstawa.przechowywanieMiesiace]))
}

/** Who receives is a unit of the register: none lies abroad, for each has its place in the country's division. */
async function transferOf({ control }: House, activities: readonly Activity[]): Promise<Register['przekazywanie']> {
  const units = await control.units()
  const recipients = new Set(activities.flatMap(({ odbiorca }) => odbiorca.map(({ kto }) => kto)))
  return {
    opis: `Danych nie przekazuje się do państw trzecich ani organizacji międzynarodowych: odbiorcami (kategorii: ${recipients.size}) są wyłącznie jednostki z rejestru bramki (${units.length}), każda na terytorium według TERC.`,
    zrodlo: 'rejestr jednostek, reguły udostępniania',
  }
}

const isInspector = ({ state, roles }: Account) => state === 'AKTYWNE' && roles.some(({ role }) => role === 'IOD')

function addressText({ address }: Unit): string {
  const { street, house, flat, postalCode, place } = address
  const door = flat === undefined ? house : `${house}/${flat}`
  return `${street === undefined ? place : street} ${door}, ${postalCode} ${place}`
}

async function purposesOn(house: House, day: CivilDate): Promise<Activity['cel']> {
  const versions = (await house.control.dictionaries()).filter(
    ({ code, bindsFrom }) => code === purposeDictionary && bindsFrom <= day,
  )
  const newest = versions.at(-1)
  const dictionary = newest && (await house.control.dictionary(newest.code, newest.version))
  return (dictionary?.rows ?? [])
    .filter(row => row.status === 'AKTYWNY' && isWithin(day, row.obowiazujeOd, row.obowiazujeDo))
    .map(({ kod, nazwa }) => ({ kod, nazwa }))
}

interface Known {
  readonly rules: readonly Rule[]
  readonly purposes: Activity['cel']
  readonly day: CivilDate
}

async function activityOf(house: House, unit: Unit, set: BeneficiarySet, known: Known): Promise<Activity> {
  const asked = { code: set.code, unitCode: unit.code, unitKind: unit.kind, tree: set.tree }
  const own = scopesOfTree(set.tree)
  const odbiorca: Recipients[] = []
  for (const rule of known.rules) {
    const opened = own.filter(scope => rule.scopes.includes(scope))
    if (opened.length > 0 && isGiver(rule, asked)) odbiorca.push(await recipientsOf(house, rule, opened, known.day))
  }
  return {
    kodZbioru: set.code,
    nazwa: set.name,
    stan: set.state,
    idSystemu: set.systemId,
    kategorieOsob: { opis: subjectsOfTree[set.tree], zrodlo: `rejestr zbiorów: drzewo zakresów ${set.tree}` },
    kategoriaDanych: own.map(code => ({
      kodZakresu: code,
      nazwa: scopes[code].titlePl,
      szczegolna: scopes[code].specialCategory,
    })),
    cel: odbiorca.length === 0 ? [] : known.purposes,
    odbiorca,
  }
}

async function recipientsOf(
  house: House,
  rule: Rule,
  opened: Recipients['kodZakresu'],
  day: CivilDate,
): Promise<Recipients> {
  const rows = await house.control.rows(legalBasisDictionary, rule.legalBasis, day)
  return {
    idReguly: rule.id,
    kto: await partyText(house, rule.asker),
    rola: rule.role,
    podstawa: {
      kod: rule.legalBasis,
      nazwa: rows[0]?.nazwa ?? rule.legalBasis,
      przechowywanieMiesiace: retentionMonths(rows),
    },
    kodZakresu: opened,
    obowiazujeOd: rule.validFrom,
    obowiazujeDo: rule.validTo,
  }
}

async function partyText(house: House, asker: Rule['asker']): Promise<string> {
  if ('unitKind' in asker) return `każda jednostka rodzaju: ${unitKinds[asker.unitKind].titlePl}`
  const unit = await house.control.unit(asker.unitCode)
  return unit === undefined ? asker.unitCode : `${unit.name} (${unit.code})`
}
