import t from 'tap'
import { demonstrationUnits } from '../../fixtures/people/units.js'
import type { RequestOf } from '../../src/contract/index.js'
import type { SystemCaller } from '../../src/operations/caller.js'
import { fixturePlace, type Place } from './place.js'
import {
  answered,
  call,
  central,
  connectSystem,
  feederOf,
  officerOf,
  person,
  refusalOf,
  settle,
  system,
} from './world.js'

const pup = demonstrationUnits[0]
if (pup === undefined) throw new Error('units')

/** A system that has just been registered and activated, and nothing more. */
async function newSystem(place: Place): Promise<(role?: 'PIU_RP' | 'ZASILANIE') => Promise<SystemCaller>> {
  const id = await connectSystem(place, pup?.code ?? '', 'RP')
  const login = (role: string) => (role === 'ZASILANIE' ? feederOf(pup?.code ?? '') : officerOf(pup?.code ?? ''))
  return (role = 'PIU_RP') => system(place, id, { login: login(role), role })
}

const list = async (place: Place, caller: SystemCaller) => call(place, 'pobierzListeZbiorow', caller, {})

async function publish(place: Place, obowiazujeOd: string, karencjaDo: string): Promise<number> {
  const input: RequestOf<'opublikujSlownik'> = {
    kodSlownika: 'CEL',
    nazwa: 'Cel przetwarzania',
    obowiazujeOd,
    karencjaDo,
    pozycja: [
      {
        kod: 'USTALENIE_PRAWA_PS',
        nazwa: 'ustalenie prawa',
        obowiazujeOd: '2000-01-01',
        status: 'AKTYWNY',
        atrybut: [],
      },
    ],
  }
  return (await answered(place, 'opublikujSlownik', await person(place, central), input)).slownik.wersja
}

async function confirmAll(place: Place, caller: SystemCaller) {
  const slownik = (await place.control.dictionaries()).map(one => ({ kodSlownika: one.code, wersja: one.version }))
  return answered(place, 'potwierdzSlowniki', caller, { slownik })
}

t.setTimeout(900_000)

t.test('dictionaries', async t => {
  const copy = await fixturePlace(t, settle)

  t.test('@req A2.9 until the first confirmation feeding and queries are refused, dictionaries are not', async t => {
    const place = await copy(t)
    const caller = await newSystem(place)
    const dictionaries = await place.control.dictionaries()
    const refused = await list(place, await caller())
    t.match(refused, { refusal: { refused: '3011' } })
    t.equal('refusal' in refused && refused.refusal.details.length, dictionaries.length, 'all are named')
    const start = { kodZbioru: pup.setCode, rodzaj: 'INICJALNE', stanDanychNa: place.clock.now() } as const
    t.equal(await refusalOf(place, 'rozpocznijZasilenie', await caller('ZASILANIE'), start), '3011')
    const question: RequestOf<'pobierzDane'> = {
      parametryPytania: { znakSprawy: 'x', podstawaPrawna: { kod: 'KPA-77' }, cel: { kod: 'KONTROLA' } },
      osoba: { pesel: '99923100014' },
      zbior: [{ kodZbioru: pup.setCode }],
      zakres: { kodZakresu: ['RP.STAN'] },
    }
    t.equal(await refusalOf(place, 'pobierzDane', await caller(), question), '3011')
    t.equal(await refusalOf(place, 'pobierzListeSlownikow', await caller(), {}), undefined)
    t.equal(await refusalOf(place, 'pobierzSlownik', await caller(), { kodSlownika: 'CEL' }), undefined)
    t.equal(await refusalOf(place, 'pobierzStatusSD', await caller(), {}), undefined)
  })

  t.test('@req A2.9 a partial confirmation says what is lacking and does not open; a full one does', async t => {
    const place = await copy(t)
    const caller = await newSystem(place)
    const all = await place.control.dictionaries()
    const partial = await answered(place, 'potwierdzSlowniki', await caller(), {
      slownik: [{ kodSlownika: 'CEL', wersja: 1, skrot: all.find(one => one.code === 'CEL')?.hash }],
    })
    t.equal(partial.komplet, false)
    t.equal(partial.brakujacySlownik.length, all.length - 1)
    t.match(await list(place, await caller()), { refusal: { refused: '3011' } })
    t.match(await confirmAll(place, await caller()), { komplet: true, brakujacySlownik: [] })
    t.match(await list(place, await caller()), { answer: { status: 'BRAK_DANYCH' } })
  })

  t.test('@req A2.9 what was never published cannot be confirmed', async t => {
    const place = await copy(t)
    const caller = await (await newSystem(place))()
    const confirm = (kodSlownika: string, wersja: number, skrot?: string) =>
      refusalOf(place, 'potwierdzSlowniki', caller, {
        slownik: [{ kodSlownika, wersja, ...(skrot === undefined ? {} : { skrot }) }],
      })
    t.equal(await confirm('NIE_MA', 1), '5020')
    t.equal(await confirm('CEL', 2), '5003')
    t.equal(await confirm('CEL', 1, '0'.repeat(64)), '5003')
    t.equal(await confirm('CEL', 1), undefined)
  })

  t.test('@req A2.9 a later version warns from its announcement, through its grace, and refuses only then', async t => {
    const place = await copy(t)
    const caller = await newSystem(place)
    await confirmAll(place, await caller())
    t.equal(await publish(place, '2026-11-23', '2026-11-30'), 2)
    const onDay = async (day: string) => {
      place.clock.pass(Date.parse(`${day}T10:00:00Z`) - place.clock.now().getTime())
      const outcome = await list(place, await caller())
      if ('refusal' in outcome) return [outcome.refusal.refused, outcome.refusal.details.map(one => one.path)]
      return [outcome.answer.status, (outcome.answer.details ?? []).map(one => [one.code, one.path, one.weight])]
    }
    const warned = ['BRAK_DANYCH', [['5003', 'CEL', 'WARNING']]]
    t.strictSame(await onDay('2026-11-20'), warned, 'announced')
    t.strictSame(await onDay('2026-11-23'), warned, 'binding, within its grace')
    t.strictSame(await onDay('2026-11-30'), warned, 'the last day of grace')
    t.strictSame(await onDay('2026-12-01'), ['3011', ['CEL']])
    await confirmAll(place, await caller())
    t.strictSame(await onDay('2026-12-01'), ['BRAK_DANYCH', []])
    await answered(place, 'potwierdzSlowniki', await caller(), { slownik: [{ kodSlownika: 'CEL', wersja: 1 }] })
    t.strictSame(await onDay('2026-12-01'), ['BRAK_DANYCH', []], 'a confirmed version does not fall')
  })

  t.test('@req A2.9 days are those of Poland', async t => {
    const place = await copy(t)
    const caller = await newSystem(place)
    await confirmAll(place, await caller())
    await publish(place, '2026-11-21', '2026-11-21')
    place.clock.pass(Date.parse('2026-11-21T22:59:59Z') - place.clock.now().getTime())
    t.match(await list(place, await caller()), { answer: {} }, 'a second before midnight in Warsaw')
    place.clock.pass(1_000)
    t.match(await list(place, await caller()), { refusal: { refused: '3011' } })
  })

  t.test('@req B1.1 a purpose or basis that its dictionary has not, or no longer, is refused', async t => {
    const place = await copy(t)
    const caller = await newSystem(place)
    await confirmAll(place, await caller())
    const ask = async (podstawa: string, cel: string, tekst?: string) =>
      refusalOf(place, 'pobierzDane', await caller(), {
        parametryPytania: {
          znakSprawy: 'x',
          podstawaPrawna: { kod: podstawa, ...(tekst === undefined ? {} : { tekst }) },
          cel: { kod: cel },
        },
        osoba: { pesel: '99923100014' },
        zbior: [{ kodZbioru: pup.setCode }],
        zakres: { kodZakresu: ['RP.STAN'] },
      })
    t.equal(await ask('KPA-77', 'CIEKAWOSC'), '5002')
    t.equal(await ask('NIE-MA', 'KONTROLA'), '3008')
    t.equal(await ask('UPZ-33', 'KONTROLA'), '3008', 'ended on 2025-05-31')
    t.equal(await ask('USR-23B-1', 'KONTROLA'), '3008', 'of another kind of unit')
    t.equal(await ask('INNA', 'KONTROLA'), '5021', 'has to be told in words')
    t.equal(await ask('INNA', 'KONTROLA', 'ustawa próbna'), '3007', 'no rule opens anything')
  })
})
