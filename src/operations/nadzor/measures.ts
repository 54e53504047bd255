import type { ResponseOf } from '../../contract/index.js'
import type { Account } from '../../domain/registry/account.js'
import type { BeneficiarySet } from '../../domain/registry/beneficiary-set.js'
import type { System } from '../../domain/registry/system.js'
import type { Unit } from '../../domain/registry/unit.js'
import { usualRetentionMonths } from '../../domain/retention.js'
import type { House } from '../house.js'

type Told = ResponseOf<'rejestrCzynnosci'>['srodek']

/** What the controller keeps, of which measures are told. */
export interface Kept {
  readonly unit: Unit
  readonly sets: readonly BeneficiarySet[]
  readonly accounts: readonly Account[]
}

/** Security measures as they are in force today, each with where that stands: registers, settings, the ledger. @see RODO art. 30(1)(g), 32 */
export async function measuresOf(house: House, kept: Kept): Promise<Told> {
  return [
    ...(await systemMeasures(house, kept)),
    {
      opis: `Zbiory administratora (${kept.sets.length}) leżą w osobnych bazach, oddzielone od zbiorów innych; czego nie otwiera reguła, jest zamknięte.`,
      zrodlo: 'rejestr zbiorów, reguły udostępniania',
    },
    ...(await signInMeasures(house, kept)),
    ...(await secondPersonMeasures(house, kept.unit)),
    ...(await ledgerMeasures(house)),
  ]
}

async function systemMeasures({ control }: House, { unit }: Kept): Promise<Told> {
  const active = (await control.systemsOf(unit.code)).filter(({ state }) => state === 'AKTYWNY')
  if (active.length === 0) return []
  const valid = await Promise.all(
    active.map(async ({ id }) => (await control.certificatesOf(id)).filter(isValid).length),
  )
  const certificates = valid.reduce((sum, count) => sum + count, 0)
  return [
    {
      opis: `Systemy jednostki (${active.map(({ id }) => id).join(', ')}) rozpoznaje się po ich certyfikatach (ważnych: ${certificates}), TLS z obu stron.`,
      zrodlo: 'rejestr systemów i certyfikatów',
    },
    {
      opis: `Każda wiadomość i odpowiedź jest podpisana; formy podpisu tych systemów: ${formsOf(active)}.`,
      zrodlo: 'rejestr systemów (formy podpisu)',
    },
  ]
}

const isValid = ({ state }: { readonly state: string }) => state !== 'WYCOFANY'

function formsOf(systems: readonly System[]): string {
  return [...new Set(systems.flatMap(({ forms }) => forms))].sort().join(', ')
}

async function signInMeasures({ control, settings }: House, { accounts }: Kept): Promise<Told> {
  const { maxFailedAttempts, lockMs, secondFactor } = settings
  const people = accounts.filter(({ state, technical }) => state === 'AKTYWNE' && !technical)
  const factors = await Promise.all(people.map(({ login }) => control.secondFactor(login)))
  const on = factors.filter(factor => factor?.state === 'ON').length
  const demanded =
    secondFactor === 'required'
      ? 'Od administratorów wymaga się drugiego składnika logowania'
      : 'Każdy może włączyć drugi składnik logowania'
  return [
    {
      opis: `Po ${maxFailedAttempts} błędnych hasłach konto odpoczywa ${Math.round(lockMs / 60_000)} min.`,
      zrodlo: 'ustawienia maxFailedAttempts, lockSeconds',
    },
    {
      opis: `${demanded}; w jednostce ma go włączony ${on} z ${people.length} czynnych kont.`,
      zrodlo: 'ustawienie secondFactor, rejestr kont',
    },
  ]
}

async function secondPersonMeasures({ control, settings }: House, unit: Unit): Promise<Told> {
  const own = await control.needsSecondPerson(unit.code)
  return [
    ...(own
      ? [
          {
            opis: 'Regułę, która otwiera dane tej jednostki, przyjmuje inna osoba niż jej autor.',
            zrodlo: 'zatwierdzanie reguł ustawione przez administratora danych',
          },
        ]
      : []),
    ...(settings.setsEndedByTwo
      ? [{ opis: 'Zamknięcie i archiwizację zbioru potwierdza druga osoba.', zrodlo: 'ustawienie setsEndedByTwo' }]
      : []),
  ]
}

async function ledgerMeasures({ ledger }: House): Promise<Told> {
  const { origin, size } = await ledger.checkpoint()
  const witnessed = await ledger.witnessed()
  return [
    {
      opis: `Każdy dostęp i każda odmowa to wpis w dzienniku (${origin}, wpisów: ${size}), którego nie da się zmienić niepostrzeżenie; część, która wskazuje osoby, jest zaszyfrowana kluczem administratora.`,
      zrodlo: 'dziennik: ostatni punkt kontrolny',
    },
    ...(witnessed === undefined
      ? []
      : [
          {
            opis: `Świadkowie poświadczyli dziennik do wpisu ${witnessed.size - 1}.`,
            zrodlo: 'dziennik: punkt kontrolny z podpisami świadków',
          },
        ]),
  ]
}

/** How long what is kept, each limit with its source. @param bases legal bases of the rules in force, with their months @see RODO art. 30(1)(f) */
export function timeLimitsOf(
  { settings }: House,
  bases: ReadonlyMap<string, number>,
): ResponseOf<'rejestrCzynnosci'>['terminUsuniecia'] {
  const longer = [...bases].filter(([, months]) => months > usualRetentionMonths).sort()
  const kinds = Object.entries(settings.retentionOfKinds).sort()
  return [
    {
      opis: 'Dane zbioru: do wycofania rekordu przez system, który zbiór zasila, albo do archiwizacji zbioru.',
      zrodlo: 'stan zbioru w rejestrze',
    },
    {
      opis: `Dane osób we wpisach dziennika: ${usualRetentionMonths} miesiące, o ile niżej nie podano dłużej.`,
      zrodlo: 'KRI § 20',
    },
    ...longer.map(([code, months]) => ({
      opis: `Dane osób we wpisach o udostępnieniu na podstawie ${code}: ${months} mies.`,
      zrodlo: 'słownik PODSTAWA_PRAWNA, atrybut okresPrzechowywaniaMiesiace',
    })),
    ...kinds.map(([kind, months]) => ({
      opis: `Dane osób we wpisach rodzaju ${kind}: ${months} mies.`,
      zrodlo: 'ustawienie retention',
    })),
  ]
}
