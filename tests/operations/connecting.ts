/** The connection of a unit as its tests make it: a notice, its administrators, and how far it has come. */
import type { RequestOf } from '../../src/contract/index.js'
import type { ConnectionState } from '../../src/domain/connection/life.js'
import { allThere, noticeWith, notifiedUnit } from './notices.js'
import type { Place } from './place.js'
import { answered, central, nobody, person, software, voivodeship } from './world.js'

export const dueDay = '2026-11-25'
/** An administrator of another voivodeship. */
export const elsewhere = 'admin.lubelski'

/** A notice of an OPS with two systems. */
export const notice = (change: Partial<RequestOf<'zglosGotowosc'>> = {}): RequestOf<'zglosGotowosc'> =>
  noticeWith([software, { ...software, nazwa: 'Piecza' }], {
    jednostka: { ...notifiedUnit, adres: { ...notifiedUnit.adres, nrLokalu: '3' } },
    ...change,
  })

export const oneMissing = allThere.map(one =>
  one.element === 'ADRESY_USLUG' ? ({ ...one, stan: 'BRAK', uwaga: 'Nie ma adresów.' } as const) : one,
)

export const local = 'lucjan.lokalny'

/** A second voivodeship's office beside the first. */
export async function withSecondOffice(place: Place): Promise<void> {
  await answered(place, 'zarejestrujJednostke', await person(place, central), {
    jednostka: {
      rodzajJednostki: 'URZAD_WOJEWODZKI',
      nazwa: 'Lubelski Urząd Wojewódzki',
      terc: '06',
      adres: { kodPocztowy: '20-001', miejscowosc: 'Lublin', nrDomu: '1' },
      obszar: ['PS'],
    },
    administratorLokalny: { login: elsewhere, imie: 'Ela', nazwisko: 'Lubelska', email: 'ela@luw.example' },
  })
}

/** What is known of a connection on its way. */
export interface Going {
  readonly id: string
  readonly key: string
  packagePassword?: string
}

/** Files a notice and brings it to the state, by the shortest way. */
export async function bringTo(
  place: Place,
  state: ConnectionState,
  change: Partial<RequestOf<'zglosGotowosc'>> = {},
  login: string = local,
): Promise<Going> {
  const { numerZgloszenia: id, kluczZgloszenia: key } = await answered(place, 'zglosGotowosc', nobody, notice(change))
  const going: Going = { id, key }
  const admin = await person(place, voivodeship)
  const number = { numerZgloszenia: id }
  if (state === 'ZGLOSZONE') return going
  if (state === 'DO_WYJASNIENIA' || state === 'WYJASNIONE') {
    await answered(place, 'poprosOWyjasnienie', admin, { ...number, pytanie: 'Który adres jest aktualny?' })
    if (state === 'WYJASNIONE')
      await answered(place, 'zlozWyjasnienie', nobody, { kluczZgloszenia: key, odpowiedz: 'Ten.' })
    return going
  }
  if (state === 'ODMOWIONE') {
    await answered(place, 'odmowPrzyjecia', admin, { ...number, powod: 'Brak podpisu.' })
    return going
  }
  await answered(place, 'przyjmijZgloszenie', admin, { ...number, login })
  if (state === 'PRZYJETE') return going
  const systems = notice(change).systemDziedzinowy
  const termin = systems.map((_, index) => ({ pozycja: index + 1, data: dueDay }))
  const made = await answered(place, 'utworzPakiet', admin, { ...number, termin })
  going.packagePassword = made.hasloPakietu
  if (state === 'PAKIET_GOTOWY') return going
  await answered(place, 'pobierzPakiet', admin, number)
  if (state === 'PAKIET_WYDANY') return going
  const sprawdzenie = state === 'PAKIET_NIEKOMPLETNY' ? oneMissing : allThere
  await answered(place, 'potwierdzPakiet', await person(place, login), { ...number, sprawdzenie })
  return going
}
