import type { ResponseOf } from '../../contract/index.js'
import { type CivilDate, isWithin } from '../../domain/calendar.js'
import { legalBasisDictionary } from '../../domain/dictionaries/legal-basis.js'
import { isGiver, type Rule } from '../../domain/grant.js'
import { subjectsOfTree } from '../../domain/oversight/processing.js'
import type { Account } from '../../domain/registry/account.js'
import type { BeneficiarySet } from '../../domain/registry/beneficiary-set.js'
import type { Unit } from '../../domain/registry/unit.js'
import { retentionMonths, usualRetentionMonths } from '../../domain/retention.js'
import { scopes, scopesOfTree } from '../../domain/scopes.js'
import { unitKinds } from '../../domain/units.js'
import type { House } from '../house.js'

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
    przekazywanie:
      'Nie: odbiorcami są wyłącznie jednostki z rejestru bramki. Danych nie przekazuje się do państw trzecich ani organizacji międzynarodowych.',
    terminUsuniecia: `Dane zbioru: do wycofania przez system, który go zasila, albo do archiwizacji zbioru. Dane osób we wpisach dziennika: ${usualRetentionMonths} miesiące, dłużej, gdy tak mówi słownik podstaw prawnych.`,
    srodek: measuresOf(house),
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
    kategorieOsob: subjectsOfTree[set.tree],
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

function measuresOf({ settings }: House): readonly string[] {
  const { maxFailedAttempts, lockMs, secondFactor, setsEndedByTwo } = settings
  return [
    'Systemy rozpoznaje się po certyfikatach (TLS z obu stron), a każda wiadomość i odpowiedź jest podpisana.',
    'Dane każdego administratora leżą w osobnej bazie; czego nie otwiera reguła, jest zamknięte.',
    'Każdy dostęp i każda odmowa to wpis w dzienniku, którego nie da się zmienić niepostrzeżenie; część, która wskazuje osoby, jest zaszyfrowana.',
    `Po ${maxFailedAttempts} błędnych hasłach konto odpoczywa ${Math.round(lockMs / 60_000)} min.`,
    secondFactor === 'required'
      ? 'Od administratorów wymaga się drugiego składnika logowania.'
      : 'Każdy może włączyć drugi składnik logowania.',
    ...(setsEndedByTwo ? ['Zamknięcie i archiwizację zbioru potwierdza druga osoba.'] : []),
  ]
}
