/** The start page: what waits for each role, what is overdue first; and that it says so when nothing does. */
import t from 'tap'
import { PortalConnection } from '../../src/client/portal.js'
import { addDays, civilDateOf } from '../../src/domain/calendar.js'
import { centralLogin, software } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { notice } from '../operations/connecting.js'
import { draftOf } from '../ports/samples.js'
import { FormClient, launchChromium, pageFlaws, peopledInstallation, plain, signInBrowser } from './portal-kit.js'

t.setTimeout(900_000)
const { installation, unit, logins } = await peopledInstallation({ settings: { certificateDays: 20 } })
t.teardown(() => installation.remove())
const chromium = judge('chromium')

interface Tile {
  readonly count: string | undefined
  readonly text: string
  readonly path: string
  readonly isUrgent: boolean
}

/** The tiles of somebody's start page, in their order. */
async function tilesOf(login: string, path = '/portal'): Promise<readonly Tile[]> {
  const { text } = await (await new FormClient(installation.portalUrl).signIn(login)).get(path)
  const form =
    /<li class="tile( urgent)?"><a href="([^"]+)">(?:<span class="count">([0-9]+)<\/span> )?<span class="text">([^<]+)</g
  return [...plain(text).matchAll(form)].map(([, urgent, place = '', count, words = '']) => ({
    count,
    text: words,
    path: place,
    isUrgent: urgent !== undefined,
  }))
}

const said = (tiles: readonly Tile[]) =>
  tiles.map(({ count, text }) => (count === undefined ? text : `${count} ${text}`))
const above = logins.ADMIN_WOJEWODZKI ?? ''

t.test('a role without anything that waits is told so, and an account without a role whom to ask', async t => {
  const client = await new FormClient(installation.portalUrl).signIn(logins.PIU_RP ?? '')
  const page = plain((await client.get('/portal')).text)
  t.match(page, /Wszystko załatwione: nic teraz nie czeka/)
  t.match(page, /class="lead">Czytelnik PIU – obszar rynku pracy</)
  const bare = await installation.createUser(unit, [])
  await installation.person(bare)
  const nobody = await new FormClient(installation.portalUrl).signIn(bare)
  t.match(
    plain((await nobody.get('/portal')).text),
    /nie ma jeszcze żadnej roli\. Nadaje je administrator Twojej jednostki/,
  )
})

t.test('an administrator whose account only a password protects is told so', async t => {
  t.same(said(await tilesOf(unit.administrator)), ['Twojego konta broni tylko hasło. Włącz drugi składnik'])
})

t.test('@req A2.1 A1.1 B7 what waits is told to whom it waits for, what is overdue first', async t => {
  const visitor = new PortalConnection({ origin: installation.portalUrl })
  t.teardown(() => visitor.close())
  const software_ = { obszar: 'PS', oprogramowanie: software }
  const filed = notice({ systemDziedzinowy: [software_] })
  for (let count = 0; count < 2; count += 1) t.equal((await visitor.call('zglosGotowosc', filed)).outcome, 'ANSWER')
  t.match(said(await tilesOf(above)), ['2 podłączenia czekają na Twój krok'])
  t.same(said(await tilesOf(above, '/portal?lang=en'))[0], '2 connections wait for your step')

  await installation.connectSystem({ unit })
  const locked = await installation.createUser(unit, ['OTM_USER'])
  await installation.administer(unit.administrator, 'zablokuj', { login: locked, powod: 'Urlop' })
  const own = await tilesOf(unit.administrator)
  t.match(said(own), [
    '1 system: certyfikat kończy się w ciągu 30 dni',
    '1 konto jest zablokowane',
    'Twojego konta broni tylko hasło. Włącz drugi składnik',
  ])
  t.same(
    own.map(one => one.isUrgent),
    [true, false, false],
  )

  const ends = addDays(civilDateOf(installation.clock.now()), 40)
  await installation.administer(centralLogin, 'dodajSwiadectwo', {
    swiadectwo: {
      rodzaj: 'SWIADECTWO',
      producent: software.producent,
      produkt: 'Inny',
      wersja: '1.0',
      obszar: 'SR',
      poziom: '1',
      numer: 'SZ-9',
      wazneOd: '2025-01-01',
      wazneDo: ends,
      integracjaOTM: false,
    },
  })
  const vendor = { nazwa: software.producent, email: 'v@przyklad.example', konto: [logins.DOSTAWCA ?? ''] }
  await installation.administer(centralLogin, 'dodajDostawce', vendor)
  const entry = '1 wpis wykazu zgodności: ważność kończy się w ciągu 60 dni'
  t.same(said(await tilesOf(logins.DOSTAWCA ?? '')), [entry])
  t.ok(said(await tilesOf(centralLogin)).includes(entry))
})

t.test('a mail that could not be sent is a warning at the start and on the page of the gateway’s state', async t => {
  const now = installation.clock.now()
  const mail = {
    id: '6f2f2f60-0000-4000-8000-000000000001',
    key: 'proba',
    kind: 'PAKIET',
    state: 'OCZEKUJE',
    queuedAt: new Date(now.getTime() - 3_700_000),
    attempts: 0,
    nextAt: new Date(now.getTime() + 86_400_000),
    mayArriveTwice: false,
  } as const
  const { control } = installation.house
  const failing = { ...mail, id: '6f2f2f60-0000-4000-8000-000000000002', key: 'druga' }
  t.match(await control.apply([{ change: 'mail-queued', mail }], [draftOf('mail')]), { applied: true })
  await control.apply([{ change: 'mail-queued', mail: failing }], [draftOf('mail')])
  await control.apply([{ change: 'mail-begun', id: failing.id }], [draftOf('mail')])
  await control.apply([{ change: 'mail-failed', id: failing.id }], [draftOf('mail')])
  const client = await new FormClient(installation.portalUrl).signIn(centralLogin)
  const page = plain((await client.get('/portal/stan')).text)
  t.match(page, /Wiadomości e-mail czekają na wysłanie dłużej niż godzinę/)
  t.match(page, /Wiadomości e-mail nie dało się wysłać i nie są już ponawiane/)
  t.match(
    page,
    /Czekają na wysłanie<\/dt><dd>1 <span class="soft">najstarsza z [0-9., :]+, godzinę temu|1 godzinę temu/,
  )
  t.match(page, /Nie udało się wysłać<\/dt><dd><span class="badge bad">1</)
  t.ok(said(await tilesOf(centralLogin)).some(text => /^[2-9] ostrzeżenia o stanie bramki$/.test(text)))
})

t.test('every tile leads to a page that is open to the person', async t => {
  for (const login of [centralLogin, above, unit.administrator, logins.DOSTAWCA ?? '']) {
    const client = await new FormClient(installation.portalUrl).signIn(login)
    const tiles = await tilesOf(login)
    t.ok(tiles.length > 0, login)
    for (const { path } of tiles) t.equal((await client.get(path)).status, 200, path)
  }
})

t.test('start pages and the state keep to what pages keep to', { skip: chromium.missing }, async t => {
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  for (const login of [centralLogin, unit.administrator, logins.PIU_RP ?? '']) {
    const context = await signInBrowser(chrome, installation.portalUrl, login)
    const paths = login === centralLogin ? ['/portal', '/portal/stan'] : ['/portal']
    for (const path of paths) t.same(await pageFlaws(context, `${installation.portalUrl}${path}`), [], path)
    await context.close()
  }
})
