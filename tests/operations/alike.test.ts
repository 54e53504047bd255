import Sqlite from 'better-sqlite3'
import t from 'tap'
import { initialFeed } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { demonstrationUnits } from '../../fixtures/people/units.js'
import { encode, type KodZakresu, type RequestOf, type ResponseOf } from '../../src/contract/index.js'
import type { FeedKind } from '../../src/domain/registry/beneficiary-set.js'
import { fixturePlace, type Place } from './place.js'
import {
  answered,
  call,
  central,
  entriesOf,
  feed,
  feeder,
  localAdministratorOf,
  officerOf,
  person,
  refusalOf,
  settle,
  system,
  systemIdOf,
} from './world.js'

const story = tellStory({ seed: 1, persons: 120 })
const [pup, , , otherPup] = demonstrationUnits
const asker = demonstrationUnits[1]
if (pup === undefined || otherPup === undefined || asker === undefined) throw new Error('units')
const somebody =
  recordsOfUnit(story, otherPup.code).find(record => record.person.pesel !== undefined)?.person.pesel ?? ''

/** Sets of the labour tree of which this asker gets nothing, each for another reason. */
const granted = pup.setCode
const refused = otherPup.setCode
const archived = 'CBB-1414-PUP-01-RP-02'
const neverFed = 'CBB-1414-PUP-01-RP-03'
const unknown = 'CBB-1414-PUP-01-RP-04'
const ofNoUnit = 'CBB-1465-PUP-01-RP-01'
const closedToAsker = [refused, archived, neverFed, unknown, ofNoUnit]
const scopes: readonly KodZakresu[] = ['RP.TOZSAMOSC', 'RP.STAN', 'SR.DZIECI']

async function arrange(place: Place): Promise<void> {
  await settle(place)
  for (const unit of [pup, otherPup]) if (unit) await feed(place, unit, [...initialFeed(story, unit.code)])
  const administrator = await person(place, central)
  for (const code of [archived, neverFed]) {
    const made = await answered(place, 'utworzZbior', administrator, {
      kodJT: 'JT-1414-PUP-01',
      drzewo: 'RP',
      nazwa: code,
    })
    if (made.kodZbioru !== code) throw new Error(`set ${made.kodZbioru} instead of ${code}`)
  }
  const db = new Sqlite(place.home.data.control)
  db.prepare("UPDATE sets SET state = 'ZARCHIWIZOWANY' WHERE code = ?").run(archived)
  db.close()
  // All but the set of the other PUP itself is open by rule; the others are refused for their state, or are none.
  const rule = {
    stronaPytajaca: { kodJT: asker?.code },
    rola: 'PIU_PS',
    podstawaPrawna: 'KPA-77',
    kodZakresu: ['RP.STAN'] as const,
    obowiazujeOd: '2026-01-01',
    uzasadnienie: 'Próba',
  }
  for (const kodZbioru of [granted, archived, neverFed, unknown, ofNoUnit]) {
    await answered(place, 'dodajRegule', administrator, { regula: { ...rule, stronaDajaca: { kodZbioru } } })
  }
}

const question = (codes: readonly string[], pesel = somebody): RequestOf<'pobierzDane'> => ({
  parametryPytania: { znakSprawy: 'ZM.1', podstawaPrawna: { kod: 'KPA-77' }, cel: { kod: 'USTALENIE_PRAWA_PS' } },
  osoba: { pesel },
  zbior: codes.map(kodZbioru => ({ kodZbioru })),
  zakres: { kodZakresu: scopes },
})

async function ask(place: Place, codes: readonly string[], pesel?: string) {
  const id = await systemIdOf(place, asker?.code ?? '', 'PS')
  const caller = await system(place, id, { login: officerOf(asker?.code ?? ''), role: 'PIU_PS' })
  const outcome = await call(place, 'pobierzDane', caller, question(codes, pesel))
  return { outcome, entries: await entriesOf(place, outcome) }
}

/** The bytes with which one set answers, its own code left out. */
function bytesOf(set: ResponseOf<'pobierzDane'>['zbior'][number]): string {
  const around = {
    daneRezultatu: {
      idTransakcji: '11111111-1111-4111-8111-111111111111',
      znacznikCzasowy: new Date(0),
      skrotZadania: '0'.repeat(64),
      potwierdzenieWpisu: [],
    },
    wynik: { status: 'SUKCES', kod: '0000', komunikat: 'x', szczegoly: [] },
  } as const
  const text = Buffer.from(encode('d:pobierzDaneOdpowiedz', { ...around, zbior: [set] })).toString()
  return text.replaceAll(set.kodZbioru, '*')
}

t.setTimeout(900_000)

t.test('sets that give nothing', async t => {
  const copy = await fixturePlace(t, arrange)

  t.test('@req B3 beside a granted one, a refused, archived, never fed and unknown set answer alike', async t => {
    const place = await copy(t)
    const { outcome, entries } = await ask(place, [granted, ...closedToAsker])
    if (!('answer' in outcome)) return t.fail(JSON.stringify(outcome.refusal))
    const [given, ...others] = outcome.answer.body.zbior
    t.match(given, { kodZbioru: granted, zakresUdzielony: ['RP.STAN'], zakresOdmowiony: ['RP.TOZSAMOSC'] })
    const forms = new Set(others.map(bytesOf))
    t.equal(forms.size, 1, 'byte for byte, apart from the code')
    t.match([...forms][0], /<d:status>ODMOWA<\/d:status>/)
    const details = closedToAsker.map(code => (outcome.answer.details ?? []).filter(one => one.path === code))
    for (const own of details)
      t.strictSame(
        own.map(({ path: _, ...rest }) => rest),
        details[0]?.map(({ path: _, ...rest }) => rest),
      )
    const entry = entries.find(one => one.controller === asker.code)
    const told = (entry?.sets ?? []).map(({ code: _, ...rest }) => JSON.stringify(rest))
    t.equal(told.length, closedToAsker.length)
    t.equal(new Set(told).size, 1, 'and stand alike in the ledger')
  })

  t.test('@req B3 asked alone, each is refused with 3007 and the same entry', async t => {
    const place = await copy(t)
    const seen: string[] = []
    for (const code of closedToAsker) {
      const { outcome, entries } = await ask(place, [code])
      if (!('refusal' in outcome)) return t.fail(`${code} answered`)
      const facts = entries.map(({ entryId: _e, transactionId: _t, messageId: _m, requestHash: _h, ...rest }) => rest)
      seen.push(JSON.stringify({ refusal: outcome.refusal, facts }).replaceAll(code, '*'))
    }
    t.match(seen[0], /"refused":"3007"/)
    t.equal(new Set(seen).size, 1)
  })

  t.test('@req B3 a refusal is the same whether the person is there or not', async t => {
    const place = await copy(t)
    const here = await ask(place, [refused])
    const nowhere = await ask(place, [refused], '99923100014')
    t.strictSame(here.outcome, { ...nowhere.outcome, recorded: here.outcome.recorded })
    t.match(here.outcome, { refusal: { refused: '3007' } })
  })

  t.test('@req B5 sets that the system does not feed and sets that are none refuse feeding alike', async t => {
    const place = await copy(t)
    const caller = await feeder(place, pup)
    const start = (kodZbioru: string) =>
      call(place, 'rozpocznijZasilenie', caller, {
        kodZbioru,
        rodzaj: 'INICJALNE' satisfies FeedKind,
        stanDanychNa: place.clock.now(),
      })
    const foreign = await start(refused)
    t.match(foreign, { refusal: { refused: '5006', details: [] } })
    for (const code of closedToAsker) t.strictSame({ ...(await start(code)), recorded: 0 }, { ...foreign, recorded: 0 })
    t.equal(
      await refusalOf(place, 'przypiszZbior', await person(place, localAdministratorOf(pup.code)), {
        kodZbioru: refused,
        idSystemu: caller.system.id,
      }),
      await refusalOf(place, 'przypiszZbior', await person(place, localAdministratorOf(pup.code)), {
        kodZbioru: unknown,
        idSystemu: caller.system.id,
      }),
      'nor can another unit’s set be assigned',
    )
  })
})
