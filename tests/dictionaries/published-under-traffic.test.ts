/** A new version of a dictionary, published while systems feed and ask: announced, in grace, binding, closed, confirmed. @req A2.9 */
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import type { Outcome } from '../../src/client/outcome.js'
import type { OperationName, ResponseOf, Szczegol } from '../../src/contract/index.js'
import { civilDateOf } from '../../src/domain/calendar.js'
import { answerIn, confirmDictionaries, Installation } from '../gateway/installation.js'
import { Traffic } from './traffic.js'

t.setTimeout(900_000)
const dayMs = 86_400_000
const installation = await Installation.start()
t.teardown(() => installation.remove())
// Days are counted from noon: at midnight the day would change under the test.
installation.clock.advance(dayMs - ((Date.now() + dayMs / 2) % dayMs))
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
const basis = 'UPS-105-1'
await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: basis, scopes: ['RP.REJESTRACJE'] })

const kodZbioru = pup.setCode ?? ''
const feeding = { user: pup.feeder }
const members = recordsOfUnit(tellStory({ seed: 1, persons: 200 }), 'JT-1408-PUP-01').slice(0, 5)
const records = members.map(member => Buffer.from(encodeRecord(member)).toString())
const pesel = members.find(member => member.person.pesel !== undefined)?.person.pesel ?? ''

async function openFeed(rodzaj: 'INICJALNE' | 'PRZYROSTOWE'): Promise<string> {
  const asked = { kodZbioru, rodzaj, stanDanychNa: new Date('2026-01-01T00:00:00Z') }
  return answerIn(await pup.connection.call('rozpocznijZasilenie', asked, feeding)).zasilenie.idZasilenia
}

function sendPackage(idZasilenia: string, numerPaczki: number, record: string) {
  const pakiet = { rekord: [Buffer.from(record)] }
  return pup.connection.call(
    'przekazPaczke',
    { kodZbioru, idZasilenia, numerPaczki, liczbaRekordow: 1, pakiet },
    feeding,
  )
}

function ask(purpose: string) {
  return ops.connection.call('pobierzDane', {
    parametryPytania: { znakSprawy: 'PS.1.2026', podstawaPrawna: { kod: basis }, cel: { kod: purpose } },
    osoba: { pesel },
    zbior: [{ kodZbioru }],
    zakres: { kodZakresu: ['RP.REJESTRACJE'] },
  })
}

/** How a call ended, in words: the status, or the fault's code; with what was said of dictionaries. */
function ending<N extends OperationName>(outcome: Outcome<ResponseOf<N>>): string {
  if (outcome.outcome === 'FAULT') return `${outcome.fault.detail.kod}${told(outcome.fault.detail.szczegoly)}`
  if (outcome.outcome !== 'ANSWER') return outcome.outcome
  const { status, szczegoly } = outcome.answer.wynik
  return `${status}${told(szczegoly)}`
}

function told(details: readonly Szczegol[]): string {
  return details.map(({ sciezka, opis }) => ` | ${sciezka}: ${opis}`).join('')
}

const initial = await openFeed('INICJALNE')
for (const [index, record] of records.entries()) answerIn(await sendPackage(initial, index + 1, record))
answerIn(
  await pup.connection.call(
    'zakonczZasilenie',
    { kodZbioru, idZasilenia: initial, liczbaPaczek: records.length },
    feeding,
  ),
)
const feed = await openFeed('PRZYROSTOWE')
let sent = 0

/** Each package holds the newest state of one record; each question is asked anew. */
const traffic = new Traffic({
  async feeds() {
    const next = sent + 1
    const record = records[sent % records.length] ?? ''
    const outcome = await sendPackage(feed, next, record.replace(/(wersjaRekordu>)[0-9]+/, `$1${next + 100}`))
    if (outcome.outcome === 'ANSWER') sent = next
    return ending(outcome)
  },
  async asks() {
    return ending(await ask('USTALENIE_PRAWA_PS'))
  },
})
t.teardown(() => traffic.end())

const day = (offset: number) => civilDateOf(new Date(installation.clock.now().getTime() + offset * dayMs))
const bindsFrom = day(10)
const graceUntil = day(20)
const announced = ` | CEL: Zapowiedziano wersję 2, obowiązującą od ${bindsFrom}.`
const grace = ` | CEL: Obowiązuje wersja 2; poprzednia jest przyjmowana do ${graceUntil}.`
const closed = '3011 | CEL: Wymagane potwierdzenie słownika.'

/** Days pass only while nothing is under way: a message does not travel for days. */
async function passDays(count: number): Promise<void> {
  await traffic.still(async () => installation.clock.advance(count * dayMs))
}

async function publish(): Promise<void> {
  const held = answerIn(await pup.connection.call('pobierzSlownik', { kodSlownika: 'CEL' }))
  const fresh = {
    kod: 'NOWY_CEL',
    nazwa: 'Cel próbny',
    obowiazujeOd: bindsFrom,
    status: 'AKTYWNY',
    atrybut: [],
  } as const
  await installation.administer('admin.centralny', 'opublikujSlownik', {
    kodSlownika: 'CEL',
    nazwa: held.slownik.nazwa,
    obowiazujeOd: bindsFrom,
    karencjaDo: graceUntil,
    pozycja: [...held.pozycja, fresh],
  })
}

t.test('Before anything is published feeding and asking go on without a warning', async t => {
  t.same(await traffic.next(3), { feeds: ['PRZYJETO'], asks: ['SUKCES'] })
  t.match(ending(await ask('NOWY_CEL')), /^5002/, 'the new code is not known yet')
})

t.test(
  'It is published under full traffic: not one call fails, then each is warned of the day from which it binds',
  async t => {
    traffic.mark()
    await publish()
    for (const endings of Object.values(await traffic.sinceMark(5))) {
      for (const one of endings) t.match(one, /^(SUKCES|PRZYJETO)/)
    }
    t.same(await traffic.next(3), { feeds: [`PRZYJETO${announced}`], asks: [`SUKCES${announced}`] })
    t.match(
      (await installation.entries()).filter(entry => entry.operation === 'opublikujSlownik'),
      [{ result: 'SUKCES' }],
    )
    t.match(ending(await ask('NOWY_CEL')), /^5002/, 'the new code does not bind yet')
  },
)

t.test(
  'The day before it binds nothing changes; from that day on the old version is taken in grace, with a warning',
  async t => {
    await passDays(9)
    t.same(await traffic.next(2), { feeds: [`PRZYJETO${announced}`], asks: [`SUKCES${announced}`] })
    await passDays(1)
    t.same(await traffic.next(3), { feeds: [`PRZYJETO${grace}`], asks: [`SUKCES${grace}`] })
    t.match(ending(await ask('NOWY_CEL')), /^SUKCES/, 'the new code binds for everybody')
  },
)

t.test(
  'On the last day of grace still nothing is refused; the day after feeding and asking are closed, by name',
  async t => {
    await passDays(10)
    t.same(await traffic.next(3), { feeds: [`PRZYJETO${grace}`], asks: [`SUKCES${grace}`] })
    await passDays(1)
    t.same(await traffic.next(2), { feeds: [closed], asks: [closed] })
    const listed = await pup.connection.call('pobierzListeSlownikow', {})
    t.equal(listed.outcome, 'ANSWER', 'the way back stays open')
  },
)

t.test('Who confirms again is open at once, the other stays closed until it does too; nothing was lost', async t => {
  await confirmDictionaries(pup.connection)
  t.same(await traffic.next(2), { feeds: ['PRZYJETO'], asks: [closed] })
  await confirmDictionaries(ops.connection)
  t.same(await traffic.next(2), { feeds: ['PRZYJETO'], asks: ['SUKCES'] })
  await traffic.end()
  const done = await pup.connection.call(
    'zakonczZasilenie',
    { kodZbioru, idZasilenia: feed, liczbaPaczek: sent },
    feeding,
  )
  t.equal(answerIn(done).zasilenie.liczbaPrzyjetych, sent, 'every package that was answered is in')
  t.ok(sent > 15, `${sent} packages`)
})
