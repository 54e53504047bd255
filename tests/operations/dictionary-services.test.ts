import { createHash } from 'node:crypto'
import t from 'tap'
import { canonicalRows } from '../../src/domain/dictionaries/canonical-rows.js'
import { rowFromWire } from '../../src/operations/slowniki/dictionary-view.js'
import { ops, populated, pup } from './populated.js'
import { answered, call, central, entriesOf, feeder, localAdministratorOf, person, refusalOf } from './world.js'

const { place } = await populated(t, [])
const caller = await feeder(place, pup)
const code = 'PRÓBA'.normalize('NFD').replace(/[^A-Z]/g, '')

async function publish(...rows: readonly (readonly [kod: string, nazwa: string, status?: 'WYCOFANY'])[]) {
  await answered(place, 'opublikujSlownik', await person(place, central), {
    kodSlownika: code,
    nazwa: 'Próbny',
    obowiazujeOd: '2026-11-20',
    pozycja: rows.map(([kod, nazwa, status]) => ({
      kod,
      nazwa,
      obowiazujeOd: '2020-01-01',
      status: status ?? 'AKTYWNY',
      atrybut: [{ nazwa: 'x', wartosc: nazwa }],
    })),
  })
}

await publish(['A', 'jeden'], ['B', 'dwa'], ['C', 'trzy'])
await publish(['A', 'jeden'], ['B', 'dwa zmienione'], ['D', 'cztery'], ['E', 'pięć'])
await publish(['A', 'jeden', 'WYCOFANY'], ['B', 'dwa zmienione'], ['D', 'cztery'])

t.test('@req A2.9 the changes of a dictionary lead from the version held to the hash of the new one', async t => {
  const held = await answered(place, 'pobierzSlownik', caller, { kodSlownika: code, wersja: 1 })
  const changes = await answered(place, 'pobierzZmianySlownika', caller, { kodSlownika: code, odWersji: 1 })
  t.equal(changes.slownik.wersja, 3)
  t.same(
    [changes.dodana, changes.zmieniona].map(list => list.map(row => `${row.kod} ${row.status}`)),
    [['D AKTYWNY'], ['A WYCOFANY', 'B AKTYWNY']],
  )
  t.same(changes.usunieta, [{ kod: 'C', obowiazujeOd: '2020-01-01' }])
  const after = new Map(held.pozycja.map(row => [row.kod, row]))
  for (const row of changes.usunieta) after.delete(row.kod)
  for (const row of [...changes.dodana, ...changes.zmieniona]) after.set(row.kod, row)
  const text = canonicalRows([...after.values()].map(row => rowFromWire(row, '1800-01-01')))
  t.equal(createHash('sha256').update(text).digest('hex'), changes.slownik.skrot)

  const between = await answered(place, 'pobierzZmianySlownika', caller, {
    kodSlownika: code,
    odWersji: 1,
    doWersji: 2,
  })
  t.same(
    between.dodana.map(row => row.kod),
    ['D', 'E'],
  )
  const same = await answered(place, 'pobierzZmianySlownika', caller, { kodSlownika: code, odWersji: 3 })
  t.match(same, { bezZmian: true, dodana: [], zmieniona: [], usunieta: [] })
})

t.test('@req A2.9 a version too far, too new or unknown is answered with the advice to fetch the whole', async t => {
  const refused = (input: { kodSlownika: string; odWersji: number; doWersji?: number }) =>
    refusalOf(place, 'pobierzZmianySlownika', caller, input)
  t.equal(await refused({ kodSlownika: 'NIEMA', odWersji: 1 }), '5020')
  t.equal(await refused({ kodSlownika: code, odWersji: 1, doWersji: 9 }), '5003')
  t.equal(await refused({ kodSlownika: code, odWersji: 9 }), '5022')
  t.equal(await refused({ kodSlownika: code, odWersji: 3, doWersji: 2 }), '5022')
  for (let version = 4; version <= 12; version++) await publish(['A', `wersja ${version}`])
  t.equal(await refused({ kodSlownika: code, odWersji: 1 }), '5022')
  t.equal(await refused({ kodSlownika: code, odWersji: 2 }), undefined)
})

t.test('@req A2.9 local localities are reconciled with TERC, with a report of what has no counterpart', async t => {
  const legionowo = { kodLokalny: '17', nazwa: 'LEGIONOWO', kodNadrzedny: '1408' }
  const rows = [
    legionowo,
    { kodLokalny: '18', nazwa: 'Wymyślin Wielki', kodNadrzedny: '1408' },
    { kodLokalny: '19', nazwa: 'Dowolna', kodUrzedowy: '1408011' },
    { kodLokalny: '1408', nazwa: 'legionowski' },
  ]
  const outcome = await call(place, 'uzgodnijSlownik', caller, { kodSlownika: 'TERC', pozycjaLokalna: rows })
  t.match(outcome, {
    answer: {
      status: 'CZESCIOWY',
      body: {
        odpowiednik: [
          { kodLokalny: '17', kod: '1408011', sposob: 'PO_NAZWIE_W_NADRZEDNEJ' },
          { kodLokalny: '19', kod: '1408011', sposob: 'PO_KODZIE', nazwaRozna: true },
          { kodLokalny: '1408', kod: '1408', sposob: 'PO_KODZIE' },
        ],
        bezOdpowiednika: [{ kodLokalny: '18', powod: 'BRAK', kandydat: [] }],
      },
    },
  })
  t.match(await entriesOf(place, outcome), [{ act: 'ODCZYT', facts: { pozycje: 4, bezOdpowiednika: 1 } }])
  const refused = (kodSlownika: string, ...pozycjaLokalna: (typeof legionowo)[]) =>
    refusalOf(place, 'uzgodnijSlownik', caller, { kodSlownika, pozycjaLokalna })
  t.equal(await refused('NIEMA', legionowo), '5020')
  t.equal(await refused('TERC', legionowo, legionowo), '5021')
})

t.test('@req A2.9 a complaint about a dictionary goes to the central administrator and comes back decided', async t => {
  const input = { kodSlownika: 'KRAJ', kodPozycji: 'DE', opis: 'Nazwa jest nieaktualna.' }
  const outcome = await call(place, 'zglosNiezgodnoscSlownika', caller, input)
  t.match(outcome, { answer: { status: 'PRZYJETO', body: { zgloszenie: { stan: 'ZGLOSZONA', kodJT: pup.code } } } })
  const idZgloszenia = 'answer' in outcome ? outcome.answer.body.zgloszenie.idZgloszenia : ''
  t.match(await entriesOf(place, outcome), [{ facts: { kodSlownika: 'KRAJ', kodPozycji: 'DE', idZgloszenia } }])
  const refused = (change: object) => refusalOf(place, 'zglosNiezgodnoscSlownika', caller, { ...input, ...change })
  t.equal(await refused({}), '5007', 'it is open already')
  t.equal(await refused({ kodPozycji: 'NIEMA' }), '5020')
  t.equal(await refused({ kodSlownika: 'NIEMA' }), '5020')
  t.equal(await refused({ wersja: 77 }), '5003')

  const admin = await person(place, central)
  const local = await person(place, localAdministratorOf(pup.code))
  const other = await person(place, localAdministratorOf(ops.code))
  const seenBy = async (who: typeof admin) =>
    (await answered(place, 'listaZgloszenSlownikow', who, {})).zgloszenie.map(one => one.idZgloszenia)
  t.same([await seenBy(admin), await seenBy(local), await seenBy(other)], [[idZgloszenia], [idZgloszenia], []])
  const decide = { idZgloszenia, rozstrzygniecie: 'ROZPATRZONA', odpowiedz: 'Poprawimy w następnej wersji.' } as const
  t.equal(await refusalOf(place, 'rozstrzygnijZgloszenieSlownika', local, decide), '3006')
  const decided = (change: object) =>
    refusalOf(place, 'rozstrzygnijZgloszenieSlownika', admin, { ...decide, ...change })
  t.equal(await decided({ rozstrzygniecie: 'ZGLOSZONA' }), '5021')
  t.equal(await decided({ idZgloszenia: 'ZGLOSZENIE-99' }), '5020')
  t.equal(await decided({}), undefined)
  t.equal(await decided({ rozstrzygniecie: 'ODRZUCONA' }), '5019', 'it is decided')
  const { zgloszenie } = await answered(place, 'pobierzListeSlownikow', caller, {})
  t.match(zgloszenie, [{ idZgloszenia, stan: 'ROZPATRZONA', odpowiedz: decide.odpowiedz }])
  const open = { tylkoNierozstrzygniete: true }
  t.same((await answered(place, 'listaZgloszenSlownikow', admin, open)).zgloszenie, [])
  t.equal(await refused({}), undefined, 'and can be complained about again')
})
