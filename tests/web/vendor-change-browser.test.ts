/** Both branches of the procedure clicked through in a browser, by every side: with a mouse and without scripts, and by keyboard alone. */
import type { BrowserContext, Page } from 'playwright-core'
import t from 'tap'
import { changingInstallation, held } from '../gateway/changing-vendor.js'
import { centralLogin } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { byKeyboard, byMouse, type Hands } from './hands.js'
import { launchChromium, signInBrowser, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const list = '/portal/zmiany-dostawcy'

interface Branch {
  readonly name: string
  readonly hands: Hands
  readonly browser: NonNullable<Parameters<typeof signInBrowser>[3]>
  readonly territory: string
  readonly migrates: boolean
  readonly retires: boolean
  /** What the old set is in the end. */
  readonly ended: RegExp
}

const branches: readonly Branch[] = [
  {
    name: 'without migration, with a mouse and without scripts: the old set is closed',
    hands: byMouse,
    browser: { javaScriptEnabled: false, viewport: sizes[0] },
    territory: '1412',
    migrates: false,
    retires: false,
    ended: /zamknięty/,
  },
  {
    name: 'with migration and a retired unit, by keyboard alone: the old set is archived',
    hands: byKeyboard,
    browser: { viewport: sizes[0] },
    territory: '1414',
    migrates: true,
    retires: true,
    ended: /zarchiwizowany/,
  },
]

/** What one side sees and does on the page of a change. */
class Side {
  readonly page: Page
  readonly #hands: Hands
  readonly #url: string

  private constructor(page: Page, hands: Hands, url: string) {
    this.page = page
    this.#hands = hands
    this.#url = url
  }

  static async at(context: BrowserContext, hands: Hands, url: string): Promise<Side> {
    return new Side(await context.newPage(), hands, url)
  }

  async read(): Promise<string> {
    await this.page.goto(this.#url)
    return this.text()
  }

  async text(): Promise<string> {
    return (await this.page.locator('main').textContent()) ?? ''
  }

  /** Presses the button of the step that is due; gives what then stands there. */
  async take(act: string): Promise<string> {
    await this.#hands.press(this.page, { act })
    return this.text()
  }
}

t.test('the procedure in Chromium', { skip: chromium.missing }, async t => {
  const changing = await changingInstallation()
  const { installation } = changing
  t.teardown(() => installation.remove())
  const origin = installation.portalUrl
  const voivodeship = await installation.voivodeship('14')
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())

  for (const { name, hands, browser, territory, migrates, retires, ended } of branches) {
    t.test(`@req C1 C1a C2 C3 C4 C5 C6 ${name}`, async t => {
      const first = await installation.workingUnit({ kind: 'PUP', territory, areas: ['RP'] })
      const old = first.setCode ?? ''
      t.ok('fed' in (await changing.feed(first, old, held)))
      const heir = retires ? await installation.registerUnit({ kind: 'PUP', territory, areas: ['RP'] }) : first.unit
      const context = (login: string) => signInBrowser(chrome, origin, login, browser)
      const local = await context(first.unit.administrator)

      const report = await local.newPage()
      await report.goto(`${origin}/portal/zmiana-dostawcy-zgloszenie`)
      await hands.fill(report, { act: 'zglos' }, { opis: 'Nowy dostawca od stycznia' })
      await hands.press(report, { act: 'zglos' })
      t.match((await report.locator('main').textContent()) ?? '', /Formularz wymaga poprawek|Zmiana zgłoszona/)
      if (!report.url().includes('ZMIANA-')) {
        const contact = { 'kontakt.imieNazwisko': 'Zofia Zmyślona', 'kontakt.email': 'zofia@przyklad.example' }
        await hands.fill(report, { act: 'zglos' }, contact)
        await hands.press(report, { act: 'zglos' })
      }
      const id = /ZMIANA-[0-9]{6}/.exec(report.url())?.[0] ?? ''
      const url = `${origin}${list}/${id}`
      const unit = await Side.at(local, hands, url)
      const atMinistry = await context(centralLogin)
      const ministry = await Side.at(atMinistry, hands, url)
      const stale = await Side.at(atMinistry, hands, url)
      const province = await Side.at(await context(voivodeship), hands, url)
      const successor = retires ? await Side.at(await context(heir.administrator), hands, url) : unit
      t.match(await unit.read(), /Teraz działa: ministerstwo/)
      t.match(await province.read(), /Teraz działa: ministerstwo/, 'who does nothing now sees it too')

      for (const page of [stale, ministry]) {
        t.match(await page.read(), /Twój krok: Uzgodnienie sposobu/)
        await hands.answer(page.page, { act: 'decyzja' }, 'decyzja.zMigracja', String(migrates))
      }
      if (retires) {
        await hands.tick(ministry.page, { act: 'decyzja' }, 'decyzja.wygaszenieJednostki')
        t.match(await ministry.take('decyzja'), /Następcę podaje się, gdy wpis jednostki zostanie wygaszony/)
        await hands.fill(ministry.page, { act: 'decyzja' }, { 'decyzja.kodJTNastepcy': heir.code })
      }
      t.match(await ministry.take('decyzja'), migrates ? /z migracją danych/ : /bez migracji danych/)
      t.match(
        await stale.take('decyzja'),
        /Nic nie zostało zrobione: Procedura jest w stanie UZGODNIONA/,
        'out of order',
      )

      const created = await ministry.take('utworzenie-zbiorow')
      const next =
        [...created.matchAll(/CBB-[0-9]{4}-PUP-[0-9]{2}-RP-[0-9]{2}/g)]
          .map(([code]) => code)
          .find(one => one !== old) ?? ''
      t.match(next, heir.code.replace(/^JT/, 'CBB'), 'the new set is that of who goes on')
      t.match(await unit.read(), /Twój krok: Wyłączenie starego systemu/)
      t.match(await unit.text(), next, 'the unit sees the code')
      await unit.take('wylaczenie-starego-sd')
      if (retires) t.match(await unit.text(), new RegExp(`Teraz działa: jednostka ${heir.code}`))
      t.match(await successor.read(), /Nowy system nie jest jeszcze zarejestrowany/)
      const fresh = await changing.otherVendor(heir)
      await successor.read()
      await hands.select(successor.page, { act: 'wlaczenie-nowego-sd' }, 'idSystemu', fresh.id)
      t.match(await successor.take('wlaczenie-nowego-sd'), /Twój krok: Zasilenie nowych zbiorów/)
      t.match(await successor.take('zasilenie'), new RegExp(`Zbiór ${next} nie ma zakończonego zasilenia`))
      t.ok('fed' in (await changing.feed(fresh, next, migrates ? held : held.slice(0, 5))))
      await successor.read()
      t.match(await successor.take('zasilenie'), /Teraz działa: ministerstwo/)

      await ministry.read()
      const extent = migrates ? '' : '&zakres=KONTYNUOWANE'
      await hands.follow(ministry.page, `/portal/porownanie-zbiorow?pierwszy=${old}&drugi=${next}${extent}`)
      t.match(await ministry.text(), new RegExp(`${old}[\\s\\S]*${next}`), 'the comparison is a step away')
      await ministry.read()
      await ministry.take('weryfikacja')

      if (retires) {
        t.match(await ministry.text(), /Teraz działa: administrator wojewódzki/)
        t.match(await province.read(), /Twój krok: Wygaszenie wpisu jednostki/)
        const early = await province.take('wylaczenie-jednostki')
        t.match(early, new RegExp(`Jednostka ${first.unit.code} jest jeszcze czynna`))
        const people = [first.officer.login, first.feeder.login, first.unit.administrator]
        for (const login of people)
          await installation.administer(voivodeship, 'dezaktywuj', { login, powod: 'Wygaszenie' })
        await province.read()
        await hands.follow(province.page, `/portal/jednostki/${first.unit.code}`)
        await hands.fill(province.page, { act: 'wygas', key: 'wygas' }, { powod: 'Połączenie urzędów' })
        await hands.press(province.page, { act: 'wygas', key: 'wygas' })
        t.match(await province.text(), /wygasz/)
        await province.read()
        t.match(await province.take('wylaczenie-jednostki'), /Teraz działa: ministerstwo/)
        await ministry.read()
      }
      t.match(await ministry.text(), /Twój krok: Przełączenie/)
      t.match(await ministry.take('przelaczenie'), /procedura się zakończyła/)
      for (const side of retires ? [ministry, province, successor] : [ministry, province, unit])
        t.match(await side.read(), /zakończona/)
      await hands.follow(ministry.page, `/portal/zbiory/${old}`)
      t.match(await ministry.text(), ended)
      for (const one of chrome.contexts()) await one.close()
    })
  }
})
