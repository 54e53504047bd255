import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import type { SdConnection } from '../../src/client/connection.js'
import { newProfile, register } from '../../src/client/register.js'
import { type InputOf, type OperationName, services, validateElement } from '../../src/contract/index.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { certificatePem } from '../../src/trust/certificates.js'
import { openKeyPair } from '../../src/trust/keys.js'
import { createSelfSigned } from '../../src/trust/requests.js'
import { pemSigner } from '../../src/trust/signers.js'
import { readXml } from '../../src/xml/read.js'
import { attachmentOf, mailServer } from '../jobs/mail-server.js'
import { judge } from '../judges/available.js'
import { allThere } from '../operations/notices.js'
import { MoodleSite } from '../outside/moodle-site.js'
import { answerIn, confirmDictionaries, Installation, password, software } from './installation.js'
import { asVisitor, dayFromNow, notice } from './unit-connection.js'
import { until } from './until.js'

/** Chapter 2 of the procedure from the notice to the results, over signed SOAP, with real mails and a real archive. */

t.setTimeout(900_000)

const smtp = judge('smtp')
const sevenZip = judge('7z')
/** Of no register of conformity: the second system of the unit. */
const uncertified = { ...software, nazwa: 'Piecza' }

/** Sets the platform's address and puts its token in its place, as an operator does. */
async function withElearning({ home }: Installation, { url, token }: MoodleSite): Promise<void> {
  const settings = JSON.parse(await readFile(home.configuration, 'utf8'))
  await writeFile(home.configuration, JSON.stringify({ ...settings, elearningUrl: url }))
  await writeFile(home.keys.elearning, `${token}\n`, { mode: 0o600 })
}

t.test(
  '@req A1.1 A2.1 A2.2 A2.3 A2.4 A2.5 A2.6 A2.8 A2.9 A2.10 A2.11 A3.5 a unit with two systems is connected over SOAP',
  { skip: smtp.missing || sevenZip.missing },
  async t => {
    const server = await mailServer(t)
    const site = await MoodleSite.start()
    t.teardown(() => site.close())
    const installation = await Installation.make({
      settings: {
        smtpHost: '127.0.0.1',
        smtpPort: server.port,
        smtpTls: 'no',
        smtpFrom: 'bramka@csizs.example',
      },
    })
    t.teardown(() => installation.remove())
    await withElearning(installation, site)
    await installation.start()
    const folder = await mkdtemp(join(tmpdir(), 'csizs-package-'))
    t.teardown(() => rm(folder, { recursive: true, force: true }))

    const office = await installation.registerUnit({ kind: 'URZAD_WOJEWODZKI', territory: '14', areas: ['PS'] })
    const { connection: desk } = await installation.connectSystem({
      unit: office,
      kind: 'SYSTEM_WOJEWODZKI',
      until: 'ACTIVE',
    })
    const atDesk = async <N extends OperationName>(operation: N, input: InputOf<N>) =>
      answerIn(await desk.call(operation, input))
    let numerZgloszenia = ''
    /** What the gateway's own jobs have sent: they run at start. */
    const mailsNow = async () => {
      await installation.restart()
      const unsent = async () => {
        const queued = await installation.house.control.mailsOf(numerZgloszenia)
        return queued.filter(mail => mail.state === 'OCZEKUJE' || mail.state === 'WYSYLANA').length
      }
      await until(async () => (await unsent()) === 0)
      return server.got()
    }
    /** The newest mail whose subject is so. */
    const mailWith = async (subject: string) => {
      const found = (await mailsNow()).findLast(mail => mail.subject === subject)
      if (found === undefined) throw new Error(`no mail: ${subject}`)
      return found
    }

    // 1. The head of the unit gives notice; the office takes it down from its own system.
    const filed = answerIn(
      await desk.call(
        'zglosGotowosc',
        notice({
          terminaleMobilne: true,
          systemDziedzinowy: [
            { obszar: 'PS', oprogramowanie: software },
            { obszar: 'WRISPZ', oprogramowanie: uncertified },
          ],
        }),
      ),
    )
    numerZgloszenia = filed.numerZgloszenia
    t.match(filed, { stan: 'ZGLOSZONE', wynik: { status: 'PRZYJETO' } })
    t.match(JSON.stringify(filed.wynik), /3014/, 'that a product is in no register is told at once')
    t.match((await mailWith('Nowe zgłoszenie ZG-000001')).text, /ZG-000001: Ośrodek Pomocy Społecznej w Zmyślonowie/)

    // The administrator of the voivodeship has doubts and asks.
    const pytanie = 'Czy adres jest aktualny?'
    await installation.administer(office.administrator, 'poprosOWyjasnienie', { numerZgloszenia, pytanie })
    const question = await mailWith('Zgłoszenie ZG-000001: prośba o wyjaśnienie')
    t.equal(question.to, 'kierownik@ops.example')
    t.ok(question.text.includes(pytanie))
    const [, kluczZgloszenia = ''] = /\/portal\/podlaczenie\/stan\/([\w-]{43})/.exec(question.text) ?? []
    answerIn(await asVisitor(installation, 'zlozWyjasnienie', { kluczZgloszenia, odpowiedz: 'Tak, od stycznia.' }))
    t.match(
      (await mailWith('Zgłoszenie ZG-000001: wyjaśnienie')).text,
      /Kierownik jednostki .* odpowiedział na prośbę o wyjaśnienie/,
    )

    // 2. Acceptance registers the unit and its local administrator.
    const login = 'lucjan.lokalny'
    const { jednostka, administratorLokalny } = notice()
    const registered = await atDesk('zarejestrujJednostke', {
      numerZgloszenia,
      jednostka,
      administratorLokalny: { ...administratorLokalny, login },
    })
    const { kodJT } = registered
    t.match(registered, { kodJT: 'JT-1465-OPS-01', login })
    t.equal((await mailWith('Zgłoszenie ZG-000001 przyjęte')).to, 'kierownik@ops.example')

    // 3. The information package: an encrypted file by mail, its password by another way.
    const termin = [1, 2].map(pozycja => ({ pozycja, data: dayFromNow(installation, 3) }))
    const made = await atDesk('utworzPakiet', { numerZgloszenia, termin, wyslij: true })
    t.match(made, { stan: 'PAKIET_WYDANY', wyslano: true })
    const mailed = attachmentOf((await mailsNow()).findLast(mail => mail.attachments.length > 0))
    const given = await atDesk('pobierzPakiet', { numerZgloszenia })
    t.ok(mailed.equals(Buffer.from(given.plik)), 'the file that was mailed is the one that the service gives')
    t.equal(createHash('sha256').update(mailed).digest('hex'), made.skrotPliku)
    const open = async (zip: Uint8Array, secret: string, member: string) => {
      const file = join(folder, 'pakiet.zip')
      await writeFile(file, zip)
      return sevenZip.run(['x', '-so', `-p${secret}`, file, member])
    }
    t.not((await open(mailed, 'inne-haslo', 'pakiet.txt')).code, 0, 'closed to another password')
    const first = (await open(mailed, made.hasloPakietu, 'pakiet.txt')).stdout.toString('utf8')
    const termins = termin[0]?.data ?? ''
    for (const text of [
      'a) Zarejestrowana jednostka terenowa',
      `Kod jednostki: ${kodJT}`,
      'b) Konto administratora lokalnego: login i hasło tymczasowe',
      `Login: ${login}`,
      'Hasło tymczasowe służy tylko do zmiany hasła.',
      'Piąta próba zalogowania się bez zmiany hasła blokuje konto na pewien czas.',
      'c) Skąd i jak pobrać certyfikaty',
      'http://portal.example.invalid/ca.pem',
      'd) Adresy usług CSIZS',
      ...Object.keys(services).map(one => `${one}: https://uslugi.example.invalid/uslugi/${one}/v1`),
      'e) Adres aplikacji PI-MZT',
      'PI-MZT: http://portal.example.invalid',
      'f) Adres platformy e-learningowej OTM',
      `E-learning OTM: ${site.url}`,
      'g) Termin rejestracji systemu dziedzinowego (harmonogram podłączenia)',
      `System 1 (PS, Dziedzinowy 4.2): ${termins}`,
      `System 2 (WRISPZ, Piecza 4.2): ${termins}`,
    ])
      t.ok(first.includes(text), text)
    const xml = (await open(mailed, made.hasloPakietu, 'pakiet.xml')).stdout
    const read = readXml(xml)
    t.same(isRefusal(read) ? 'not well-formed' : validateElement(xml, read.root), [], 'for programs too')
    t.match((await installation.get('/ca.pem')).text, installation.caPem.trim(), 'where the package says')

    // 4. The seven items are checked one by one: once something is missing, then all is there.
    const keyIn = (text: string) => /podlaczenie\/pakiet\/([\w-]{43})/.exec(text)?.[1] ?? ''
    const temporaryIn = (text: string) => /Hasło tymczasowe: (\S+)/.exec(text)?.[1] ?? ''
    const withTerminals = allThere.map(one => ({ ...one, stan: 'JEST' as const }))
    const complaint = withTerminals.map(one =>
      one.element === 'ADRES_MZT' ? ({ ...one, stan: 'BRAK', uwaga: 'Adres nie odpowiada.' } as const) : one,
    )
    const told = { numerZgloszenia, kluczPakietu: keyIn(first), sprawdzenie: complaint }
    t.match(answerIn(await asVisitor(installation, 'potwierdzPakiet', told)), { stan: 'PAKIET_NIEKOMPLETNY' })
    t.match((await mailWith('Pakiet ZG-000001 niekompletny')).text, /Adres aplikacji PI-MZT: Adres nie odpowiada\./)
    const again = await atDesk('utworzPakiet', { numerZgloszenia, termin: [], wyslij: true })
    t.not(again.hasloPakietu, made.hasloPakietu)
    const renewed = attachmentOf((await mailsNow()).findLast(mail => mail.attachments.length > 0))
    t.not((await open(renewed, made.hasloPakietu, 'pakiet.txt')).code, 0, 'each package has a password of its own')
    const second = (await open(renewed, again.hasloPakietu, 'pakiet.txt')).stdout.toString('utf8')

    // 5. The temporary password serves to be changed and for nothing else.
    const facts = { address: installation.servicesUrl, kodJT, uzytkownik: { login, rola: 'ADMIN_LOKALNY' } }
    const profile = await newProfile({ ...facts, obszar: 'PS', oprogramowanie: software }, installation.caPem)
    const keys = openKeyPair(profile.signing.keyPem)
    const own = certificatePem(await createSelfSigned(keys, { commonName: 'nowy' }, installation.clock.now()))
    const starting = installation.connect(profile, { signer: pemSigner(profile.signing.keyPem, own) })
    const temporary = temporaryIn(second)
    const change = (hasloObecne: string, hasloNowe: string) =>
      starting.call('zmienHaslo', { login, hasloObecne, hasloNowe })
    const faultOf = (outcome: unknown) =>
      (outcome as { fault?: { detail: { kod: string; opis: string } } }).fault?.detail
    const early = await asVisitor(installation, 'zaloguj', { login, haslo: temporary })
    t.match(faultOf(early), { kod: '3010' })
    t.match(JSON.stringify(faultOf(early)), /Błędny login lub hasło/)
    t.match(
      faultOf(await change(temporaryIn(first), password)),
      { kod: '3010' },
      'the first package’s password is over',
    )
    const weak = faultOf(await change(temporary, 'zaslabe'))
    t.match(weak, { kod: '3015' })
    t.match(JSON.stringify(weak), /co najmniej 8 znaków, w tym cyfrę, znak specjalny, dużą i małą literę/)
    answerIn(await change(temporary, password))

    // 6. Each system by itself: the first comes in, and has nothing before its dictionaries.
    await installation.conform('PS')
    const who = { login, password }
    const now = { now: () => installation.clock.now() }
    const came = await register(profile, who, now)
    if (!('profile' in came)) throw new Error(`not registered: ${came.outcome}`)
    const { idSystemu } = came.answer
    const sd: SdConnection = installation.connect(came.profile)
    const bySystem = async <N extends OperationName>(operation: N, input: InputOf<N>) =>
      answerIn(await sd.call(operation, input))
    t.match(await bySystem('potwierdzPakiet', { numerZgloszenia, sprawdzenie: withTerminals }), {
      stan: 'PAKIET_POTWIERDZONY',
    })
    t.match((await mailWith('Pakiet ZG-000001 potwierdzony')).text, /potwierdził odbiór kompletnego pakietu/)
    await bySystem('aktywujSD', { idSystemu })
    const connected = { numerZgloszenia, pozycja: 1, status: 'PODLACZONY', idPodlaczonegoSystemu: idSystemu } as const
    t.match(faultOf(await sd.call('zglosStatusPodlaczenia', connected)), { kod: '5019' }, 'not before its dictionaries')
    await confirmDictionaries(sd)
    t.match(await bySystem('zglosStatusPodlaczenia', connected), { stanSystemu: 'PODLACZONY', poTerminie: false })
    t.match(
      (await mailWith('Wynik podłączenia ZG-000001/1: podłączony')).text,
      /system 1 \(PS, Dziedzinowy\) został podłączony/,
    )

    // The second is of no register: refused, and its cause is told, late, after reminders.
    const other = await newProfile({ ...facts, obszar: 'WRISPZ', oprogramowanie: uncertified }, installation.caPem)
    const refused = await register(other, who, now)
    t.match(refused, { outcome: 'FAULT', fault: { detail: { kod: '3014' } } })
    const przyczyna = String((faultOf(refused) as { opis?: string }).opis ?? 'Brak świadectwa zgodności.')
    const daysPass = async (days: number) => {
      installation.passDays(days)
      // What is due is found at this start, and sent at the next.
      await installation.restart()
    }
    await daysPass(3)
    t.match(
      (await mailWith('Jutro termin wyniku podłączenia ZG-000001')).text,
      /system 2 \(WRISPZ, Piecza\)/,
      'the day before it is due',
    )
    await daysPass(3)
    const overdue = (await mailsNow()).filter(mail => mail.subject === 'Zaległy wynik podłączenia ZG-000001')
    t.same(
      overdue.map(mail => mail.to).toSorted(),
      ['lokalny@example.invalid', 'lucjan@ops.example'],
      'both sides are told',
    )
    const late = await installation.administer(office.administrator, 'listaPodlaczen', { tylkoZalegle: true })
    t.match(late.podlaczenie, [{ numerZgloszenia, nastepnyKrok: { kto: 'ADMIN_LOKALNY', poTerminie: true } }])
    t.match(
      await bySystem('zglosStatusPodlaczenia', { numerZgloszenia, pozycja: 2, status: 'NIEPODLACZONY', przyczyna }),
      { stanSystemu: 'NIEPODLACZONY', poTerminie: true },
    )
    const failure = await mailWith('Wynik podłączenia ZG-000001/2: niepodłączony')
    t.ok(failure.text.includes(`Przyczyna: ${przyczyna}`))
    const { podlaczenie } = await installation.administer(office.administrator, 'pokazPodlaczenie', { numerZgloszenia })
    t.match(podlaczenie.system, [
      { pozycja: 1, stan: 'PODLACZONY', idSystemu, poTerminie: false },
      { pozycja: 2, stan: 'NIEPODLACZONY', przyczyna, poTerminie: true },
    ])

    // 7. The staff: accounts, the role of the terminals, and the e-learning platform.
    const person = { imie: 'Olga', nazwisko: 'Terenowa', email: 'olga@ops.example', kodJT }
    await bySystem('utworzUzytkownika', { ...person, login: 'olga.terenowa' })
    await bySystem('nadajRole', { login: 'olga.terenowa', rola: ['OTM_USER', 'PIU_PS'] })
    const { uzytkownik } = await bySystem('listaUzytkownikow', { kodJT, rola: 'OTM_USER' })
    t.match(uzytkownik, [{ login: 'olga.terenowa' }])
    t.match((await installation.administer(login, 'zalozKontaELearning', { kodJT })).konto, [{ stan: 'ZAPISANE' }])
    t.match(site.users, [{ username: 'olga.terenowa', firstname: 'Olga', lastname: 'Terenowa', email: person.email }])
    t.equal(site.enrolments.length, 1)

    // 8. Every transition stands on record.
    const moves = (await installation.entries()).flatMap(({ refusal, facts }) =>
      refusal === undefined && facts?.przejscie !== undefined ? [facts.przejscie] : [],
    )
    t.same(moves, [
      'PYTANIE',
      'WYJASNIENIE',
      'PAKIET',
      'BRAKI',
      'PAKIET',
      'POTWIERDZENIE',
      'PODLACZENIE',
      'NIEPODLACZENIE',
    ])
    const mails = (await server.got()).map(mail => `${mail.subject} ${mail.text}`).join()
    for (const secret of [made.hasloPakietu, again.hasloPakietu, temporary, '44051401359'])
      t.notOk(mails.includes(secret), 'no password and no PESEL in a mail')
  },
)
