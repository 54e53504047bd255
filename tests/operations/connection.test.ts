import t from 'tap'
import type { OperationName, RequestOf } from '../../src/contract/index.js'
import {
  type ConnectionMove,
  type ConnectionState,
  connectionMoves,
  connectionStates,
  isOpen,
  plannedMoves,
} from '../../src/domain/connection/life.js'
import type { Caller } from '../../src/operations/caller.js'
import { bringTo, dueDay, elsewhere, type Going, local, notice, oneMissing, withSecondOffice } from './connecting.js'
import { allThere, scan } from './notices.js'
import { fixturePlace, type Place } from './place.js'
import {
  answered,
  call,
  central,
  entriesOf,
  nobody,
  officerOf,
  person,
  refusalOf,
  settle,
  voivodeship,
} from './world.js'

t.setTimeout(900_000)

const copy = await fixturePlace(t, async place => {
  await settle(place)
  await withSecondOffice(place)
})

/** How each transition is made, by whom. */
const acts: {
  readonly [M in ConnectionMove]: (place: Place, going: Going, who: Caller) => Promise<string | undefined>
} = {
  ZGLOSZENIE: (place, _going, who) => refusalOf(place, 'zglosGotowosc', who, notice()),
  PYTANIE: (place, { id }, who) => act(place, 'poprosOWyjasnienie', who, { numerZgloszenia: id, pytanie: 'Dlaczego?' }),
  WYJASNIENIE: (place, { key }, who) =>
    act(place, 'zlozWyjasnienie', who, { kluczZgloszenia: key, odpowiedz: 'Bo tak.' }),
  PRZYJECIE: (place, { id }, who) =>
    act(place, 'przyjmijZgloszenie', who, { numerZgloszenia: id, login: `nowy.${id.toLowerCase()}` }),
  ODMOWA: (place, { id }, who) => act(place, 'odmowPrzyjecia', who, { numerZgloszenia: id, powod: 'Nie.' }),
  PAKIET: (place, { id }, who) =>
    act(place, 'utworzPakiet', who, {
      numerZgloszenia: id,
      termin: [1, 2].map(pozycja => ({ pozycja, data: dueDay })),
    }),
  WYDANIE: (place, { id }, who) => act(place, 'pobierzPakiet', who, { numerZgloszenia: id }),
  POTWIERDZENIE: (place, { id }, who) =>
    act(place, 'potwierdzPakiet', who, { numerZgloszenia: id, sprawdzenie: allThere }),
  BRAKI: (place, { id }, who) => act(place, 'potwierdzPakiet', who, { numerZgloszenia: id, sprawdzenie: oneMissing }),
}

function act<N extends OperationName>(place: Place, operation: N, who: Caller, input: RequestOf<N>) {
  return refusalOf(place, operation, who, input)
}

async function stateOf(place: Place, id: string): Promise<ConnectionState> {
  const { podlaczenie } = await answered(place, 'pokazPodlaczenie', await person(place, voivodeship), {
    numerZgloszenia: id,
  })
  return podlaczenie.stan
}

/** The local administrator where there is one already. */
async function actor(place: Place, move: ConnectionMove, login: string): Promise<Caller | undefined> {
  const { by } = connectionMoves[move]
  if (by === 'KIEROWNIK') return nobody
  if (by === 'ADMIN_WOJEWODZKI') return person(place, voivodeship)
  return (await place.control.account(login)) === undefined ? undefined : person(place, login)
}

t.test(
  '@req A2.1 A2.2 A2.4 every transition in every state: what the table opens is done, all else is refused',
  async t => {
    for (const state of connectionStates) {
      const place = await copy(t)
      for (const move of Object.keys(connectionMoves) as ConnectionMove[]) {
        if (move === 'ZGLOSZENIE') continue
        const login = `l.${move.toLowerCase()}`
        const going = await bringTo(place, state, {}, login)
        const who = await actor(place, move, login)
        if (who === undefined) continue
        const code = await acts[move](place, going, who)
        const after = await stateOf(place, going.id)
        if (isOpen(move, state)) {
          t.equal(code, undefined, `${move} in ${state}`)
          t.equal(after, connectionMoves[move].to, `${move} leads from ${state} to its state`)
        } else if (move === 'WYDANIE' && state.startsWith('PAKIET_')) {
          t.equal(code, undefined, 'the file is given again')
          t.equal(after, state, `and ${state} stays`)
        } else {
          t.equal(code, '5019', `${move} in ${state}`)
          t.equal(after, state, `${state} stays`)
        }
      }
    }
  },
)

t.test(
  '@req A2.1 A2.4 every transition by everybody: only who the table names, in the own voivodeship or unit',
  async t => {
    const before: Readonly<Record<Exclude<ConnectionMove, 'ZGLOSZENIE'>, ConnectionState>> = {
      PYTANIE: 'ZGLOSZONE',
      WYJASNIENIE: 'DO_WYJASNIENIA',
      PRZYJECIE: 'ZGLOSZONE',
      ODMOWA: 'WYJASNIONE',
      PAKIET: 'PRZYJETE',
      WYDANIE: 'PAKIET_GOTOWY',
      POTWIERDZENIE: 'PAKIET_WYDANY',
      BRAKI: 'PAKIET_WYDANY',
    }
    const otherLocal = 'admin.jt-1408-pup-01'
    for (const [move, state] of Object.entries(before) as [keyof typeof before, ConnectionState][]) {
      if (move === 'WYJASNIENIE') continue
      const place = await copy(t)
      const going = await bringTo(place, state)
      const { by } = connectionMoves[move]
      const refusedTo = {
        [elsewhere]: by === 'ADMIN_WOJEWODZKI' ? '3016' : '3006',
        [central]: '3006',
        [otherLocal]: by === 'ADMIN_LOKALNY' || move === 'WYDANIE' ? '3016' : '3006',
        [officerOf('JT-1408-OPS-01')]: '3006',
      }
      for (const [login, code] of Object.entries(refusedTo)) {
        t.equal(await acts[move](place, going, await person(place, login)), code, `${move} by ${login}`)
      }
      const byVisitor = by === 'ADMIN_LOKALNY' ? '5020' : '3012'
      t.equal(await acts[move](place, going, nobody), byVisitor, `${move} by nobody`)
      t.equal(await stateOf(place, going.id), state, 'nothing has moved')
    }
  },
)

t.test('@req A1.1 A1.2 A1.3 A2.1 a notice stands for the suppositions and is refused without them', async t => {
  const place = await copy(t)
  const { administratorLokalny, jednostka, potwierdzenieZalozen } = notice()
  const code = (change: Partial<RequestOf<'zglosGotowosc'>>) =>
    refusalOf(place, 'zglosGotowosc', nobody, notice(change))
  for (const name of ['zgodnosc', 'tydzienPracy', 'wytyczne'] as const) {
    t.equal(await code({ potwierdzenieZalozen: { ...potwierdzenieZalozen, [name]: false } }), '5021', name)
  }
  t.equal(await code({ administratorLokalny: { ...administratorLokalny, pesel: '44051401358' } }), '5001')
  t.equal(await code({ jednostka: { ...jednostka, rodzajJednostki: 'ZUS' } }), '5002')
  t.equal(await code({ jednostka: { ...jednostka, terc: '1499' } }), '5002')
  t.equal(await code({ jednostka: { ...jednostka, rodzajJednostki: 'URZAD_WOJEWODZKI', terc: '14' } }), '5021')
  t.equal(await code({ skan: new TextEncoder().encode('<html>') }), '5021')
  t.equal(await code({ systemDziedzinowy: [{ ...notice().systemDziedzinowy[0], obszar: 'RP' } as never] }), '5021')
  t.equal(
    await code({ jednostka: { ...jednostka, obszar: ['WRISPZ'] }, systemDziedzinowy: [], terminaleMobilne: true }),
    '5021',
  )
  t.equal(await refusalOf(place, 'zglosGotowosc', await person(place, elsewhere), notice()), '3016')
  t.equal(await refusalOf(place, 'zglosGotowosc', await person(place, voivodeship), notice()), undefined)
  const outcome = await call(place, 'zglosGotowosc', nobody, notice())
  t.match(outcome, { answer: { status: 'PRZYJETO', details: [{ code: '3014', path: 'systemDziedzinowy[2]' }] } })
  t.equal(
    (await entriesOf(place, outcome)).at(0)?.facts?.numerZgloszenia,
    'ZG-000002',
    'a stranger’s act has its entry',
  )
})

t.test('@req A2.1 strangers file so many notices an hour from one address and no more', async t => {
  const place = await copy(t)
  for (let filed = 0; filed < 30; filed++) t.equal(await refusalOf(place, 'zglosGotowosc', nobody, notice()), undefined)
  t.equal(await refusalOf(place, 'zglosGotowosc', nobody, notice()), '1005')
  const another = { kind: 'visitor', address: '192.0.2.99' } as const
  t.equal(await refusalOf(place, 'zglosGotowosc', another, notice()), undefined)
})

t.test('@req A2.1 the scan is kept sealed, apart from the database, and given to who decides', async t => {
  const place = await copy(t)
  const { id } = await bringTo(place, 'ZGLOSZONE')
  const admin = await person(place, voivodeship)
  const given = await answered(place, 'pobierzSkanZgloszenia', admin, { numerZgloszenia: id })
  t.match(given, { rodzajSkanu: 'PDF' })
  t.same(new Uint8Array(given.skan), scan)
  const [kept] = await place.house.attachments.list()
  const bytes = Buffer.from((await place.house.attachments.read(kept?.id ?? '')) ?? [])
  t.notOk(bytes.includes('%PDF'), 'not readable on disk')
  const asked = { numerZgloszenia: id }
  t.equal(await refusalOf(place, 'pobierzSkanZgloszenia', await person(place, elsewhere), asked), '3016')
  t.equal(await refusalOf(place, 'pobierzSkanZgloszenia', await person(place, central), asked), '3006')
  t.equal(await refusalOf(place, 'pobierzSkanZgloszenia', admin, { numerZgloszenia: 'ZG-000099' }), '5020')
})

t.test('@req A2.1 PESEL and the like are shown to who must see them only', async t => {
  const place = await copy(t)
  const { id } = await bringTo(place, 'PAKIET_WYDANY')
  const shown = async (login: string) =>
    answered(place, 'pokazPodlaczenie', await person(place, login), { numerZgloszenia: id })
  t.match(await shown(voivodeship), { administratorLokalny: { pesel: '44051401359' }, kierownik: {} })
  t.match(await shown(local), { administratorLokalny: { pesel: '44051401359' }, login: local })
  const toMinistry = await shown(central)
  t.equal(toMinistry.administratorLokalny, undefined)
  t.equal(toMinistry.kierownik, undefined)
  t.equal(toMinistry.login, undefined)
  const show = { numerZgloszenia: id }
  t.equal(await refusalOf(place, 'pokazPodlaczenie', await person(place, elsewhere), show), '3016')
  t.equal(await refusalOf(place, 'pokazPodlaczenie', await person(place, 'admin.jt-1408-pup-01'), show), '3016')
  t.equal(
    await refusalOf(place, 'pokazPodlaczenie', await person(place, central), { numerZgloszenia: 'ZG-000099' }),
    '5020',
  )
  t.notMatch(
    JSON.stringify(await entriesOf(place, await call(place, 'listaPodlaczen', await person(place, central), {}))),
    /44051401359/,
  )
})

t.test('@req A2.1 a question is answered with its own key or the notice’s, by nobody else', async t => {
  const place = await copy(t)
  const { id, key } = await bringTo(place, 'ZGLOSZONE')
  const asked = await answered(place, 'poprosOWyjasnienie', await person(place, voivodeship), {
    numerZgloszenia: id,
    pytanie: 'Który numer?',
  })
  t.match(asked, { stan: 'DO_WYJASNIENIA', wyslano: false, odnosnik: /\/portal\/podlaczenie\/stan\/[\w-]{43}$/ })
  const own = asked.odnosnik.split('/').at(-1) ?? ''
  t.match(await answered(place, 'sprawdzZgloszenie', nobody, { kluczZgloszenia: own }), { pytanie: 'Który numer?' })
  t.match(await answered(place, 'sprawdzZgloszenie', nobody, { kluczZgloszenia: key }), { stan: 'DO_WYJASNIENIA' })
  t.equal(await refusalOf(place, 'sprawdzZgloszenie', nobody, { kluczZgloszenia: 'x'.repeat(43) }), '5020')
  const reply = { odpowiedz: 'Numer 7.' }
  t.equal(await refusalOf(place, 'zlozWyjasnienie', nobody, { kluczZgloszenia: 'x'.repeat(43), ...reply }), '5020')
  t.match(await answered(place, 'zlozWyjasnienie', nobody, { kluczZgloszenia: own, ...reply }), { stan: 'WYJASNIONE' })
  t.equal(await refusalOf(place, 'zlozWyjasnienie', nobody, { kluczZgloszenia: own, ...reply }), '5019')
  await answered(place, 'odmowPrzyjecia', await person(place, voivodeship), {
    numerZgloszenia: id,
    powod: 'Nieczytelny skan.',
  })
  t.match(await answered(place, 'sprawdzZgloszenie', nobody, { kluczZgloszenia: key }), {
    stan: 'ODMOWIONE',
    powodOdmowy: 'Nieczytelny skan.',
  })
})

t.test('@req A2.2 acceptance registers unit and administrator by the same way as a registration', async t => {
  const place = await copy(t)
  const admin = await person(place, voivodeship)
  const { id } = await bringTo(place, 'ZGLOSZONE')
  const accept = (change: object) =>
    refusalOf(place, 'przyjmijZgloszenie', admin, { numerZgloszenia: id, login: local, ...change })
  t.equal(await accept({ login: officerOf('JT-1408-OPS-01') }), '5007')
  t.equal(await accept({ kodJT: 'JT-1465-OPS-09' }), '5020')
  t.equal(await accept({ numerZgloszenia: 'ZG-000099' }), '5020')
  const made = await answered(place, 'przyjmijZgloszenie', admin, { numerZgloszenia: id, login: local })
  t.match(made, { stan: 'PRZYJETE', kodJT: 'JT-1465-OPS-01', login: local })
  t.match(await place.control.account(local), {
    firstName: 'Lucjan',
    pesel: '44051401359',
    roles: [{ role: 'ADMIN_LOKALNY' }],
  })
  t.match(await place.control.unit('JT-1465-OPS-01'), { name: 'Ośrodek Pomocy Społecznej w Zmyślonowie' })
  t.match(await answered(place, 'zaloguj', nobody, { login: local, haslo: 'x' }).catch(cause => String(cause)), /3010/)

  const second = await bringTo(place, 'ZGLOSZONE')
  const known = { numerZgloszenia: second.id, kodJT: made.kodJT }
  t.equal(await refusalOf(place, 'przyjmijZgloszenie', admin, { ...known, login: voivodeship }), '5021')
  t.match(await answered(place, 'przyjmijZgloszenie', admin, { ...known, login: local }), { kodJT: made.kodJT })

  const third = await bringTo(place, 'ZGLOSZONE')
  const { jednostka } = notice()
  const administratorLokalny = { login: 'trzeci.login', imie: 'Jan', nazwisko: 'Zmyślony', email: 'jan@ops.example' }
  const registration = { jednostka, administratorLokalny, numerZgloszenia: third.id }
  t.equal(
    await refusalOf(place, 'zarejestrujJednostke', admin, { ...registration, numerZgloszenia: 'ZG-000099' }),
    '5020',
  )
  t.match(await answered(place, 'zarejestrujJednostke', admin, registration), { kodJT: 'JT-1465-OPS-02' })
  t.equal(await stateOf(place, third.id), 'PRZYJETE')
  const again = { ...registration, administratorLokalny: { ...administratorLokalny, login: 'czwarty.login' } }
  t.equal(await refusalOf(place, 'zarejestrujJednostke', admin, again), '5019')
  t.equal(await place.control.account('czwarty.login'), undefined, 'nothing was registered with what was refused')
})

t.test(
  '@req A2.2 A2.3 the dates of a package, its refusals, and that a new one ends the temporary password',
  async t => {
    const place = await copy(t)
    const { id } = await bringTo(place, 'PRZYJETE')
    const admin = await person(place, voivodeship)
    const make = (termin: RequestOf<'utworzPakiet'>['termin']) =>
      refusalOf(place, 'utworzPakiet', admin, { numerZgloszenia: id, termin })
    t.equal(await make([{ pozycja: 1, data: dueDay }]), '5021', 'a system without a date')
    t.equal(await make([{ pozycja: 1, data: '2026-11-19' }]), '5021', 'a day that is over')
    t.equal(await make([{ pozycja: 3, data: dueDay }]), '5020', 'no such system')
    t.equal(await make([1, 2].map(pozycja => ({ pozycja, data: dueDay }))), undefined)
    const hash = (await place.control.credentials(local))?.hash
    t.match(await place.control.credentials(local), { temporary: true })
    const kept = (await place.house.attachments.list()).length
    t.equal(await make([]), undefined, 'a new one, with the dates that are set')
    t.not((await place.control.credentials(local))?.hash, hash)
    t.equal((await place.house.attachments.list()).length, kept, 'the file of the old one is gone')

    const terminals = await bringTo(place, 'PRZYJETE', { terminaleMobilne: true }, 'z.terminalem')
    const dates = { termin: [1, 2].map(pozycja => ({ pozycja, data: dueDay })) }
    t.equal(
      await refusalOf(place, 'utworzPakiet', admin, { numerZgloszenia: terminals.id, ...dates }),
      '5019',
      'no e-learning address',
    )
  },
)

t.test('@req A2.4 the seven items are each told once, and a package is confirmed by session or by key', async t => {
  const place = await copy(t)
  const { id } = await bringTo(place, 'PAKIET_WYDANY')
  const admin = await person(place, local)
  const check = (sprawdzenie: RequestOf<'potwierdzPakiet'>['sprawdzenie']) =>
    refusalOf(place, 'potwierdzPakiet', admin, { numerZgloszenia: id, sprawdzenie })
  const [first, ...rest] = allThere
  t.equal(await check([...rest, rest[0] as never]), '5021', 'one left out')
  t.equal(await check([{ element: 'JEDNOSTKA', stan: 'NIE_DOTYCZY' }, ...rest]), '5021', 'an item that always concerns')
  t.equal(await check([first as never, ...rest]), undefined)
  const byKey = { numerZgloszenia: id, kluczPakietu: 'x'.repeat(43), sprawdzenie: allThere }
  t.equal(await refusalOf(place, 'potwierdzPakiet', nobody, byKey), '5020')
  t.equal(await refusalOf(place, 'sprawdzanyPakiet', nobody, { kluczPakietu: 'x'.repeat(43) }), '5020')
  t.equal(
    await refusalOf(place, 'potwierdzPakiet', admin, { numerZgloszenia: 'ZG-000099', sprawdzenie: allThere }),
    '5020',
  )
})

t.test(
  '@req A2.8 A2.11 dates and results: each system by itself, the table of its moves, late ones marked',
  async t => {
    const place = await copy(t)
    const { id } = await bringTo(place, 'PAKIET_POTWIERDZONY')
    const admin = await person(place, voivodeship)
    const administrator = await person(place, local)
    const shift = (pozycja: number, data: string) =>
      refusalOf(place, 'ustalTermin', admin, { numerZgloszenia: id, termin: { pozycja, data } })
    const failed = (pozycja: number) =>
      refusalOf(place, 'zglosStatusPodlaczenia', administrator, {
        numerZgloszenia: id,
        pozycja,
        status: 'NIEPODLACZONY',
        przyczyna: 'Nie ma łącza.',
      })
    t.equal(await shift(3, dueDay), '5020')
    t.equal(await shift(1, '2026-11-01'), '5021')
    t.equal(await shift(1, '2026-11-27'), undefined)
    t.equal(await failed(3), '5020')
    t.equal(await failed(1), undefined)
    t.equal(await failed(1), '5019', 'told already')
    t.equal(await shift(1, '2026-11-30'), undefined, 'a new date for another attempt')
    const connected = (change: object) =>
      refusalOf(place, 'zglosStatusPodlaczenia', administrator, {
        numerZgloszenia: id,
        pozycja: 1,
        status: 'PODLACZONY',
        ...change,
      })
    t.equal(await connected({}), '5021', 'which system')
    t.equal(await connected({ przyczyna: 'x', idPodlaczonegoSystemu: 'SD-000001' }), '5021', 'a cause of success')
    t.equal(await connected({ idPodlaczonegoSystemu: 'SD-000001' }), '5020', 'another unit’s system')
    place.clock.pass(7 * 86_400_000)
    const board = await answered(place, 'listaPodlaczen', admin, { tylkoZalegle: true })
    t.match(board.podlaczenie, [
      { numerZgloszenia: id, nastepnyKrok: { kto: 'ADMIN_LOKALNY', krok: 'REJESTRACJA', poTerminie: true } },
    ])
    t.match(board.podlaczenie[0]?.system, [
      { poTerminie: false },
      { stan: 'ZAPLANOWANY', wynikDo: '2026-11-26', poTerminie: true },
    ])
    const late = await answered(place, 'zglosStatusPodlaczenia', administrator, {
      numerZgloszenia: id,
      pozycja: 2,
      status: 'NIEPODLACZONY',
      przyczyna: 'Awaria.',
    })
    t.match(late, { stanSystemu: 'NIEPODLACZONY', poTerminie: true })
    t.equal(
      await refusalOf(place, 'zglosStatusPodlaczenia', await person(place, 'admin.jt-1408-pup-01'), {
        numerZgloszenia: id,
        pozycja: 2,
        status: 'NIEPODLACZONY',
        przyczyna: 'x',
      }),
      '3016',
    )
    t.ok(Object.values(plannedMoves).every(move => move.from.length > 0))
    for (const state of connectionStates) {
      const fresh = await copy(t)
      const going = await bringTo(fresh, state)
      const open = await refusalOf(fresh, 'ustalTermin', await person(fresh, voivodeship), {
        numerZgloszenia: going.id,
        termin: { pozycja: 1, data: dueDay },
      })
      t.equal(
        open,
        (plannedMoves.TERMIN.during as readonly string[]).includes(state) ? undefined : '5019',
        `a date in ${state}`,
      )
    }
  },
)
