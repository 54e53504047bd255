/** The page of non-conformities and corrections: what a clerk reads, does and sees become of it. */
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { feedSet } from '../../src/client/feed.js'
import { changingInstallation, held } from '../gateway/changing-vendor.js'
import { answerIn } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { FormClient, launchChromium, pageFlaws, signInBrowser } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const changing = await changingInstallation()
const { installation, pup, ops, old } = changing
t.teardown(() => installation.remove())
const origin = installation.portalUrl
const path = '/portal/niezgodnosci'
const clerkLogin = await installation.createUser(pup.unit, ['URZEDNIK_MERYTORYCZNY'])
for (const login of [clerkLogin, ops.officer.login]) await installation.person(login)
const clerk = await new FormClient(origin).signIn(clerkLogin)
const officer = await new FormClient(origin).signIn(ops.officer.login)
const subject = held.find(one => one.person.pesel !== undefined)
const pesel = subject?.person.pesel ?? ''

async function reportAddress(opis: string): Promise<void> {
  answerIn(
    await ops.connection.call('zglosNiezgodnosc', {
      kodZbioru: old,
      zgloszenie: {
        parametryPytania: {
          znakSprawy: 'PRÓBA/2',
          podstawaPrawna: { kod: 'UPS-105-1' },
          cel: { kod: 'USTALENIE_PRAWA_PS' },
        },
        osoba: { pesel },
        kodZakresu: 'RP.ADRESY',
        sciezka: 'adres[1]/nrDomu',
        opis,
      },
    }),
  )
}

async function feedBytes(kind: 'PRZYROSTOWE' | 'KOREKTA', records: readonly Uint8Array[]) {
  const stateAt = new Date(installation.clock.now().getTime() - 1_000)
  const fed = await feedSet(pup.connection, { setCode: old, kind, stateAt, records, context: { user: pup.feeder } })
  if (!('fed' in fed)) throw new Error(fed.outcome)
}

t.test(
  '@req B4 what feeding found is listed, explained, and closes by itself once the record is fed again',
  async t => {
    t.match((await clerk.get(`${path}?rodzaj=WALIDACJA`)).text, `W zbiorze ${old} nie ma takich niezgodności.`)
    const other = held.find(one => one.person.pesel !== undefined && one !== subject)
    if (other === undefined) throw new Error('the story is too small')
    const next = { ...other, recordId: 'NOWY-1', version: 1 }
    const right = Buffer.from(encodeRecord(next)).toString('utf8')
    const last = Number(other.person.pesel?.at(-1))
    const wrong = right.replaceAll(other.person.pesel ?? '', `${other.person.pesel?.slice(0, -1)}${(last + 1) % 10}`)
    await feedBytes('PRZYROSTOWE', [Buffer.from(wrong)])
    const { text } = await clerk.get(`${path}?rodzaj=WALIDACJA`)
    t.match(text, 'Numer PESEL jest nieprawidłowy.')
    t.match(text, 'rekord nieprzyjęty')
    t.match(text, 'Co zrobić')
    t.match(text, '<code>NOWY-1</code>')
    t.notMatch(text, other.person.pesel?.slice(0, -1) ?? '', 'no number of a person stands there')
    await feedBytes('PRZYROSTOWE', [Buffer.from(right)])
    t.notMatch((await clerk.get(`${path}?rodzaj=WALIDACJA`)).text, 'NOWY-1')
    t.match((await clerk.get(`${path}?rodzaj=WALIDACJA&pokaz=wszystkie`)).text, 'poprawiona')
  },
)

t.test('@req B4 another unit’s report is answered: rejected with a reason that the reporter sees', async t => {
  await reportAddress('Pod tym adresem nie ma <takiego> domu.')
  t.match((await clerk.get('/portal')).text, 'zgłoszenie błędnych danych czeka na odpowiedź')
  const page = await clerk.get(path)
  t.match(page.text, 'Pod tym adresem nie ma &#60;takiego&#62; domu.')
  t.match(page.text, `wersja rekordu wyższa niż ${subject?.version}`)
  t.match(page.text, ops.unit.code)
  const key = /name="_klucz" value="([0-9a-f]{8})"/.exec(page.text)?.[1] ?? ''
  const silent = await clerk.sendFrom(page, path, 'odrzuc', { 'odrzucenie.powod': '' }, key)
  t.equal(silent.status, 422, 'nothing is rejected without a reason')
  t.match(silent.text, 'To pole trzeba wypełnić.')
  const sent = await clerk.sendFrom(page, path, 'odrzuc', { 'odrzucenie.powod': 'Dom stoi od 1970 r.' }, key)
  t.equal(sent.status, 303)
  t.notMatch((await clerk.get(path)).text, 'takiego', 'it waits no more')
  t.match((await clerk.get(`${path}?pokaz=wszystkie`)).text, 'Dom stoi od 1970 r.')
  const again = await clerk.sendFrom(page, path, 'odrzuc', { 'odrzucenie.powod': 'Jeszcze raz' }, key)
  t.equal(again.status, 303, 'the same form sent twice acts once')
  const theirs = await officer.get(`${path}?zbior=${old}&pokaz=wszystkie`)
  t.match(theirs.text, 'Dom stoi od 1970 r.')
  t.notMatch(theirs.text, subject?.recordId ?? '', 'the record’s mark is the controller’s')
  t.equal((await officer.get(`${path}?rodzaj=OTRZYMANA&zbior=${old}`)).status, 200)
  t.notMatch((await officer.get(`${path}?rodzaj=OTRZYMANA&zbior=${old}`)).text, 'Rekord w Twoim systemie')
})

t.test('@req B4 or corrected: a correction feed closes the report', async t => {
  await reportAddress('Zła miejscowość.')
  const stale = await clerk.get(path)
  if (subject === undefined) throw new Error('the story is too small')
  await feedBytes('KOREKTA', [encodeRecord({ ...subject, version: subject.version + 1 })])
  t.notMatch((await clerk.get(path)).text, 'Zła miejscowość.')
  const key = /name="_klucz" value="([0-9a-f]{8})"/.exec(stale.text)?.[1] ?? ''
  const late = await clerk.sendFrom(stale, path, 'odrzuc', { 'odrzucenie.powod': 'Nie' }, key)
  t.equal(late.status, 422)
  t.match(late.text, 'Nic nie zostało zrobione')
  const all = await clerk.get(`${path}?pokaz=wszystkie&lang=en`)
  t.match(all.text, 'corrected')
})

/** What a form of the page has to be sent with, by what stands in it. */
const keyOf = (text: string) => /name="_klucz" value="([0-9a-f]{8})"/.exec(text)?.[1] ?? ''

t.test('@req B3 B4 an officer reports beside an answer, sees it among the unit’s own, and withdraws it', async t => {
  const asks = '/portal/zapytanie?rola=PIU_PS'
  const question = {
    'osoba.pesel': pesel,
    'parametryPytania.znakSprawy': 'PRÓBA/7',
    'parametryPytania.podstawaPrawna.kod': 'UPS-105-1',
    'parametryPytania.cel.kod': 'USTALENIE_PRAWA_PS',
    zbior: [old],
    'zakres.kodZakresu': ['RP.ADRESY'],
  }
  const answer = await officer.send(asks, 'zapytaj', question)
  const [, way = ''] = /href="([^"]*niezgodnosci\/zglos[^"]*)"/.exec(answer.text) ?? []
  const link = way.replaceAll('&#38;', '&').replaceAll('&amp;', '&')
  t.match(link, `zbior=${old}&zakres=RP.ADRESY`)
  t.notMatch(link, pesel, 'no person in an address')
  const form = await officer.get(link)
  t.equal(form.status, 200)
  for (const value of [pesel, 'PRÓBA/7']) t.match(form.text, `value="${value}"`)
  for (const value of [old, 'RP.ADRESY', 'UPS-105-1', 'USTALENIE_PRAWA_PS'])
    t.match(form.text, `<option value="${value}" selected>`)
  const report = {
    kodZbioru: old,
    innyZbior: '',
    'zgloszenie.kodZakresu': 'RP.ADRESY',
    'zgloszenie.osoba.pesel': pesel,
    'zgloszenie.parametryPytania.znakSprawy': 'PRÓBA/7',
    'zgloszenie.parametryPytania.podstawaPrawna.kod': 'UPS-105-1',
    'zgloszenie.parametryPytania.cel.kod': 'USTALENIE_PRAWA_PS',
    'zgloszenie.sciezka': 'numer domu',
    'zgloszenie.opis': '',
  }
  const reports = (change: object) => officer.send(link, 'zglos', { ...report, ...change })
  t.match((await reports({})).text, 'To pole trzeba wypełnić.', 'without words there is nothing to say')
  const opis = { 'zgloszenie.opis': 'To nie jest ten dom.' }
  t.match((await reports({ ...opis, kodZbioru: '' })).text, 'Wybierz zbiór albo podaj jego kod.')
  t.match((await reports({ ...opis, 'zgloszenie.osoba.pesel': '' })).text, 'Podaj PESEL albo dokument')
  t.match((await reports({ ...opis, 'zgloszenie.osoba.pesel': '44051401359' })).text, 'Ten zbiór nie zna tej osoby')
  const unknown = await reports({ ...opis, innyZbior: 'CBB-1408-PUP-01-RP-99' })
  t.equal(unknown.status, 422, 'a code that was typed goes before the one chosen')
  const sent = await reports({ ...opis, kodZbioru: '', innyZbior: old.toLowerCase() })
  t.equal(sent.status, 303, 'a code can be typed')
  const mine = await officer.get(`${path}?rodzaj=WYSLANA&zbior=${old}`)
  t.match(mine.text, 'To nie jest ten dom.')
  t.match(mine.text, `<option value="${old}" selected>`, 'the set is chosen among those to name')
  t.match((await officer.get(`${path}?rodzaj=WYSLANA&kod=${old}`)).text, 'To nie jest ten dom.', 'or typed')
  t.match((await clerk.get(path)).text, 'To nie jest ten dom.', 'the controller has it')
  const at = `${path}?rodzaj=WYSLANA&zbior=${old}`
  const silent = await officer.sendFrom(mine, at, 'wycofaj', { 'wycofanie.powod': '' }, keyOf(mine.text))
  t.equal(silent.status, 422, 'nothing is withdrawn without a reason')
  const done = await officer.sendFrom(mine, at, 'wycofaj', { 'wycofanie.powod': 'Pomylono domy.' }, keyOf(mine.text))
  t.equal(done.status, 303)
  t.match((await officer.get(`${at}&pokaz=wszystkie`)).text, 'Pomylono domy.')
  t.notMatch((await clerk.get(path)).text, 'To nie jest ten dom.', 'nobody has to answer it')
  const theirs = await clerk.get(`${path}?pokaz=wszystkie`)
  t.match(theirs.text, 'Pomylono domy.', 'the controller reads why')
  t.match(theirs.text, 'wycofana')
  const late = await officer.sendFrom(mine, at, 'wycofaj', { 'wycofanie.powod': 'Znów' }, keyOf(mine.text))
  t.not(late.status, 200)
  t.equal((await clerk.get('/portal/niezgodnosci/zglos')).status, 403, 'who asks nothing reports nothing')
})

t.test('the page in Chromium: axe, both sizes, both languages', { skip: chromium.missing }, async t => {
  await reportAddress('Znowu zła miejscowość.')
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  for (const [login, queries] of [
    [clerkLogin, ['', '?rodzaj=WALIDACJA&pokaz=wszystkie', '?rodzaj=WYSLANA', '?pokaz=wszystkie&lang=en']],
    [ops.officer.login, [`?zbior=${old}`, '?lang=en', '/zglos', `/zglos?zbior=${old}&zakres=RP.ADRESY&lang=en`]],
  ] as const) {
    const context = await signInBrowser(chrome, origin, login)
    for (const query of queries) t.same(await pageFlaws(context, `${origin}${path}${query}`), [], query)
    await context.close()
  }
})
