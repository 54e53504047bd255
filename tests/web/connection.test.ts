import type { Browser, BrowserContext, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { newProfile, register } from '../../src/client/register.js'
import { packageItemNames, packageItems } from '../../src/domain/connection/package-items.js'
import { answerIn, confirmDictionaries, password, software } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { scan } from '../operations/notices.js'
import { byKeyboard, byMouse, type Hands } from './hands.js'
import {
  launchChromium,
  type PeopledInstallation,
  pageFlaws,
  peopledInstallation,
  signInBrowser,
  sizes,
} from './portal-kit.js'

/** Chapter 2 of the procedure, step by step, as its people see it: once without JavaScript, and once by keyboard alone. */
t.setTimeout(900_000)

const chromium = judge('chromium')
const sevenZip = judge('7z')
const withoutJudges = chromium.missing || sevenZip.missing

const ways = [
  { way: 'without JavaScript', hands: byMouse, browser: { viewport: sizes[0], javaScriptEnabled: false } },
  { way: 'by keyboard alone', hands: byKeyboard, browser: { viewport: sizes[0] } },
] as const

const login = 'lucjan.lokalny'
const noticePath = '/portal/podlaczenie/zgloszenie'
const connectionPath = '/portal/podlaczenia/ZG-000001'

const noticeFields: Readonly<Record<string, string>> = {
  'jednostka.nazwa': 'Ośrodek Pomocy Społecznej w Zmyślonowie',
  'jednostka.terc': '1465',
  'jednostka.adres.kodPocztowy': '00-001',
  'jednostka.adres.miejscowosc': 'Warszawa',
  'jednostka.adres.nrDomu': '7',
}
const headAndAdministrator: Readonly<Record<string, string>> = {
  'kierownik.imie': 'Kazimiera',
  'kierownik.nazwisko': 'Kierownicza',
  'kierownik.email': 'kierownik@ops.example',
  'administratorLokalny.imie': 'Lucjan',
  'administratorLokalny.nazwisko': 'Lokalny',
  'administratorLokalny.pesel': '44051401359',
  'administratorLokalny.telefon': '22 123 45 67',
  'administratorLokalny.email': 'lucjan@ops.example',
}
const systemFields = (number: 1 | 2): Readonly<Record<string, string>> => ({
  [`system${number}.nazwa`]: software.nazwa,
  [`system${number}.wersja`]: software.wersja,
  [`system${number}.producent`]: software.producent,
})

/** The people of the procedure and what they have in hand. */
class Scene {
  readonly people: PeopledInstallation
  readonly origin: string
  readonly hands: Hands
  readonly #chrome: Browser
  readonly #options: NonNullable<Parameters<Browser['newContext']>[0]>
  readonly #contexts = new Map<string, BrowserContext>()
  receiptPath = ''
  packagePassword = ''
  temporaryPassword = ''
  packageKey = ''

  constructor(people: PeopledInstallation, chrome: Browser, { hands, browser }: (typeof ways)[number]) {
    this.people = people
    this.origin = people.installation.portalUrl
    this.hands = hands
    this.#chrome = chrome
    this.#options = { ...browser, acceptDownloads: true }
  }

  /** A page of somebody who has no session. */
  async visitor(path: string): Promise<Page> {
    const context = this.#contexts.get('') ?? (await this.#chrome.newContext(this.#options))
    this.#contexts.set('', context)
    return this.#open(context, path)
  }

  /** A page of the voivodeship's administrator. */
  async office(path: string): Promise<Page> {
    const who = 'admin.wojewodzki'
    const context =
      this.#contexts.get(who) ?? (await signInBrowser(this.#chrome, this.origin, who, { ...this.#options }))
    this.#contexts.set(who, context)
    return this.#open(context, path)
  }

  /** A page of the local administrator, who signs in at the page once. */
  async local(path: string): Promise<Page> {
    const known = this.#contexts.get(login)
    if (known !== undefined) return this.#open(known, path)
    const context = await this.#chrome.newContext(this.#options)
    this.#contexts.set(login, context)
    const page = await this.#open(context, '/portal/zaloguj')
    await this.hands.fill(page, { act: 'zaloguj' }, { login, haslo: password })
    await this.hands.press(page, { act: 'zaloguj' })
    return this.#open(context, path)
  }

  /** Sessions that stood too long. */
  async forget(): Promise<void> {
    for (const context of this.#contexts.values()) await context.close()
    this.#contexts.clear()
  }

  async #open(context: BrowserContext, path: string): Promise<Page> {
    const [page = await context.newPage()] = context.pages()
    await page.goto(`${this.origin}${path}`)
    return page
  }
}

const text = (page: Page): Promise<string> => page.locator('main').innerText()

async function holds(t: Test, page: Page, ...texts: readonly string[]): Promise<void> {
  const shown = (await text(page)).replace(/\s+/g, ' ')
  for (const one of texts)
    t.ok(shown.includes(one), `${one}${shown.includes(one) ? '' : ` – not in: ${shown.slice(0, 1_500)}`}`)
}

/** What each step of the chapter is, in its order. */
const chapter: readonly (readonly [title: string, step: (t: Test, scene: Scene) => Promise<void>])[] = [
  ['the procedure is told step by step', tellProcedure],
  ['@req A1.1 A1.2 A1.3 A2.1 1. the head of the unit gives notice of readiness', giveNotice],
  ['@req A2.1 1. the administrator of the voivodeship asks, the head answers', clarify],
  ['@req A2.2 2. the notice is accepted: unit and local administrator are registered', accept],
  ['@req A2.2 A2.3 3. the information package: an encrypted file, its password shown once', makePackage],
  ['@req A2.4 4. the seven items are checked: a complaint, then the confirmation', checkPackage],
  ['@req A2.5 A2.6 5. the temporary password serves to be changed and for nothing else', changePassword],
  ['@req A2.7 A2.8 A2.9 6. 7. each system is registered, then its dictionaries', connectSystem],
  ['@req A2.10 8. accounts of the staff and their roles', createStaff],
  ['@req A2.11 9. results: one connected, the other not and late, with its cause', reportResults],
  ['@req A3.5 accounts of the e-learning platform for those who use terminals', enrolLearners],
]

for (const one of ways) {
  t.test(`chapter 2 ${one.way}`, { skip: withoutJudges }, async t => {
    const people = await peopledInstallation()
    t.teardown(() => people.installation.remove())
    await people.installation.conform('PS')
    const chrome = await launchChromium()
    t.teardown(() => chrome.close())
    const scene = new Scene(people, chrome, one)
    for (const [title, step] of chapter) await t.test(title, t => step(t, scene))
    if (one.hands === byKeyboard)
      await t.test('the pages are without flaw, in both languages', t => flawless(t, chrome, scene))
  })
}

async function tellProcedure(t: Test, scene: Scene): Promise<void> {
  const page = await scene.visitor('/portal/podlaczenie')
  await holds(
    t,
    page,
    'Jak podłączyć jednostkę',
    'świadectwo zgodności, oświadczenie dostawcy albo (pomoc społeczna) zgodę ministerstwa',
    'pracował tydzień bez podłączenia i bez błędów krytycznych',
    'wytyczne organizacyjno-techniczne',
    'Zaszyfrowany plik przychodzi e-mailem, hasło do niego telefonem.',
    'co najmniej 8 znaków, w tym cyfra, znak specjalny, duża i mała litera',
    'Piąta próba logowania bez zmiany hasła blokuje konto na pewien czas.',
    'Synchronizuje zegar serwera z zewnętrznym źródłem czasu',
    'rejestruje system loginem i zmienionym hasłem',
    'Zaraz po podłączeniu, przed wszystkim innym',
    'OTM_USER',
    'Najpóźniej jeden dzień po terminie',
    'najpierw sieć i internet, potem dostawca systemu',
  )
  await scene.hands.follow(page, noticePath)
  t.equal(new URL(page.url()).pathname, noticePath)
}

async function giveNotice(t: Test, scene: Scene): Promise<void> {
  const { hands } = scene
  const form = { act: 'zglos' }
  const page = await scene.visitor(noticePath)
  await hands.press(page, form)
  await holds(t, page, 'System 1: podaj nazwę produktu.', 'To pole trzeba wypełnić.')
  await hands.select(page, form, 'jednostka.rodzajJednostki', 'OPS')
  await hands.fill(page, form, noticeFields)
  for (const area of ['PS', 'WRISPZ']) await hands.tick(page, form, 'jednostka.obszar', area)
  await hands.fill(page, form, headAndAdministrator)
  await hands.select(page, form, 'system1.obszar', 'PS')
  await hands.fill(page, form, systemFields(1))
  await hands.press(page, form)
  await holds(t, page, 'To pole trzeba wypełnić.')
  const file = { name: 'skan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scan) }
  await hands.attach(page, form, 'skan', file)
  await hands.press(page, form)
  await holds(t, page, 'Założenie nie jest spełnione')
  const kept = await page.locator('[name="jednostka.nazwa"]').inputValue()
  t.equal(kept, noticeFields['jednostka.nazwa'], 'what was typed stays')

  await hands.select(page, form, 'system2.obszar', 'WRISPZ')
  await hands.fill(page, form, systemFields(2))
  for (const name of ['zgodnosc', 'tydzienPracy', 'wytyczne'])
    await hands.tick(page, form, `potwierdzenieZalozen.${name}`)
  await hands.attach(page, form, 'skan', file)
  await hands.press(page, form)
  await holds(t, page, 'Numer zgłoszenia', 'ZG-000001', 'zgłoszone')
  scene.receiptPath = new URL(page.url()).pathname
}

async function clarify(t: Test, scene: Scene): Promise<void> {
  const { hands } = scene
  const desk = await scene.office('/portal/podlaczenia')
  await holds(t, desk, 'ZG-000001', 'administrator wojewódzki: rozpatrzyć zgłoszenie')
  await hands.follow(desk, connectionPath)
  await holds(t, desk, 'Lucjan Lokalny, PESEL 44051401359, tel. 221234567, lucjan@ops.example', 'PS, WRISPZ')
  await hands.fill(desk, { act: 'pytaj' }, { pytanie: 'Który adres jest aktualny?' })
  await hands.press(desk, { act: 'pytaj' })
  await holds(t, desk, 'Przekaż kierownikowi odnośnik', '/portal/podlaczenie/stan/')

  const head = await scene.visitor(scene.receiptPath)
  await holds(t, head, 'Który adres jest aktualny?')
  await hands.fill(head, { act: 'wyjasnij' }, { odpowiedz: 'Warszawa, ulica Zmyślona 7.' })
  await hands.press(head, { act: 'wyjasnij' })
  await holds(t, head, 'Wyjaśnienie zostało wysłane', 'wyjaśnione')
}

async function accept(t: Test, scene: Scene): Promise<void> {
  const desk = await scene.office(connectionPath)
  await holds(t, desk, 'Warszawa, ulica Zmyślona 7.')
  await scene.hands.fill(desk, { act: 'przyjmij' }, { login })
  await scene.hands.press(desk, { act: 'przyjmij' })
  await holds(t, desk, 'Zgłoszenie zostało przyjęte', 'JT-1465-OPS-01')
}

async function makePackage(t: Test, scene: Scene): Promise<void> {
  const { hands } = scene
  const desk = await scene.office(connectionPath)
  await holds(t, desk, 'Hasło pliku zobaczysz raz; przekaż je telefonicznie.')
  await hands.press(desk, { act: 'pakiet' })
  await holds(t, desk, 'System nie ma terminu podłączenia')
  for (const key of ['1', '2']) {
    await hands.fill(desk, { act: 'termin', key }, { 'termin.data': polishDay(scene, 1) })
    await hands.press(desk, { act: 'termin', key })
    await holds(t, desk, 'Termin został ustalony')
  }
  await openPackage(t, scene, desk)
}

/** Makes the package, takes its password down and opens its file. */
async function openPackage(t: Test, scene: Scene, desk: Page): Promise<void> {
  const { hands } = scene
  await hands.press(desk, { act: 'pakiet' })
  const [, shown = ''] = /Hasło pliku\s+([a-z2-9-]{29})/.exec(await text(desk)) ?? []
  t.ok(shown, 'the password is shown')
  scene.packagePassword = shown
  await desk.reload()
  t.notOk((await text(desk)).includes(shown), 'once')
  const file = await hands.download(desk, { act: 'pobierz' })
  t.not((await sevenZip.run(['x', '-so', '-pinne', file, 'pakiet.txt'])).code, 0)
  const inside = (await sevenZip.run(['x', '-so', `-p${shown}`, file, 'pakiet.txt'])).stdout.toString('utf8')
  for (const item of packageItemNames)
    t.ok(inside.includes(`${packageItems[item].letter}) ${packageItems[item].titlePl}`), item)
  scene.temporaryPassword = /Hasło tymczasowe: (\S+)/.exec(inside)?.[1] ?? ''
  scene.packageKey = /podlaczenie\/pakiet\/([\w-]{43})/.exec(inside)?.[1] ?? ''
}

async function checkPackage(t: Test, scene: Scene): Promise<void> {
  const { hands } = scene
  const form = { act: 'sprawdz' }
  const own = await scene.visitor(`/portal/podlaczenie/pakiet/${scene.packageKey}`)
  await holds(t, own, ...packageItemNames.map(item => `${packageItems[item].letter}) ${packageItems[item].titlePl}`))
  await hands.press(own, form)
  await holds(t, own, 'Zaznacz, czy ta informacja jest w pakiecie.')
  await answerItems(hands, own, 'ADRES_MZT')
  await hands.press(own, form)
  await holds(t, own, 'Braki zostały zgłoszone administratorowi wojewódzkiemu; przygotuje nowy pakiet.')

  const desk = await scene.office(connectionPath)
  await holds(t, desk, 'pakiet niekompletny', 'ADRES_MZT')
  await openPackage(t, scene, desk)
  const again = await scene.visitor(`/portal/podlaczenie/pakiet/${scene.packageKey}`)
  await answerItems(hands, again)
  await hands.press(again, form)
  await holds(t, again, 'pakiet potwierdzony')
}

/** Says of each item that it is there, but for the one that is missing. */
async function answerItems(hands: Hands, page: Page, missing?: string): Promise<void> {
  for (const item of packageItemNames) {
    const found = item === 'ADRES_ELEARNING' ? 'NIE_DOTYCZY' : 'JEST'
    await hands.answer(page, { act: 'sprawdz' }, item, item === missing ? 'BRAK' : found)
  }
}

async function changePassword(t: Test, scene: Scene): Promise<void> {
  const { hands, temporaryPassword } = scene
  const { installation } = scene.people
  const page = await scene.visitor('/portal/zaloguj')
  for (let attempt = 1; attempt <= 5; attempt++) {
    await hands.fill(page, { act: 'zaloguj' }, { login, haslo: temporaryPassword })
    await hands.press(page, { act: 'zaloguj' })
    await holds(t, page, 'Błędny login lub hasło')
  }
  await hands.fill(page, { act: 'zaloguj' }, { login, haslo: temporaryPassword })
  await hands.press(page, { act: 'zaloguj' })
  await holds(t, page, 'Zbyt wiele nieudanych prób')
  installation.clock.advance(901_000)

  await hands.follow(page, '/portal/zmiana-hasla')
  await holds(t, page, 'Zmiana hasła', 'Stare hasło', 'Nowe hasło', 'Powtórz hasło', 'hasło tymczasowe')
  const change = async (hasloObecne: string, hasloNowe: string) => {
    await hands.fill(page, { act: 'zmien' }, { login, hasloObecne, hasloNowe, powtorz: hasloNowe })
    await hands.press(page, { act: 'zmien' })
  }
  await change(temporaryPassword, 'zaslabe')
  await holds(t, page, 'co najmniej 8 znaków', 'cyfr', 'znak', 'duż')
  await change('Nie-to-haslo-1', password)
  await holds(t, page, 'Błędny login lub stare hasło.')
  await change(temporaryPassword, password)
  await holds(t, page, 'Hasło zostało zmienione. Zaloguj się nowym hasłem.')
}

/** The SD itself does this half; the page shows what became of it. */
async function connectSystem(t: Test, scene: Scene): Promise<void> {
  const { installation } = scene.people
  const facts = {
    address: installation.servicesUrl,
    kodJT: 'JT-1465-OPS-01',
    obszar: 'PS',
    oprogramowanie: software,
    uzytkownik: { login, rola: 'ADMIN_LOKALNY' },
  }
  const profile = await newProfile(facts, installation.caPem)
  const came = await register(profile, { login, password }, { now: () => installation.clock.now() })
  if (!('profile' in came)) throw new Error(`not registered: ${came.outcome}`)
  const connection = installation.connect(came.profile)
  const page = await scene.local(connectionPath)
  await holds(t, page, 'SD-000001')
  const form = { act: 'wynik', key: '1' }
  await scene.hands.answer(page, form, 'status', 'PODLACZONY')
  await scene.hands.press(page, form)
  await holds(t, page, 'System nie jest aktywny albo nie potwierdził słowników.')
  answerIn(await connection.call('aktywujSD', { idSystemu: came.answer.idSystemu }))
  await confirmDictionaries(connection)
}

async function createStaff(t: Test, scene: Scene): Promise<void> {
  const { hands } = scene
  const page = await scene.local('/portal/uzytkownicy/nowy')
  const person = { login: 'olga.terenowa', imie: 'Olga', nazwisko: 'Terenowa', email: 'olga@ops.example' }
  await hands.fill(page, { act: 'zaloz' }, person)
  await hands.press(page, { act: 'zaloz' })
  await holds(t, page, 'Przekaż login i hasło tymczasowe tej osobie; hasło jest pokazane tylko teraz.')
  await holds(
    t,
    page,
    'Czytelnik PIU – obszar pomocy społecznej',
    'Czytelnik PIU – obszar świadczeń rodzinnych',
    'Czytelnik PIU – obszar funduszu alimentacyjnego',
    'Czytelnik PIU – obszar wsparcia rodziny i pieczy zastępczej',
    'Czytelnik PIU – obszar opieki nad dzieckiem w wieku do lat 3',
    'Czytelnik PIU – obszar turnusów rehabilitacyjnych',
    'Czytelnik PIU – obszar orzekania o niepełnosprawności',
    'Czytelnik PIU – obszar świadczeń UE',
  )
  for (const role of ['PIU_PS', 'PIU_WRISPZ', 'OTM_USER', 'OTM_ADMINISTRATOR'])
    await hands.tick(page, { act: 'nadaj' }, 'rola', role)
  await hands.press(page, { act: 'nadaj' })
  await holds(t, page, 'Role zostały nadane.')
}

async function reportResults(t: Test, scene: Scene): Promise<void> {
  const { hands } = scene
  const [first, second] = [
    { act: 'wynik', key: '1' },
    { act: 'wynik', key: '2' },
  ]
  const page = await scene.local(connectionPath)
  await hands.answer(page, first, 'status', 'PODLACZONY')
  await hands.press(page, first)
  await holds(t, page, 'Wynik został zgłoszony administratorowi wojewódzkiemu.', 'podłączony')

  scene.people.installation.clock.advance(5 * 86_400_000)
  await scene.forget()
  const late = await scene.local('/portal/podlaczenia?widok=zalegle')
  await holds(t, late, 'ZG-000001', 'po terminie')
  const desk = await scene.office('/portal/podlaczenia?widok=zalegle')
  await holds(t, desk, 'ZG-000001', 'po terminie')
  const own = await scene.local(connectionPath)
  await hands.answer(own, second, 'status', 'NIEPODLACZONY')
  await hands.press(own, second)
  await holds(t, own, 'niepodłączenie przyczynę')
  await hands.answer(own, second, 'status', 'NIEPODLACZONY')
  await hands.fill(own, second, { przyczyna: 'Nie ma łącza internetowego.' })
  await hands.press(own, second)
  await holds(t, own, 'Wynik został zgłoszony', 'niepodłączony', 'po terminie', 'Nie ma łącza internetowego.')
  await holds(t, await scene.office(connectionPath), 'podłączony', 'Nie ma łącza internetowego.')
}

async function enrolLearners(t: Test, scene: Scene): Promise<void> {
  const page = await scene.local('/portal/e-learning')
  await holds(t, page, 'olga.terenowa', 'Olga Terenowa', 'Plik do wczytania')
  const file = await scene.hands.download(page, { act: 'plik', key: 'plik' })
  t.match(file, /\S/)
}

/** The day so many days from now, as people write it. */
function polishDay({ people: { installation } }: Scene, days: number): string {
  return new Intl.DateTimeFormat('pl-PL', {
    timeZone: 'Europe/Warsaw',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(installation.clock.now().getTime() + days * 86_400_000))
}

async function flawless(t: Test, chrome: Browser, { origin, receiptPath }: Scene): Promise<void> {
  const context = await signInBrowser(chrome, origin, 'admin.wojewodzki')
  for (const path of ['/portal/podlaczenie', noticePath, '/portal/podlaczenia', connectionPath, receiptPath]) {
    for (const place of [path, `${path}?lang=en`])
      t.same(await pageFlaws(context, `${origin}${place}`), [], place.replace(/[\w-]{43}/, 'KLUCZ'))
  }
  await context.close()
}
