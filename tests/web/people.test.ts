/** Users, units, events and e-learning in the portal: every form used, every page looked at in a browser. */
import { TOTP } from 'otpauth'
import t from 'tap'
import { password } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { FormClient, launchChromium, pageFlaws, peopledInstallation, plain, signInBrowser } from './portal-kit.js'

t.setTimeout(900_000)
const { installation, unit, logins } = await peopledInstallation()
t.teardown(() => installation.remove())
const origin = installation.portalUrl
const local = await new FormClient(origin).signIn(unit.administrator)
const chromium = judge('chromium')

const user = '/portal/uzytkownicy/nowa.osoba'

/** A form's answer: sent, and what the next page says of it. */
async function done(
  path: string,
  act: string,
  values: Readonly<Record<string, string | readonly string[]>>,
  by = local,
) {
  const page = await by.get(path)
  const key = act === 'zaloz' && path.endsWith('nowy') ? '' : act
  const reply = await by.sendFrom(page, path, act, values, key)
  const next = reply.status === 303 ? await by.get(String(reply.headers.location)) : reply
  return { status: reply.status, text: plain(next.text) }
}

t.test(
  '@req A2.10 A2.5 an administrator creates an account, sees its password once, gives, takes, locks and retires',
  async t => {
    const created = await done('/portal/uzytkownicy/nowy', 'zaloz', {
      kodJT: unit.code,
      login: 'nowa.osoba',
      imie: 'Nina',
      nazwisko: 'Próbna',
      email: 'nina@urzad.example',
    })
    t.equal(created.status, 303)
    const temporary = /Hasło tymczasowe<\/dt><dd>(?:<code[^>]*>)?([^<]+)/.exec(created.text)?.[1]
    t.ok(temporary, 'the password is shown')
    t.notMatch((await local.get(user)).text, temporary ?? 'x', 'and not again')
    const given = await done(user, 'nadaj', { rola: ['OTM_USER', 'PIU_RP'] })
    t.match(given.text, /Role zostały nadane/)
    t.match(given.text, /Czytelnik PIU – obszar rynku pracy/)
    const taken = await done(user, 'odbierz', { rola: ['PIU_RP'], powod: 'Zmiana zakresu czynności' })
    t.match(taken.text, /działa to od razu/)
    t.match((await done(user, 'popraw', { imie: 'Nina', nazwisko: 'Inna', email: 'zły adres' })).text, /adres e-mail/)
    t.match(
      (await done(user, 'popraw', { imie: 'Nina', nazwisko: 'Inna', email: 'n@urzad.example' })).text,
      /Nina Inna/,
    )
    t.match((await done(user, 'zablokuj', { powod: 'Urlop' })).text, /zablokowane/)
    t.match((await done(user, 'odblokuj', {})).text, /odblokowane/)
    const reset = await done(user, 'haslo', {})
    t.match(reset.text, /Hasło tymczasowe<\/dt>/)
    t.match((await done(user, 'zablokuj', { powod: '' })).text, /trzeba wypełnić/, 'a reason is demanded, at its field')
    const elearning = await local.get('/portal/e-learning')
    t.match(plain(elearning.text), /nowa\.osoba/)
    const file = await local.sendFrom(elearning, '/portal/e-learning', 'plik', {}, 'plik')
    t.match(file.headers['content-disposition'], /elearning-JT-1465-PUP-01\.csv/)
    t.match(
      file.text,
      /^username,firstname,lastname,email,course1,role1\nnowa\.osoba,Nina,Inna,n@urzad\.example,OTM,student\n/,
    )
    t.match((await done(user, 'wylacz', { powod: 'Koniec pracy' })).text, /wyłączone na stałe/)
  },
)

t.test('@req B7 a lost second factor is removed with the administrator’s own password, and only then', async t => {
  const login = await installation.createUser(unit, ['PIU_RP'])
  await installation.person(login)
  const person = await new FormClient(origin).signIn(login)
  const factor = '/portal/konto/drugi-skladnik'
  const path = `/portal/uzytkownicy/${login}`
  const removal = { powod: 'Zgubiony telefon', hasloAdministratora: password }
  t.match((await done(path, 'usun-skladnik', removal)).text, /nie ma drugiego składnika/, 'there is none yet')
  await person.send(factor, 'rozpocznij', {})
  const [, shown = ''] = /class="copied">([A-Z2-7 ]+)</.exec((await person.get(factor)).text) ?? []
  const totp = new TOTP({ secret: shown.replaceAll(' ', '') })
  const kod = totp.generate({ timestamp: installation.clock.now().getTime() })
  t.equal((await person.send(factor, 'potwierdz', { kod })).status, 303)
  const halfWay = async () => (await new FormClient(origin).signIn(login)).get('/portal')
  t.equal((await halfWay()).headers.location, '/portal/kod', 'a code is asked')
  const silent = await done(path, 'usun-skladnik', { ...removal, hasloAdministratora: '' })
  t.match(silent.text, /trzeba wypełnić/)
  const wrong = await done(path, 'usun-skladnik', { ...removal, hasloAdministratora: 'Nie-to-haslo-1' })
  t.equal(wrong.status, 422)
  t.match(wrong.text, /To nie jest Twoje obecne hasło/)
  t.match(wrong.text, /Zgubiony telefon/, 'what was typed stays')
  t.notMatch(wrong.text, /Nie-to-haslo-1/, 'the password does not')
  t.equal((await halfWay()).headers.location, '/portal/kod', 'nothing was removed')
  t.match((await done(path, 'usun-skladnik', removal)).text, /Drugi składnik został usunięty, sesje konta zakończone/)
  t.equal((await halfWay()).status, 200, 'the password is enough')
  t.match((await person.get('/portal/konto')).headers.location, /zaloguj/, 'the session that stood has ended')
})

t.test('@req C4 the voivodeship administrator corrects a unit; retiring is offered when nothing is active', async t => {
  const above = await new FormClient(origin).signIn(logins.ADMIN_WOJEWODZKI ?? '')
  const path = `/portal/jednostki/${unit.code}`
  const own = await local.get(path)
  t.equal(own.status, 200)
  t.notMatch(own.text, /wygas"/, 'the unit’s own administrator is not offered it')
  const corrected = await done(
    path,
    'popraw',
    {
      nazwa: 'Urząd Pracy w Nowym Zmyślonowie',
      'adres.kodPocztowy': '00-513',
      'adres.miejscowosc': 'Zmyślonowo',
      'adres.nrDomu': '7',
      obszar: ['RP'],
    },
    above,
  )
  t.match(corrected.text, /Urząd Pracy w Nowym Zmyślonowie/)
  t.match(corrected.text, /nie można jeszcze wygasić/)
  t.equal((await local.get('/portal/jednostki/JT-1408-OPS-01')).status, 404, 'another unit is not there')
})

t.test('@req B7 the page of events tells them and filters them', async t => {
  const all = plain((await local.get('/portal/zdarzenia')).text)
  t.match(all, /wyłączenie konta|zablokowanie konta/)
  const locks = plain((await local.get('/portal/zdarzenia?rodzaj=BLOKADA')).text)
  t.match(locks, /stan: AKTYWNE → ZABLOKOWANE/)
  t.match(locks, /Powód: Urlop/)
  t.equal((await local.get('/portal/zdarzenia?kodJT=JT-1408-OPS-01')).status, 403)
  const wrong = await local.get('/portal/zdarzenia?od=31.02.2026')
  t.match(wrong.text, 'Wpisz istniejącą datę', 'a day that does not exist is told, not passed over')
  t.notMatch(wrong.text, '<table')
})

t.test(
  'every page keeps to what pages keep to, on both screens and in both languages',
  { skip: chromium.missing },
  async t => {
    const chrome = await launchChromium()
    t.teardown(() => chrome.close())
    await installation.createUser(unit, ['OTM_USER'])
    const [who, above] = [unit.administrator, logins.ADMIN_WOJEWODZKI ?? '']
    const officer = logins.PIU_RP ?? ''
    const rows = [
      [who, '/portal/uzytkownicy'],
      [who, '/portal/uzytkownicy?rola=DOSTAWCA'],
      [who, '/portal/uzytkownicy/nowy'],
      [who, `/portal/uzytkownicy/${officer}`],
      [who, user],
      [above, '/portal/jednostki'],
      [above, `/portal/jednostki/${unit.code}`],
      [who, '/portal/zdarzenia'],
      [who, '/portal/e-learning'],
      [who, '/portal/uzytkownicy?lang=en'],
      [who, `/portal/uzytkownicy/${officer}?lang=en`],
      [above, `/portal/jednostki/${unit.code}?lang=en`],
      [who, '/portal/zdarzenia?lang=en'],
    ] as const
    for (const login of [who, above]) {
      const context = await signInBrowser(chrome, origin, login)
      for (const [by, path] of rows) {
        if (by === login) t.same(await pageFlaws(context, `${origin}${path}`), [], path)
      }
      await context.close()
    }
  },
)
