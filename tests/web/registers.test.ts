/** Pages of the registers, in a browser and by their forms: conformity, vendors, systems, dictionaries, the gateway's state. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { xsdFiles } from '../../src/contract/index.js'
import { call } from '../gateway/http-call.js'
import { centralLogin, software } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { folderFor } from '../operations/place.js'
import { FormClient, launchChromium, lookAt, peopledInstallation, signInBrowser } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const xmllint = judge('xmllint')
const { installation, unit, logins } = await peopledInstallation()
t.teardown(() => installation.remove())
const system = await installation.connectSystem({ unit })
const origin = installation.portalUrl
const day = (days: number) => {
  const [year, month, date] = new Date(installation.clock.now().getTime() + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return `${date}.${month}.${year}`
}
const as = (role: keyof typeof logins) => new FormClient(origin).signIn(logins[role] ?? '')

t.test('@req A1.1 the central administrator keeps the register of conformity on pages', async t => {
  const central = await as('ADMIN_CENTRALNY')
  const entry = {
    'swiadectwo.rodzaj': 'SWIADECTWO',
    'swiadectwo.producent': '=Żółw & syn',
    'swiadectwo.produkt': 'Pomost <b>',
    'swiadectwo.wersja': '5.2',
    'swiadectwo.obszar': 'PS',
    'swiadectwo.poziom': '1.05',
    'swiadectwo.numer': 'SZ/77',
    'swiadectwo.wazneOd': day(-10),
    'swiadectwo.wazneDo': day(20),
    'swiadectwo.integracjaOTM': 'true',
  }
  const wrong = await central.send('/portal/zgodnosc-wpis', 'dodaj', { ...entry, 'swiadectwo.wazneDo': day(-20) })
  t.equal(wrong.status, 422)
  t.match(wrong.text, 'Koniec ważności jest przed początkiem.')
  const added = await central.send('/portal/zgodnosc-wpis', 'dodaj', entry)
  t.equal(added.status, 303)
  const place = String(added.headers.location)
  t.match(place, /^\/portal\/zgodnosc\/ZGODNOSC-[0-9]+$/)
  t.match((await central.get(place)).text, /Pomost &#60;b&#62; 5\.2/)
  const nobody = new FormClient(origin)
  for (const [query, isFound] of [
    ['producent=zolw', true],
    ['produkt=pomost&obszar=PS', true],
    ['obszar=SR', false],
    ['stan=WAZNY', true],
    ['stan=WYCOFANY', false],
  ] as const) {
    const page = await nobody.get(`/portal/zgodnosc?${query}`)
    t.equal(page.text.includes('SZ/77'), isFound, query)
  }
  const extended = await central.send(place, 'przedluz', { wazneDo: day(400), uzasadnienie: 'Decyzja' })
  t.equal(extended.headers.location, place)
  const announced = await central.send('/portal/opisy-systemu', 'oglos', {
    'opisSystemu.obszar': 'PS',
    'opisSystemu.wersja': '1.05',
    'opisSystemu.obowiazujeOd': day(-1),
    'opisSystemu.okresDostosowawczyDo': day(60),
  })
  t.equal(announced.status, 303)
  t.match((await nobody.get('/portal/opisy-systemu')).text, 'okres dostosowawczy')
  t.equal((await central.send(place, 'wycofaj', { odDnia: '', powod: 'Błąd; „krytyczny”' })).status, 303)
  t.match((await central.get(place)).text, /wycofan/)
  t.match((await nobody.get('/portal/zgodnosc?stan=WYCOFANY')).text, 'SZ/77')
})

t.test('@req A1.1 the public list as XML is valid against its schema, and both files keep their tag', async t => {
  const folder = await folderFor(t)
  const xml = await call({ method: 'GET', url: `${origin}/wykaz-zgodnosci.xml` })
  const tag = String(xml.headers.etag)
  t.match([xml.status, xml.headers['content-type']], [200, 'application/xml; charset=utf-8'])
  for (const [headers, status] of [
    [{ 'if-none-match': tag }, 304],
    [{ 'if-none-match': `"x", W/${tag}` }, 304],
    [{ 'if-none-match': '"x"' }, 200],
  ] as const) {
    t.equal((await call({ method: 'GET', url: `${origin}/wykaz-zgodnosci.xml`, headers })).status, status)
  }
  await t.test('by xmllint', { skip: xmllint.missing }, async t => {
    for (const name of ['wykaz-zgodnosci.xsd', 'wspolne.xsd'] as const) {
      const { text } = await call({ method: 'GET', url: `${origin}/${name}` })
      t.equal(text, xsdFiles[name])
      await writeFile(join(folder, name), text)
    }
    await writeFile(join(folder, 'wykaz.xml'), xml.text)
    const args = ['--noout', '--nonet', '--schema', join(folder, 'wykaz-zgodnosci.xsd'), join(folder, 'wykaz.xml')]
    const run = await xmllint.run(args)
    t.equal(run.code, 0, run.stderr)
  })
  t.match(xml.text, '<x:producent>=Żółw &amp; syn</x:producent>')
})

t.test(
  '@req A1.1 the public list as CSV is read by Python as it was written',
  { skip: judge('python3').missing },
  async t => {
    const folder = await folderFor(t)
    const reply = await call({ method: 'GET', url: `${origin}/wykaz-zgodnosci.csv` })
    const file = join(folder, 'wykaz.csv')
    await writeFile(file, reply.text)
    const program = `import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as f:
    print(json.dumps(list(csv.DictReader(f, delimiter=';'))))`
    const run = await judge('python3').run(['-c', program, file])
    const rows = JSON.parse(run.stdout.toString('utf8'))
    t.match(
      rows.find((row: { numer: string }) => row.numer === 'SZ/77'),
      {
        stan: 'WYCOFANY',
        rodzaj: 'SWIADECTWO',
        producent: "'=Żółw & syn",
        produkt: 'Pomost <b>',
        integracjaOTM: 'true',
        powodWycofania: 'Błąd; „krytyczny”',
      },
    )
    t.ok(rows.some((row: { produkt: string; stan: string }) => row.produkt === software.nazwa && row.stan === 'WAZNY'))
  },
)

t.test('@req A1.1 a vendor is entered with its account and sees its products in numbers', async t => {
  const central = await as('ADMIN_CENTRALNY')
  const vendor = await as('DOSTAWCA')
  t.match((await vendor.get('/portal/moje-produkty')).text, 'nie jest jeszcze przypisane')
  const entered = await central.send('/portal/dostawcy', 'dodaj', {
    nazwa: software.producent,
    nip: '526-104-05-67',
    email: 'biuro@przyklad.example',
    telefon: '',
    konto: logins.DOSTAWCA ?? '',
  })
  t.match(String(entered.headers.location), /^\/portal\/dostawcy\/DOSTAWCA-[0-9]+$/)
  const own = await vendor.get('/portal/moje-produkty')
  t.match(own.text, new RegExp(`${software.nazwa} ${software.wersja}`))
  t.notMatch(own.text, unit.code, 'no unit is named')
  const unknown = await central.send(String(entered.headers.location), 'konta', { konto: 'nikt.taki' })
  t.equal(unknown.status, 422)
  t.match(unknown.text, 'Nie ma takiego konta z rolą DOSTAWCA.')
})

t.test('@req A2.8 C3 D2 an administrator sees a system, changes it, and withdraws its certificate', async t => {
  const local = await as('ADMIN_LOKALNY')
  const place = `/portal/systemy/${system.id}`
  t.match((await local.get('/portal/systemy')).text, place)
  t.notMatch((await local.get('/portal/systemy?stan=NIEAKTYWNY')).text, place)
  const other = await local.send(place, 'oprogramowanie', { 'oprogramowanie.wersja': '99' })
  t.equal(other.status, 422)
  t.match(other.text, 'nie ma ważnego świadectwa')
  t.equal((await local.send(place, 'formy', { formaPodpisu: ['XADES', 'WSS'] })).status, 303)
  t.match((await local.get(place)).text, 'XADES, WSS')
  t.equal((await local.send(place, 'dezaktywuj', { powod: 'Próba' })).status, 303)
  t.match((await local.get(place)).text, 'nieaktywny')
  t.equal((await local.send(place, 'aktywuj', {})).status, 303)
  const page = await local.get(place)
  const [certificate] = await installation.house.control.certificatesOf(system.id)
  const key = certificate?.fingerprint.slice(0, 8) ?? ''
  const silent = await local.sendFrom(page, place, 'wycofaj-certyfikat', { powod: '' }, key)
  t.equal(silent.status, 422, 'without a reason nothing is withdrawn')
  t.equal((await local.sendFrom(page, place, 'wycofaj-certyfikat', { powod: 'Próba' }, key)).status, 303)
  t.match((await local.get(place)).text, 'nie może już wołać bramki')
  t.equal((await installation.house.control.certificate(certificate?.fingerprint ?? ''))?.state, 'WYCOFANY')
  t.match((await local.get('/portal/systemy')).text, 'brak certyfikatu')
  t.equal((await local.get('/portal/systemy/SD-999999')).status, 404)
})

t.test(
  '@req A2.9 a version is published after its differences were seen; the differences are those of Python',
  async t => {
    const central = await as('ADMIN_CENTRALNY')
    const file = JSON.parse(await readFile('fixtures/dictionaries/jezyk.json', 'utf8'))
    const [first, second, ...others] = file.wiersze
    const rows = [
      { ...first, nazwa: 'Nazwa nowa' },
      ...others,
      { ...second, kod: 'NOWY-1', nazwa: 'Nowy pierwszy' },
      { ...second, kod: 'NOWY-2', nazwa: 'Nowy drugi' },
    ]
    const next = {
      ...file,
      wersja: 2,
      opublikowano: '2026-11-20',
      obowiazujeOd: '2027-01-01',
      karencjaDo: '2027-01-31',
    }
    const upload = async (content: string) => {
      const page = await central.get('/portal/slowniki-publikacja')
      const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
      const form = page.text.indexOf('value="sprawdz"')
      const own = hidden.filter(
        one => one.index > page.text.lastIndexOf('<form', form) && one.index < page.text.indexOf('</form>', form),
      )
      const edge = 'granica-proby'
      const parts = own.map(
        ([, name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      const body = `${parts.join('')}--${edge}\r\ncontent-disposition: form-data; name="plik"; filename="s.json"\r\ncontent-type: application/json\r\n\r\n${content}\r\n--${edge}--\r\n`
      return central.post('/portal/slowniki-publikacja', body, {
        'content-type': `multipart/form-data; boundary=${edge}`,
      })
    }
    const broken = await upload('{"kodSlownika":')
    t.equal(broken.status, 422)
    t.match(broken.text, 'nie jest poprawnym JSON')
    t.match((await upload(JSON.stringify({ ...next, wersja: 'dwa' }))).text, /wersja: oczekiwano/)
    const sent = await upload(JSON.stringify({ ...next, wiersze: rows }))
    const place = String(sent.headers.location)
    t.match([sent.status, place], [303, /projekt=/])
    const preview = await central.get(place)
    t.match(preview.text, 'Nowy pierwszy')
    t.match(
      (await (await as('ADMIN_CENTRALNY')).get(place)).text,
      'Wybierz plik JSON',
      'it is the session’s that sent it',
    )
    t.equal((await installation.house.control.dictionaries()).filter(one => one.code === file.kodSlownika).length, 1)
    const noDay = await central.sendFrom(preview, place, 'opublikuj', { obowiazujeOd: '31.02.2027', karencjaDo: '' })
    t.equal(noDay.status, 422)
    const published = await central.sendFrom(preview, place, 'opublikuj', {
      obowiazujeOd: '01.02.2027',
      karencjaDo: '28.02.2027',
    })
    t.equal(published.headers.location, `/portal/slowniki/${file.kodSlownika}?wersja=2`)

    const officer = await as('PIU_PS')
    const list = await officer.get('/portal/slowniki')
    t.match(list.text, 'zapowiedziana')
    const found = await officer.get(`/portal/slowniki/${file.kodSlownika}?wersja=2&szukaj=nowy%20drugi`)
    t.match(found.text, 'NOWY-2')
    t.notMatch(found.text, 'NOWY-1')
    const differences = await officer.get(`/portal/slowniki/${file.kodSlownika}/roznice?odWersji=1&doWersji=2`)
    const counts = [...differences.text.matchAll(/class="count">([0-9]+)</g)].map(([, count]) => Number(count))
    t.same(counts, countsByHand(file.wiersze, rows))
    t.equal((await officer.get(`/portal/slowniki/${file.kodSlownika}?wersja=9`)).status, 400)

    const csv = await officer.get(`/portal/slowniki/${file.kodSlownika}/plik?wersja=2&format=csv`)
    t.match(csv.headers['content-disposition'], `${file.kodSlownika}-2.csv`)
    t.equal(csv.text.trim().split('\r\n').length, rows.length + 1)
    const xml = await officer.get(`/portal/slowniki/${file.kodSlownika}/plik?wersja=2&format=xml`)
    const folder = await folderFor(t)
    await t.test('the XML is valid, by xmllint', { skip: xmllint.missing }, async t => {
      for (const [name, text] of Object.entries(xsdFiles)) await writeFile(join(folder, name), text)
      await writeFile(join(folder, 'slownik.xml'), xml.text)
      const run = await xmllint.run([
        '--noout',
        '--nonet',
        '--schema',
        join(folder, 'portal.xsd'),
        join(folder, 'slownik.xml'),
      ])
      t.equal(run.code, 0, run.stderr)
    })
  },
)

/** Added, changed, removed: counted another way than the product counts. */
function countsByHand(older: readonly object[], newer: readonly object[]): readonly number[] {
  const keyed = (rows: readonly object[]) =>
    Object.fromEntries(
      rows.map(row => [Reflect.get(row, 'kod') + Reflect.get(row, 'obowiazujeOd'), JSON.stringify(row)]),
    )
  const [before, after] = [keyed(older), keyed(newer)]
  let [added, changed, removed] = [0, 0, 0]
  for (const key of Object.keys(after)) {
    if (before[key] === undefined) added += 1
    else if (before[key] !== after[key]) changed += 1
  }
  for (const key of Object.keys(before)) if (after[key] === undefined) removed += 1
  return [added, changed, removed]
}

t.test('@req A2.9 a complaint is decided on its page, once', async t => {
  const fresh = await installation.connectSystem({ unit })
  const complaint = { kodSlownika: 'KRAJ', kodPozycji: 'DE', opis: 'Nazwa jest nieaktualna.' }
  const told = await fresh.connection.call('zglosNiezgodnoscSlownika', complaint)
  t.equal(told.outcome, 'ANSWER')
  const central = await as('ADMIN_CENTRALNY')
  t.match((await central.get('/portal')).text, 'zgłoszenie niezgodności słownika czeka')
  const page = await central.get('/portal/zgloszenia-slownikow?tylko=czekajace')
  const key = /ZGLOSZENIE-[0-9]+/.exec(page.text)?.[0] ?? ''
  const decision = { rozstrzygniecie: 'ODRZUCONA', odpowiedz: 'Nazwa jest dobra.' }
  t.equal((await central.sendFrom(page, '/portal/zgloszenia-slownikow', 'rozstrzygnij', decision, key)).status, 303)
  t.match((await (await as('ADMIN_LOKALNY')).get('/portal/zgloszenia-slownikow')).text, 'Nazwa jest dobra.')
})

t.test('the state of the gateway says what is wrong and what to do', async t => {
  const central = await as('ADMIN_CENTRALNY')
  t.match((await central.get('/portal/stan')).text, 'Wszystko działa')
  const release = installation.gateway.readiness.hold('ledger')
  const bad = await central.get('/portal/stan')
  release()
  t.match(bad.text, /niegotowa/)
  t.match(bad.text, 'ledger.db')
  t.match((await central.get('/portal/stan?lang=en')).text, 'All is well')
})

t.test('every page of the registers in Chromium: axe, both sizes, no script', { skip: chromium.missing }, async t => {
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  const entry = (await installation.administer(centralLogin, 'listaSwiadectw', {})).swiadectwo[0]?.idWpisu ?? ''
  const pages = {
    ADMIN_CENTRALNY: [
      '/portal/zgodnosc',
      '/portal/zgodnosc-wpis',
      `/portal/zgodnosc/${entry}`,
      '/portal/opisy-systemu',
      '/portal/dostawcy',
      '/portal/dostawcy/DOSTAWCA-1',
      '/portal/systemy',
      `/portal/systemy/${system.id}`,
      '/portal/slowniki',
      '/portal/slowniki/JEZYK?wersja=2',
      '/portal/slowniki/TERC',
      '/portal/slowniki/JEZYK/roznice',
      '/portal/slowniki-publikacja',
      '/portal/zgloszenia-slownikow',
      '/portal/stan',
    ],
    DOSTAWCA: ['/portal/moje-produkty'],
  } as const
  for (const [role, paths] of Object.entries(pages)) {
    await lookAt(t, chrome, origin, logins[role as keyof typeof pages] ?? '', paths)
  }
})

t.test('the search and a form work with the keyboard alone, without scripts', { skip: chromium.missing }, async t => {
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  const context = await signInBrowser(chrome, origin, centralLogin, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin}/portal/zgodnosc`)
  await page.locator('#szukaj-produkt').focus()
  await page.keyboard.type('pomost')
  await page.keyboard.press('Enter')
  await page.waitForURL(/produkt=pomost/)
  t.match(await page.locator('main').innerText(), /1 wpis/)
  await page.goto(`${origin}/portal/dostawcy`)
  await page.getByLabel('Nazwa', { exact: true }).focus()
  await page.keyboard.type('Klawiaturowy')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('k@przyklad.example')
  await page.keyboard.press('Enter')
  await page.waitForURL(/DOSTAWCA-[0-9]+/)
  t.match(await page.locator('h1').innerText(), /Klawiaturowy/)
})
