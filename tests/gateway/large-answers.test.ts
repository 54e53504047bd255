import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { feedSet } from '../../src/client/feed.js'
import type { InputOf, ResponseOf } from '../../src/contract/index.js'
import { scopes as scopeTable } from '../../src/domain/scopes.js'
import { answerIn, centralLogin, Installation } from './installation.js'

/** Answers that would be too large for those who read them: refused with advice, or given in pages. */
import { dayFromNow } from './unit-connection.js'

t.setTimeout(900_000)
const scopeCodes = Object.keys(scopeTable) as readonly (keyof typeof scopeTable)[]
const maxAnswerBytes = 12_000
const installation = await Installation.start({ settings: { maxAnswerBytes } })
t.teardown(() => installation.remove())
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
const scopes = scopeCodes.filter(code => scopeTable[code].tree === 'RP')
await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes })
const records = recordsOfUnit(tellStory({ seed: 1, persons: 200 }), 'JT-1408-PUP-01').flatMap(record =>
  record.person.pesel === undefined ? [] : [{ pesel: record.person.pesel, bytes: encodeRecord(record) }],
)
const fed = await feedSet(pup.connection, {
  setCode: pup.setCode ?? '',
  kind: 'INICJALNE',
  stateAt: new Date(installation.clock.now().getTime() - 60_000),
  records: records.map(({ bytes }) => bytes),
  context: { user: pup.feeder },
})
if (!('fed' in fed)) throw new Error(`the set was not fed: ${fed.outcome}`)

const bySize = [...records].sort((one, other) => other.bytes.byteLength - one.bytes.byteLength)
const largest = bySize[0]?.pesel ?? ''
const small = bySize.slice(-5).map(({ pesel }) => pesel)

type Question = InputOf<'pobierzDane'>

const question = (pesel: string, kodZakresu: Question['zakres']['kodZakresu']): Question => ({
  parametryPytania: { znakSprawy: 'PS.1', podstawaPrawna: { kod: 'UPS-105-1' }, cel: { kod: 'USTALENIE_PRAWA_PS' } },
  osoba: { pesel },
  zbior: [{ kodZbioru: pup.setCode ?? '' }],
  zakres: { kodZakresu },
})

t.test(
  '@req B1.1 a question whose answer is too large is refused with advice, and asked in parts it is answered',
  async t => {
    const before = (await installation.entries()).length
    const refused = await ops.connection.call('pobierzDane', question(largest, scopes))
    t.match(refused, {
      outcome: 'FAULT',
      fault: { detail: { kod: '5010', szczegoly: [{ sciezka: 'zbior', opis: /osobno o mniej zbiorów albo kodów/ }] } },
    })
    t.match(await installation.entries(before), [{ operation: 'pobierzDane', result: 'ODMOWA', refusal: '5010' }])
    for (const scope of scopes) {
      t.match(answerIn(await ops.connection.call('pobierzDane', question(largest, [scope]))), {
        zbior: [{ status: 'SUKCES' }],
      })
    }
  },
)

async function ordered(pesels: readonly string[]) {
  const { osoba: _, ...asked } = question('', scopes)
  const osoba = pesels.map(pesel => ({ pesel }))
  const { idZlecenia } = answerIn(await ops.connection.call('zlecPobranieDanych', { ...asked, osoba }))
  const pages: ResponseOf<'pobierzWynikZlecenia'>[] = []
  for (let odOsoby: number | undefined = 1; odOsoby !== undefined; ) {
    const page: ResponseOf<'pobierzWynikZlecenia'> = answerIn(
      await ops.connection.call('pobierzWynikZlecenia', { idZlecenia, odOsoby }),
    )
    pages.push(page)
    odOsoby = page.nastepnaOsoba
  }
  return pages
}

t.test('@req B1.1 B6 the result of an order comes in pages of bounded size, each person once', async t => {
  const before = (await installation.entries()).length
  const pages = await ordered(small)
  t.ok(pages.length > 1, `${pages.length} pages`)
  const told = pages.flatMap(page => page.wynikOsoby)
  t.same(
    told.map(one => [one.osoba, one.status]),
    small.map((_, index) => [index + 1, 'SUKCES']),
  )
  for (const page of pages) {
    const groups = page.wynikOsoby.flatMap(one => one.zbior).flatMap(set => set.grupy ?? [])
    t.ok(groups.reduce((sum, group) => sum + group.bytes.byteLength, 0) <= maxAnswerBytes)
    t.equal(page.daneRezultatu.potwierdzenieWpisu.length, page.wynikOsoby.length, 'only who was told of is entered')
  }
  const entries = (await installation.entries(before)).filter(one => one.operation === 'pobierzWynikZlecenia')
  t.equal(entries.length, small.length)
})

t.test('@req B1.1 a person whose data fit no page is named, nothing is given of them, and the others come', async t => {
  const told = (await ordered([small[0] ?? '', largest, small[1] ?? ''])).flatMap(page => page.wynikOsoby)
  t.match(told, [
    { osoba: 1, status: 'SUKCES' },
    { osoba: 2, status: 'ZA_DUZO_DANYCH', zbior: [] },
    { osoba: 3, status: 'SUKCES' },
  ])
})

function dictionaryOf(first: number, rows: number): InputOf<'opublikujSlownik'> {
  const pozycja = Array.from({ length: rows }, (_, index) => ({
    kod: `K${first + index}`,
    nazwa: `Ulica ${first + index}`,
    status: 'AKTYWNY' as const,
    atrybut: [],
  }))
  const obowiazujeOd = dayFromNow(installation, 0)
  return { kodSlownika: 'ULICE-14', nazwa: 'Ulice', obowiazujeOd, karencjaDo: '2099-12-31', pozycja }
}

t.test(
  '@req A2.9 a dictionary that no answer could hold is not published; a difference that none holds is the whole',
  async t => {
    const person = await installation.person(centralLogin)
    t.match(await person.call('opublikujSlownik', dictionaryOf(0, 45_001)), {
      fault: { detail: { kod: '5021', szczegoly: [{ opis: /podziel go na kilka/ }] } },
    })
    for (const first of [0, 30_000]) answerIn(await person.call('opublikujSlownik', dictionaryOf(first, 30_000)))
    const asked = { kodSlownika: 'ULICE-14' }
    t.match(await ops.connection.call('pobierzZmianySlownika', { ...asked, odWersji: 1 }), {
      fault: { detail: { kod: '5022', szczegoly: [{ opis: /nie mieści się/ }] } },
    })
    const whole = answerIn(await ops.connection.call('pobierzSlownik', asked))
    t.equal(whole.pozycja.length, 30_000)
  },
)
