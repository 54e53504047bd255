import { randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import t, { type Test } from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import type { SdConnection } from '../../src/client/connection.js'
import type { CallContext } from '../../src/client/context.js'
import { feedSet } from '../../src/client/feed.js'
import { type InputOf, type OperationName, operations, type ResponseOf } from '../../src/contract/index.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import { createCsr } from '../../src/trust/requests.js'
import { answerIn, Installation } from './installation.js'

/** Each of the operations, over the wire: it succeeds, is repeated honestly, and refuses with every code it declares. */
const installation = await Installation.start({ settings: { maxSetsPerQuery: 3 } })
t.teardown(() => installation.remove())

const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
const unready = await installation.connectSystem({ unit: ops.unit, user: ops.officer, until: 'ACTIVE' })
const kodZbioru = pup.setCode ?? ''
const nowhere = 'CBB-1408-PUP-01-RP-99'
const feeder = { user: pup.feeder }
const opsFeeder = { user: ops.feeder }
const basis = 'UPS-105-1'
await installation.addRule({
  asker: 'OPS',
  role: 'PIU_PS',
  legalBasis: basis,
  scopes: ['RP.TOZSAMOSC', 'RP.ADRESY', 'RP.SWIADCZENIA_PRZYZNANE', 'RP.ZASILKI_POBRANE', 'RP.INNE_POBRANE'],
})

const withPesel = recordsOfUnit(tellStory({ seed: 1, persons: 200 }), 'JT-1408-PUP-01').flatMap(record =>
  record.person.pesel === undefined ? [] : [{ record, pesel: record.person.pesel }],
)
const [first, second, twice] = withPesel
if (first === undefined || second === undefined || twice === undefined) throw new Error('the story is too small')
const records = [...withPesel.map(({ record }) => record), { ...twice.record, recordId: `${twice.record.recordId}-2` }]
const fed = await feedSet(pup.connection, {
  setCode: kodZbioru,
  kind: 'INICJALNE',
  stateAt: new Date(installation.clock.now().getTime() - 60_000),
  records: records.map(encodeRecord),
  context: feeder,
})
if (!('fed' in fed)) throw new Error(`the set was not fed: ${fed.outcome}`)

const provoked = new Map<OperationName, Set<string>>()

/** The call is refused with the code, over the wire. */
async function refused<N extends OperationName>(
  t: Test,
  code: string,
  by: SdConnection,
  operation: N,
  input: InputOf<N>,
  context: CallContext = {},
): Promise<void> {
  const outcome = await by.call(operation, input, context)
  t.match(outcome, { outcome: 'FAULT', fault: { detail: { kod: code } } }, `${operation} ${code}`)
  provoked.set(operation, (provoked.get(operation) ?? new Set()).add(code))
}

async function succeeds<N extends OperationName>(
  by: SdConnection,
  operation: N,
  input: InputOf<N>,
  context: CallContext = {},
): Promise<ResponseOf<N>> {
  return answerIn(await by.call(operation, input, context))
}

function putInState(state: string): void {
  const db = new Sqlite(installation.home.data.control, { timeout: 5_000 })
  db.prepare('UPDATE sets SET state = ? WHERE code = ?').run(state, kodZbioru)
  db.close()
}

const parametryPytania = { znakSprawy: 'PS.1.2026', podstawaPrawna: { kod: basis }, cel: { kod: 'USTALENIE_PRAWA_PS' } }
const zbior = [{ kodZbioru }]
const osoba = { pesel: first.pesel }
const identity = {
  ...osoba,
  imie: first.record.person.firstName,
  nazwisko: first.record.person.surname,
  dataUrodzenia: first.record.person.birthDate,
}
const wrongBasis = { ...parametryPytania, podstawaPrawna: { kod: 'USR-23B-1' } }
const needsText = { ...parametryPytania, podstawaPrawna: { kod: 'INNA' } }
const wrongPurpose = { ...parametryPytania, cel: { kod: 'BRAK' } }
const many = Array.from({ length: 4 }, (_, index) => ({ kodZbioru: `CBB-1408-PUP-01-RP-1${index}` }))
const wrongPesel = '44051401358'

t.test('@req B1.1 B3 sprawdzTozsamosc', async t => {
  const base = { parametryPytania, osoba: identity, zbior }
  const op = 'sprawdzTozsamosc'
  t.match(await succeeds(ops.connection, op, base), {
    wynik: { status: 'SUKCES' },
    daneRezultatu: { potwierdzenieWpisu: [{}] },
    zbior: [{ status: 'ZGODNA' }],
  })
  const is = (code: string, change: object) => refused(t, code, ops.connection, op, { ...base, ...change })
  await is('3007', { zbior: [{ kodZbioru: nowhere }] })
  await is('3008', { parametryPytania: wrongBasis })
  await is('5001', { osoba: { ...identity, pesel: wrongPesel } })
  await is('5002', { parametryPytania: wrongPurpose })
  await is('5009', { osoba: { ...identity, pesel: twice.pesel } })
  await is('5010', { zbior: many })
  await is('5021', { zbior: [...zbior, ...zbior] })
  await refused(t, '3011', unready.connection, op, base)
})

t.test('@req B1.1 B3 sprawdzSwiadczenia', async t => {
  const base = { parametryPytania, osoba, zbior, okres: { dataOd: '1990-01-01', dataDo: '2099-12-31' } }
  const op = 'sprawdzSwiadczenia'
  t.match(await succeeds(ops.connection, op, base), { zbior: [{ kodZbioru, zakresOdmowiony: [] }] })
  const is = (code: string, change: object) => refused(t, code, ops.connection, op, { ...base, ...change })
  await is('3007', { zbior: [{ kodZbioru: nowhere }] })
  await is('3008', { parametryPytania: wrongBasis })
  await is('5001', { osoba: { pesel: wrongPesel } })
  await is('5002', { parametryPytania: wrongPurpose })
  await is('5009', { osoba: { pesel: twice.pesel } })
  await is('5010', { zbior: many })
  await is('5021', { okres: { dataOd: '2026-02-01', dataDo: '2026-01-01' } })
  await refused(t, '3011', unready.connection, op, base)
})

t.test('@req B4 zglosNiezgodnosc, pobierzNiezgodnosci, pobierzWymaganeKorekty', async t => {
  const zgloszenie = { parametryPytania, osoba, kodZakresu: 'RP.ADRESY', opis: 'Nie ma takiego domu.' } as const
  const op = 'zglosNiezgodnosc'
  const context = { messageId: randomUUID() }
  const told = await succeeds(ops.connection, op, { kodZbioru, zgloszenie }, context)
  const again = await succeeds(ops.connection, op, { kodZbioru, zgloszenie }, context)
  t.same(again.niezgodnosc, told.niezgodnosc, 'an honest repeat gets the first outcome')
  const is = (code: string, change: object, at = kodZbioru) =>
    refused(t, code, ops.connection, op, { kodZbioru: at, zgloszenie: { ...zgloszenie, ...change } })
  await is('3007', {}, nowhere)
  await is('3008', { parametryPytania: wrongBasis })
  await is('5001', { osoba: { pesel: wrongPesel } })
  await is('5002', { parametryPytania: wrongPurpose })
  await is('5007', {})
  await is('5009', { osoba: { pesel: twice.pesel } })
  await is('5021', { parametryPytania: needsText })
  await refused(t, '3011', unready.connection, op, { kodZbioru, zgloszenie })
  const idNiezgodnosci = told.niezgodnosc?.idNiezgodnosci ?? ''
  const { korekta } = await succeeds(pup.connection, 'pobierzWymaganeKorekty', { kodZbioru }, feeder)
  t.match(korekta, [{ idNiezgodnosci, idRekorduSD: first.record.recordId, kodJT: ops.unit.code }])
  const rejection = { kodZbioru, odrzucenie: { idNiezgodnosci, powod: 'Jest taki dom.' } }
  await refused(t, '5006', ops.connection, op, rejection, opsFeeder)
  const strange = { kodZbioru, odrzucenie: { ...rejection.odrzucenie, idNiezgodnosci: randomUUID() } }
  await refused(t, '5020', pup.connection, op, strange, feeder)
  t.match(await succeeds(pup.connection, op, rejection, feeder), { niezgodnosc: { stan: 'ODRZUCONA' } })
  await refused(t, '5019', pup.connection, op, rejection, feeder)
  const mine = await succeeds(ops.connection, 'pobierzNiezgodnosci', { kodZbioru, rodzaj: 'WYSLANA' })
  t.match(mine.niezgodnosc, [{ stan: 'ODRZUCONA', zgloszona: { powodOdrzucenia: 'Jest taki dom.' } }])

  const list = { kodZbioru, rodzaj: 'WALIDACJA' } as const
  t.match(await succeeds(pup.connection, 'pobierzNiezgodnosci', list, feeder), { wynik: { kod: '0000' } })
  await refused(t, '5006', ops.connection, 'pobierzNiezgodnosci', list, opsFeeder)
  await refused(t, '5013', pup.connection, 'pobierzNiezgodnosci', { ...list, idZasilenia: randomUUID() }, feeder)
  await refused(t, '5021', pup.connection, 'pobierzNiezgodnosci', { ...list, strona: 'x' }, feeder)
  await refused(t, '5006', ops.connection, 'pobierzWymaganeKorekty', { kodZbioru }, opsFeeder)
  await refused(t, '5021', pup.connection, 'pobierzWymaganeKorekty', { kodZbioru, strona: 'x' }, feeder)
  putInState('ZARCHIWIZOWANY')
  await refused(t, '5005', pup.connection, 'pobierzNiezgodnosci', list, feeder)
  await refused(t, '5005', pup.connection, 'pobierzWymaganeKorekty', { kodZbioru }, feeder)
  await refused(t, '5005', pup.connection, op, rejection, feeder)
  putInState('AKTYWNY')
})

t.test('@req B4 przerwijZasilenie', async t => {
  const op = 'przerwijZasilenie'
  const begin = { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: new Date('2026-01-01T00:00:00Z') } as const
  const { idZasilenia } = (await succeeds(pup.connection, 'rozpocznijZasilenie', begin, feeder)).zasilenie
  putInState('ZARCHIWIZOWANY')
  await refused(t, '5005', pup.connection, op, { kodZbioru, idZasilenia }, feeder)
  putInState('AKTYWNY')
  await refused(t, '5006', ops.connection, op, { kodZbioru, idZasilenia }, opsFeeder)
  await refused(t, '5013', pup.connection, op, { kodZbioru, idZasilenia: randomUUID() }, feeder)
  const context = { ...feeder, messageId: randomUUID() }
  const aborted = { zasilenie: { stan: 'PRZERWANE' }, stanZbioru: 'AKTYWNY' }
  t.match(await succeeds(pup.connection, op, { kodZbioru, idZasilenia }, context), aborted)
  t.match(await succeeds(pup.connection, op, { kodZbioru, idZasilenia }, context), aborted, 'repeated')
  await refused(t, '5016', pup.connection, op, { kodZbioru, idZasilenia }, feeder)
})

t.test('@req A2.9 pobierzZmianySlownika, uzgodnijSlownik, zglosNiezgodnoscSlownika', async t => {
  const by = ops.connection
  const changes = { kodSlownika: 'KRAJ', odWersji: 1 }
  t.match(await succeeds(by, 'pobierzZmianySlownika', changes), { bezZmian: true, slownik: { wersja: 1 } })
  await refused(t, '5003', by, 'pobierzZmianySlownika', { ...changes, doWersji: 9 })
  await refused(t, '5020', by, 'pobierzZmianySlownika', { ...changes, kodSlownika: 'NIEMA' })
  await refused(t, '5022', by, 'pobierzZmianySlownika', { ...changes, odWersji: 9 })

  const row = { kodLokalny: '1', nazwa: 'LEGIONOWO', kodNadrzedny: '1408' }
  const reconcile = { kodSlownika: 'TERC', pozycjaLokalna: [row, { kodLokalny: '2', nazwa: 'Nieistniejowo' }] }
  t.match(await succeeds(by, 'uzgodnijSlownik', reconcile), {
    wynik: { status: 'CZESCIOWY' },
    odpowiednik: [{ kodLokalny: '1', sposob: 'PO_NAZWIE_W_NADRZEDNEJ' }],
    bezOdpowiednika: [{ kodLokalny: '2', powod: 'BRAK' }],
  })
  await refused(t, '5020', by, 'uzgodnijSlownik', { ...reconcile, kodSlownika: 'NIEMA' })
  await refused(t, '5021', by, 'uzgodnijSlownik', { ...reconcile, pozycjaLokalna: [row, row] })

  const complaint = { kodSlownika: 'KRAJ', kodPozycji: 'DE', opis: 'Nazwa jest nieaktualna.' }
  const context = { messageId: randomUUID() }
  const op = 'zglosNiezgodnoscSlownika'
  const { zgloszenie } = await succeeds(by, op, complaint, context)
  t.equal((await succeeds(by, op, complaint, context)).zgloszenie.idZgloszenia, zgloszenie.idZgloszenia, 'repeated')
  await refused(t, '5007', by, op, complaint)
  await refused(t, '5003', by, op, { ...complaint, wersja: 9 })
  await refused(t, '5020', by, op, { ...complaint, kodPozycji: 'NIEMA' })
  const { idZgloszenia } = zgloszenie
  const decision = { idZgloszenia, rozstrzygniecie: 'ODRZUCONA', odpowiedz: 'Nazwa jest dobra.' } as const
  await installation.administer('admin.centralny', 'rozstrzygnijZgloszenieSlownika', decision)
  const listed = await succeeds(by, 'pobierzListeSlownikow', {})
  t.match(listed.zgloszenie, [{ idZgloszenia, stan: 'ODRZUCONA', odpowiedz: decision.odpowiedz }])
})

t.test('@req D2 C3 odnowCertyfikat, dezaktywujSD', async t => {
  const by = unready.connection
  const context = { user: { login: ops.unit.administrator, rola: 'ADMIN_LOKALNY' }, messageId: randomUUID() }
  const { messageId: _once, ...fresh } = context
  const pem = await createCsr(await generateKeyPair('EC-P256'), { commonName: 'x' })
  const csr = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  const renew = { zadanieCertyfikatuPodpisu: csr, wycofanyOdcisk: [] }
  const one = await succeeds(by, 'odnowCertyfikat', renew, context)
  const two = await succeeds(by, 'odnowCertyfikat', renew, context)
  t.equal(two.certyfikatPodpisu?.odcisk, one.certyfikatPodpisu?.odcisk, 'a repeat issues nothing new')
  await refused(t, '5018', by, 'odnowCertyfikat', { zadanieCertyfikatuTLS: Buffer.of(1), wycofanyOdcisk: [] }, fresh)
  await refused(t, '5019', by, 'odnowCertyfikat', renew, fresh)
  await refused(t, '5020', by, 'odnowCertyfikat', { wycofanyOdcisk: ['ab'.repeat(32)] }, fresh)
  await refused(t, '5021', by, 'odnowCertyfikat', { wycofanyOdcisk: [] }, fresh)
  const idSystemu = unready.id
  await refused(t, '5020', by, 'dezaktywujSD', { idSystemu: pup.id }, fresh)
  t.match(await succeeds(ops.connection, 'dezaktywujSD', { idSystemu }, fresh), { stan: 'NIEAKTYWNY' })
  await refused(t, '5019', ops.connection, 'dezaktywujSD', { idSystemu }, fresh)
  await installation.administer(ops.unit.administrator, 'aktywujSD', { idSystemu })
})

t.test('@req B1.1 B6 zlecPobranieDanych, pobierzWynikZlecenia', async t => {
  const base = {
    parametryPytania,
    osoba: [osoba, { pesel: second.pesel }, { pesel: twice.pesel }],
    zbior,
    zakres: { kodZakresu: ['RP.TOZSAMOSC'] as const },
  }
  const op = 'zlecPobranieDanych'
  const context = { messageId: randomUUID() }
  const { idZlecenia } = await succeeds(ops.connection, op, base, context)
  t.equal((await succeeds(ops.connection, op, base, context)).idZlecenia, idZlecenia, 'repeated')
  const result = await succeeds(ops.connection, 'pobierzWynikZlecenia', { idZlecenia })
  t.match(result, {
    liczbaOsob: 3,
    wynik: { status: 'CZESCIOWY' },
    wynikOsoby: [
      { osoba: 1, status: 'SUKCES', zbior: [{ grupy: [{ scope: 'RP.TOZSAMOSC' }] }] },
      { osoba: 2, status: 'SUKCES' },
      { osoba: 3, status: 'WIELU_KANDYDATOW', zbior: [] },
    ],
  })
  t.equal(result.daneRezultatu.potwierdzenieWpisu.length, 3, 'a receipt per person and controller')
  const is = (code: string, change: object) => refused(t, code, ops.connection, op, { ...base, ...change })
  await is('3007', { zbior: [{ kodZbioru: nowhere }] })
  await is('3008', { parametryPytania: wrongBasis })
  await is('5001', { osoba: [osoba, { pesel: wrongPesel }] })
  await is('5002', { parametryPytania: wrongPurpose })
  await is('5010', { zbior: many })
  await is('5021', { zbior: [...zbior, ...zbior] })
  await refused(t, '3011', unready.connection, op, base)

  const fetched = 'pobierzWynikZlecenia'
  await refused(t, '3011', unready.connection, fetched, { idZlecenia })
  await refused(t, '5020', ops.connection, fetched, { idZlecenia: randomUUID() })
  await refused(t, '5021', ops.connection, fetched, { idZlecenia, odOsoby: 4 })
  putInState('ZARCHIWIZOWANY')
  await refused(t, '3007', ops.connection, fetched, { idZlecenia })
  putInState('AKTYWNY')
  // What was a valid purpose and basis when it was ordered need not be one when it is fetched.
  await republish('CEL', row => row.kod !== 'USTALENIE_PRAWA_PS')
  await refused(t, '5002', ops.connection, fetched, { idZlecenia })
  await republish('CEL', () => true, 1)
  await republish('PODSTAWA_PRAWNA', row => row.kod !== basis)
  await refused(t, '3008', ops.connection, fetched, { idZlecenia })
})

/** Publishes a further version with the rows of one (the newest where absent) that are wanted. */
async function republish(kodSlownika: string, isWanted: (row: { readonly kod: string }) => boolean, wersja?: number) {
  const login = 'admin.centralny'
  const held = await installation.administer(login, 'pobierzSlownik', { kodSlownika, wersja })
  const today = installation.clock.now().toISOString().slice(0, 10)
  await installation.administer(login, 'opublikujSlownik', {
    kodSlownika,
    nazwa: held.slownik.nazwa,
    obowiazujeOd: today,
    karencjaDo: '2099-12-31',
    pozycja: held.pozycja.filter(isWanted),
  })
}

t.test('every code that these operations declare was provoked', async t => {
  t.ok(provoked.size >= 13)
  for (const [operation, codes] of provoked) t.same([...codes].toSorted(), [...operations[operation].faults], operation)
})
