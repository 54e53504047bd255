/** The procedure of a change of vendor on its pages, by forms alone and in a browser: each side sees and does its part. */
import t from 'tap'
import { changingInstallation, held } from '../gateway/changing-vendor.js'
import { centralLogin } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { FormClient, launchChromium, pageFlaws, signInBrowser } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const changing = await changingInstallation()
const { installation, pup, ops, old } = changing
t.teardown(() => installation.remove())
const origin = installation.portalUrl
const as = (login: string) => new FormClient(origin).signIn(login)
const voivodeship = await installation.voivodeship('14')
const local = pup.unit.administrator
const list = '/portal/zmiany-dostawcy'
const report = '/portal/zmiana-dostawcy-zgloszenie'
const contact = {
  'kontakt.imieNazwisko': 'Zofia Zmyślona',
  'kontakt.email': 'zofia@przyklad.example',
  'kontakt.telefon': '22 461 60 00',
}

/** One side's browser on the page of a change: takes steps and reads what stands there. */
async function side(login: string, id: string) {
  const client = await as(login)
  const path = `${list}/${id}`
  return {
    client,
    read: async () => (await client.get(path)).text,
    async step(act: string, values: Record<string, string | string[]> = {}) {
      const reply = await client.send(path, act, values)
      if (reply.status !== 303)
        throw new Error(`${act}: ${reply.status} ${/class="notice error[\s\S]{0,600}/.exec(reply.text)?.[0]}`)
      return (await client.get(path)).text
    },
    refused: (act: string, values: Record<string, string | string[]> = {}) => client.send(path, act, values),
  }
}

/** The unit reports, and the ministry settles. */
async function reported(values: Record<string, string> = {}) {
  const client = await as(local)
  const sent = await client.send(report, 'zglos', {
    kodZbioru: [old],
    opis: 'Nowy dostawca <od stycznia>',
    planowanaData: '31.12.2026',
    ...contact,
    ...values,
  })
  if (sent.status !== 303) throw new Error(`${sent.status} ${sent.text}`)
  const id = String(sent.headers.location).split('/').at(-1) ?? ''
  return {
    id,
    unit: await side(local, id),
    ministry: await side(centralLogin, id),
    voivodeship: await side(voivodeship, id),
  }
}

t.test('@req C1 a report says at its fields what is missing', async t => {
  const client = await as(local)
  const wrong = await client.send(report, 'zglos', {
    kodZbioru: [],
    opis: '',
    'kontakt.imieNazwisko': '',
    'kontakt.email': 'x',
  })
  t.equal(wrong.status, 422)
  t.match(wrong.text, 'Zaznacz co najmniej jeden zbiór.')
  t.match(wrong.text, /href="#p-zglos-kontakt-email"/)
})

t.test('@req C1a C6 given up: every side sees it, the old set stays', async t => {
  const change = await reported()
  t.match(await change.unit.read(), /Teraz działa: ministerstwo/)
  t.match(await change.ministry.read(), /Twój krok: Uzgodnienie sposobu/)
  t.match((await (await as(centralLogin)).get('/portal')).text, 'zmiana dostawcy czeka na Twój krok')
  t.match(await change.unit.read(), 'Nowy dostawca &#60;od stycznia&#62;')
  t.equal((await (await as(ops.unit.administrator)).get(`${list}/${change.id}`)).status, 404, 'not theirs to see')
  t.match((await (await as(local)).get(report)).text, 'którego zmiana nie byłaby już zgłoszona')
  const stale = await change.ministry.client.get(`${list}/${change.id}`)
  const none = await change.ministry.refused('decyzja', {})
  t.equal(none.status, 422)
  t.match(none.text, /p-decyzja-decyzja-zMigracja/)
  const gone = await change.ministry.step('odstapienie', { uwagi: 'Umowa zerwana' })
  t.match(gone, /odstąpiono/)
  t.match(gone, 'Umowa zerwana')
  const late = await change.ministry.client.sendFrom(stale, `${list}/${change.id}`, 'decyzja', {
    'decyzja.zMigracja': 'true',
  })
  t.equal(late.status, 422, 'a form of yesterday')
  t.match(late.text, /Nic nie zostało zrobione: Procedura jest w stanie ODSTAPIONO/)
  t.match((await change.unit.client.get(`${list}?widok=wszystkie`)).text, change.id)
  t.notMatch((await change.unit.client.get(list)).text, change.id, 'not among those under way')
})

t.test('@req C1 C1a C2 C3 C4 C5 C6 the whole procedure with migration, on pages', async t => {
  const change = await reported()
  const { unit, ministry } = change
  t.match(
    await ministry.step('decyzja', { 'decyzja.zMigracja': 'true', uwagi: 'Uzgodniono telefonicznie' }),
    /z migracją danych/,
  )
  const created = await ministry.step('utworzenie-zbiorow')
  const next = /CBB-1408-PUP-01-RP-[0-9]{2}(?=<\/a><\/td>)/.exec(created)?.[0] ?? ''
  t.not(next, old)
  const unitPage = await unit.read()
  t.match(unitPage, new RegExp(`zbiory/${next}`), 'the unit sees the code of its new set')
  t.match(unitPage, /Twój krok: Wyłączenie starego systemu/)
  const early = await unit.client.get(`${list}/${change.id}`)
  await unit.step('wylaczenie-starego-sd')
  t.match(await unit.read(), 'Nowy system nie jest jeszcze zarejestrowany')
  const fresh = await changing.otherVendor(pup.unit)
  t.match(await unit.read(), /Nowa Domena 1\.0, Inny Dostawca/)
  await unit.step('wlaczenie-nowego-sd', { idSystemu: fresh.id })
  const again = await unit.client
    .sendFrom(early, `${list}/${change.id}`, 'zasilenie', {})
    .catch((problem: Error) => problem.message)
  t.match(String(again), /holds no form zasilenie/, 'a page offers the step that is due alone')
  const unfed = await unit.refused('zasilenie')
  t.equal(unfed.status, 422)
  t.match(unfed.text, `Zbiór ${next} nie ma zakończonego zasilenia.`)
  const partly = await changing.feed(fresh, next, held.slice(1))
  t.ok('fed' in partly)
  await unit.step('zasilenie')
  const toVerify = await ministry.read()
  t.match(toVerify, `/portal/porownanie-zbiorow?pierwszy=${old}&#38;drugi=${next}`)
  const different = await ministry.refused('weryfikacja')
  t.equal(different.status, 422)
  t.match(different.text, new RegExp(`${old} i ${next}: brak w nowym: 1, brak w starym: 0, różnych: 0`))
  const unreasoned = await ministry.refused('weryfikacja', { mimoRoznic: 'true' })
  t.match(unreasoned.text, 'Przyjęcie mimo różnic wymaga uzasadnienia.')
  await ministry.step('zwrot', { uwagi: 'Brakuje jednej osoby' })
  t.match(await unit.read(), 'Brakuje jednej osoby')
  t.ok('fed' in (await changing.feed(fresh, next, held)))
  await unit.step('zasilenie')
  await ministry.step('weryfikacja')
  const done = await ministry.step('przelaczenie')
  t.match(done, /zakończona/)
  t.match(done, /procedura się zakończyła/)
  t.match((await ministry.client.get(`/portal/zbiory/${old}`)).text, /zarchiwizowany/)
  t.match((await ministry.client.get(`/portal/zbiory/${next}`)).text, /przełączenie \(zaczyna odpowiadać\)/)
  t.match(await change.voivodeship.read(), /zakończona/, 'the voivodeship sees it too')
  t.match((await ministry.client.get(`${list}/${change.id}?lang=en`)).text, /The switch and the end of the old sets/)
})

t.test('@req C1a C4 the unit’s entry is retired on pages before its set is closed', async t => {
  const first = await installation.workingUnit({ kind: 'PUP', territory: '1414', areas: ['RP'] })
  t.ok('fed' in (await changing.feed(first, first.setCode ?? '', held)))
  const heir = await installation.registerUnit({ kind: 'PUP', territory: '1414', areas: ['RP'] })
  const client = await as(first.unit.administrator)
  const sent = await client.send(report, 'zglos', {
    kodZbioru: [first.setCode ?? ''],
    opis: 'Połączenie urzędów',
    ...contact,
  })
  const id = String(sent.headers.location).split('/').at(-1) ?? ''
  const ministry = await side(centralLogin, id)
  const unit = await side(first.unit.administrator, id)
  const province = await side(voivodeship, id)
  const successor = { 'decyzja.zMigracja': 'false', 'decyzja.wygaszenieJednostki': 'true' }
  const lacking = await ministry.refused('decyzja', successor)
  t.match(lacking.text, 'Następcę podaje się, gdy wpis jednostki zostanie wygaszony.')
  await ministry.step('decyzja', { ...successor, 'decyzja.kodJTNastepcy': heir.code })
  await ministry.step('utworzenie-zbiorow')
  const own = await side(heir.administrator, id)
  t.match(await own.read(), new RegExp(`Teraz działa: jednostka ${first.unit.code}`))
  await unit.step('wylaczenie-starego-sd')
  t.match(await unit.read(), new RegExp(`Teraz działa: jednostka ${heir.code}`), 'the old unit sees whose turn it is')
  const fresh = await changing.otherVendor(heir)
  await own.step('wlaczenie-nowego-sd', { idSystemu: fresh.id })
  const next =
    (await installation.administer(centralLogin, 'stanProceduryZmiany', { idZmiany: id })).zmiana[0]?.zbior[0]?.nowy ??
    ''
  t.ok('fed' in (await changing.feed(fresh, next, held.slice(0, 5))))
  await own.step('zasilenie')
  await ministry.step('weryfikacja')
  t.match(await ministry.read(), /Teraz działa: administrator wojewódzki/)
  t.match(await province.read(), /Twój krok: Wygaszenie wpisu jednostki/)
  const early = await province.refused('wylaczenie-jednostki')
  t.match(early.text, `Jednostka ${first.unit.code} jest jeszcze czynna.`)
  const people = [first.officer.login, first.feeder.login, first.unit.administrator]
  for (const login of people) await installation.administer(voivodeship, 'dezaktywuj', { login, powod: 'Wygaszenie' })
  const unitPlace = `/portal/jednostki/${first.unit.code}`
  const unitPage = await province.client.get(unitPlace)
  const gone = await province.client.sendFrom(unitPage, unitPlace, 'wygas', { powod: 'Połączenie' }, 'wygas')
  t.equal(gone.status, 303)
  await province.step('wylaczenie-jednostki')
  const done = await ministry.step('przelaczenie')
  t.match(done, /zakończona/)
  t.match((await ministry.client.get(`/portal/zbiory/${first.setCode}`)).text, /zamknięty/)
  t.match(await own.read(), /zakończona/)
})

t.test(
  'every page of the procedure in Chromium: axe, both sizes, both languages; a step by keyboard alone',
  { skip: chromium.missing },
  async t => {
    const chrome = await launchChromium()
    t.teardown(() => chrome.close())
    const third = await installation.workingUnit({ kind: 'PUP', territory: '1412', areas: ['RP'] })
    t.ok('fed' in (await changing.feed(third, third.setCode ?? '', held)))
    const reporting = await signInBrowser(chrome, origin, third.unit.administrator)
    t.same(await pageFlaws(reporting, `${origin}${report}`), [], 'report')
    const kontakt = { imieNazwisko: 'Zofia Zmyślona', email: 'zofia@przyklad.example' }
    const order = { kodZbioru: [third.setCode ?? ''], kontakt, opis: 'Zmiana' }
    const { zmiana } = await installation.administer(third.unit.administrator, 'zglosZmianeDostawcy', order)
    for (const [context, name] of [
      [reporting, 'unit'],
      [await signInBrowser(chrome, origin, centralLogin), 'ministry'],
    ] as const) {
      for (const path of [list, `${list}?widok=wszystkie`, `${list}/${zmiana.idZmiany}`, `${list}/ZMIANA-000002`]) {
        if (name === 'unit' && path.endsWith('000002')) continue
        t.same(await pageFlaws(context, `${origin}${path}`), [], `${path} for ${name}`)
        t.same(
          await pageFlaws(context, `${origin}${path}${path.includes('?') ? '&' : '?'}lang=en`),
          [],
          `${path} in English`,
        )
      }
      await context.close()
    }
    const context = await signInBrowser(chrome, origin, centralLogin, { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${origin}${list}/${zmiana.idZmiany}`)
    await page.locator('#p-decyzja-decyzja-zMigracja-1').focus()
    await page.keyboard.press('Space')
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Krok wykonany').waitFor()
    t.match(await page.locator('main').textContent(), /Utworzenie nowych zbiorów/)
  },
)
