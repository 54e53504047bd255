import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { validateElement } from '../../src/contract/index.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { forgetAttachments } from '../../src/jobs/forget-attachments.js'
import { remind } from '../../src/jobs/remind.js'
import { patienceMinutes, sendDueMails, sendMailsJob } from '../../src/jobs/send-mails.js'
import { smtpMailer } from '../../src/outside/mail.js'
import type { Mailer } from '../../src/ports/runtime/mail.js'
import { readXml } from '../../src/xml/read.js'
import { judge } from '../judges/available.js'
import { bringTo, dueDay, local } from '../operations/connecting.js'
import { fixturePlace, type Place } from '../operations/place.js'
import { answered, central, person, settle, voivodeship } from '../operations/world.js'
import { attachmentOf, mailServer } from './mail-server.js'

t.setTimeout(900_000)

const smtp = judge('smtp')
const sevenZip = judge('7z')
const copy = await fixturePlace(t, settle)

/** A place whose house sends mails. */
async function mailing(test: Test): Promise<Place> {
  return copy(test, { settings: { sendsMail: true } })
}

const mailerAt = (port: number): Promise<Mailer> =>
  smtpMailer({ host: '127.0.0.1', port, tls: 'no', from: 'bramka@csizs.example' })

t.test(
  '@req A2.3 the package is received by mail, opens with its password in 7-Zip, and with no other',
  { skip: smtp.missing || sevenZip.missing },
  async t => {
    const place = await mailing(t)
    const { id } = await bringTo(place, 'PRZYJETE')
    const admin = await person(place, voivodeship)
    const termin = [1, 2].map(pozycja => ({ pozycja, data: dueDay }))
    const made = await answered(place, 'utworzPakiet', admin, { numerZgloszenia: id, termin, wyslij: true })
    t.match(made, { stan: 'PAKIET_WYDANY', wyslano: true })
    const server = await mailServer(t)
    const mailer = await mailerAt(server.port)
    t.teardown(() => mailer.close())
    while ((await sendDueMails(place.house, mailer)) > 0);
    const mails = await server.got()
    const mail = mails.find(one => one.attachments.length > 0)
    t.match(mail, { to: 'lucjan@ops.example', automatic: 'auto-generated', names: [made.nazwaPliku] })
    t.match(mail?.text, /Hasło do pliku przekaże telefonicznie administrator wojewódzki/)
    const all = mails.map(one => `${one.subject} ${one.text}`).join()
    t.notMatch(all, new RegExp(made.hasloPakietu), 'the password goes another way')
    t.notMatch(all, /44051401359/, 'no PESEL in mails')

    const folder = await mkdtemp(join(tmpdir(), 'csizs-zip-'))
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const zip = join(folder, made.nazwaPliku)
    await writeFile(zip, attachmentOf(mail))
    const wrong = await sevenZip.run(['x', '-y', '-pzle-haslo', `-o${folder}`, zip])
    t.not(wrong.code, 0, 'refused with a wrong password')
    const listed = await sevenZip.run(['l', '-slt', zip])
    t.match(listed.stdout.toString('utf8'), /AES-256/)
    const right = await sevenZip.run(['x', '-y', `-p${made.hasloPakietu}`, `-o${folder}`, zip])
    t.equal(right.code, 0, right.stderr)
    const text = await readFile(join(folder, 'pakiet.txt'), 'utf8')
    for (const part of [
      'JT-1465-OPS-01',
      local,
      'Hasło tymczasowe',
      'https://a.example/uslugi/RejestracjaSD/v1',
      'http://b.example/ca.pem',
      'PI-MZT',
      'Nie dotyczy',
      dueDay,
    ])
      t.match(text, part, part)
    t.match(await readFile(join(folder, 'pakiet.html'), 'utf8'), /Zarejestrowana jednostka terenowa/)
    const xml = await readFile(join(folder, 'pakiet.xml'))
    const read = readXml(xml)
    if (isRefusal(read)) return t.fail('the XML cannot be read')
    t.same(validateElement(xml, read.root), [], 'valid against its schema')
    const temporary = /<p:hasloTymczasowe>([^<]*)</.exec(xml.toString('utf8'))?.[1]?.replaceAll('&amp;', '&') ?? ''
    const nobody = { kind: 'visitor', address: '192.0.2.77' } as const
    await answered(place, 'zmienHaslo', nobody, { login: local, hasloObecne: temporary, hasloNowe: 'Nowe#Haslo2026' })
    const key = /pakiet\/([\w-]{43})/.exec(text)?.[1] ?? ''
    t.match(await answered(place, 'sprawdzanyPakiet', nobody, { kluczPakietu: key }), { numerZgloszenia: id })
  },
)

t.test('a mail is tried again with longer pauses, given up visibly, and waits again when asked', async t => {
  const place = await mailing(t)
  const { id } = await bringTo(place, 'ZGLOSZONE')
  const down: Mailer = {
    send: async (_mail, failed) => {
      failed(new Error('down'))
      return 'TEMPORARY'
    },
    close: () => {},
  }
  const state = async () => (await place.control.mailsOf(id)).map(one => [one.state, one.attempts] as const)
  t.same(await state(), [['OCZEKUJE', 0]], 'the administrator is told of the notice')
  for (const [tried, minutes] of patienceMinutes.entries()) {
    await sendDueMails(place.house, down)
    t.same(await state(), [['OCZEKUJE', tried + 1]])
    await sendDueMails(place.house, down)
    t.same(await state(), [['OCZEKUJE', tried + 1]], 'not before its time')
    place.clock.pass(minutes * 60_000)
  }
  await sendDueMails(place.house, down)
  t.same(await state(), [['PORZUCONA', patienceMinutes.length + 1]])
  t.notMatch(place.logged.join(), /example/, 'no address in the log')
  const admin = await person(place, voivodeship)
  const shown = await answered(place, 'pokazPodlaczenie', admin, { numerZgloszenia: id })
  const idWiadomosci = shown.wiadomosc[0]?.idWiadomosci ?? ''
  t.match(shown.wiadomosc, [{ stan: 'PORZUCONA', rodzaj: 'ZGLOSZENIE' }])
  t.match(await answered(place, 'ponowWiadomosc', admin, { numerZgloszenia: id, idWiadomosci }), {
    wiadomosc: { stan: 'OCZEKUJE' },
  })
  const taken: string[] = []
  const up: Mailer = {
    send: async mail => {
      taken.push(mail.subject)
      return 'SENT'
    },
    close: () => {},
  }
  await sendDueMails(place.house, up)
  t.same(await state(), [['WYSLANA', 1]])
  await sendDueMails(place.house, up)
  t.equal(taken.length, 1, 'sent once')
  t.equal((await place.control.mail(idWiadomosci))?.sealed, undefined, 'what it said is forgotten')
})

t.test('a mail that a crash left in the middle is sent again under the same id, and says so', async t => {
  const place = await mailing(t)
  const { id } = await bringTo(place, 'ZGLOSZONE')
  const ids: string[] = []
  const dying: Mailer = {
    send: async mail => {
      ids.push(mail.id)
      throw new Error('the process ends here')
    },
    close: () => {},
  }
  await t.rejects(sendDueMails(place.house, dying))
  t.match(await place.control.mailsOf(id), [{ state: 'WYSYLANA' }], 'the effect and its mail are one: it is not lost')
  const living: Mailer = {
    send: async mail => {
      ids.push(mail.id)
      return 'SENT'
    },
    close: () => {},
  }
  await sendMailsJob(place.house, living).work()
  t.match(await place.control.mailsOf(id), [{ state: 'WYSLANA', mayArriveTwice: true }])
  t.equal(new Set(ids).size, 1)
  t.equal(ids.length, 2)
})

t.test('without a mail server nothing is queued and everything works', async t => {
  const place = await copy(t)
  const { id } = await bringTo(place, 'PAKIET_POTWIERDZONY')
  t.same(await place.control.mailsOf(id), [])
  t.match(await answered(place, 'listaPodlaczen', await person(place, central), {}), { pocztaDziala: false })
})

t.test('@req A2.4 A2.11 reminders: each thing once, weekly while it is overdue', async t => {
  const place = await mailing(t)
  const { id } = await bringTo(place, 'PAKIET_WYDANY')
  const other = await bringTo(place, 'PAKIET_POTWIERDZONY', {}, 'drugi.lokalny')
  await bringTo(place, 'DO_WYJASNIENIA', {}, 'trzeci')
  const kinds = async (number: string) =>
    (await place.control.mailsOf(number))
      .map(one => one.kind)
      .filter(kind => kind.startsWith('PRZYP'))
      .toSorted()
  t.equal(await remind(place.house), 0, 'nothing is due yet')
  place.clock.pass(5 * 86_400_000)
  t.ok((await remind(place.house)) > 0)
  t.same(new Set(await kinds(id)), new Set(['PRZYPOMNIENIE_PAKIET']))
  t.same(new Set(await kinds(other.id)), new Set(['PRZYPOMNIENIE_WYNIK']), 'due tomorrow')
  t.equal(await remind(place.house), 0, 'said once')
  place.clock.pass(2 * 86_400_000)
  await remind(place.house)
  t.ok((await kinds(other.id)).includes('PRZYPOMNIENIE_WYNIK_ZALEGLY'))
  const told = (await kinds(other.id)).length
  t.equal(await remind(place.house), 0)
  place.clock.pass(8 * 86_400_000)
  await remind(place.house)
  t.ok((await kinds(other.id)).length > told, 'told again a week later')
  place.clock.pass(690 * 86_400_000)
  await remind(place.house)
  const due = await place.control.dueMails(place.clock.now(), 1_000)
  t.ok(due.some(one => one.kind === 'PRZYPOMNIENIE_CERTYFIKAT'))
})

t.test('files that no notice refers to are removed, others stay', async t => {
  const place = await copy(t)
  await bringTo(place, 'PAKIET_GOTOWY')
  await place.house.attachments.keep(place.house.ids.uuid(), randomBytes(10))
  const before = (await place.house.attachments.list()).length
  place.clock.pass(400 * 86_400_000)
  t.equal(await forgetAttachments(place.house), 1)
  t.equal((await place.house.attachments.list()).length, before - 1)
})
