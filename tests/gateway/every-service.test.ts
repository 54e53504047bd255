import { randomUUID } from 'node:crypto'
import t from 'tap'
import type { SdConnection } from '../../src/client/connection.js'
import type { CallContext } from '../../src/client/context.js'
import type { InputOf, OperationName, ResponseOf } from '../../src/contract/index.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import { createCsr } from '../../src/trust/requests.js'
import { answerIn } from './installation.js'
import { parametersOf } from './refusal-rows/dane-beneficjenta.js'
import { central, openRefusalStage } from './refusal-rows/stage.js'

/** Operations over the wire: they succeed, and are repeated honestly. With what they are refused stands in every-refusal.test.ts. */
t.setTimeout(900_000)
const stage = await openRefusalStage()
const { installation, pup, ops, unready, setCode: kodZbioru, feeder } = stage
t.teardown(() => installation.remove())
const { first, second, twice } = stage.people

async function succeeds<N extends OperationName>(
  by: SdConnection,
  operation: N,
  input: InputOf<N>,
  context: CallContext = {},
): Promise<ResponseOf<N>> {
  return answerIn(await by.call(operation, input, context))
}

const parametryPytania = parametersOf(stage)
const zbior = [{ kodZbioru }]
const osoba = { pesel: first.pesel }

t.test('@req B1.1 B3 sprawdzTozsamosc', async t => {
  const { firstName: imie, surname: nazwisko, birthDate: dataUrodzenia } = first.record.person
  const identity = { ...osoba, imie, nazwisko, dataUrodzenia }
  t.match(await succeeds(ops.connection, 'sprawdzTozsamosc', { parametryPytania, osoba: identity, zbior }), {
    wynik: { status: 'SUKCES' },
    daneRezultatu: { potwierdzenieWpisu: [{}] },
    zbior: [{ status: 'ZGODNA' }],
  })
})

t.test('@req B1.1 B3 sprawdzSwiadczenia', async t => {
  const asked = { parametryPytania, osoba, zbior, okres: { dataOd: '1990-01-01', dataDo: '2099-12-31' } }
  t.match(await succeeds(ops.connection, 'sprawdzSwiadczenia', asked), { zbior: [{ kodZbioru, zakresOdmowiony: [] }] })
})

t.test('@req B4 zglosNiezgodnosc, pobierzNiezgodnosci, pobierzWymaganeKorekty', async t => {
  const zgloszenie = { parametryPytania, osoba, kodZakresu: 'RP.ADRESY', opis: 'Nie ma takiego domu.' } as const
  const op = 'zglosNiezgodnosc'
  const context = { messageId: randomUUID() }
  const told = await succeeds(ops.connection, op, { kodZbioru, zgloszenie }, context)
  const again = await succeeds(ops.connection, op, { kodZbioru, zgloszenie }, context)
  t.same(again.niezgodnosc, told.niezgodnosc, 'an honest repeat gets the first outcome')
  const idNiezgodnosci = told.niezgodnosc?.idNiezgodnosci ?? ''
  const { korekta } = await succeeds(pup.connection, 'pobierzWymaganeKorekty', { kodZbioru }, feeder)
  t.match(korekta, [{ idNiezgodnosci, idRekorduSD: first.record.recordId, kodJT: ops.unit.code }])
  const rejection = { kodZbioru, odrzucenie: { idNiezgodnosci, powod: 'Jest taki dom.' } }
  t.match(await succeeds(pup.connection, op, rejection, feeder), { niezgodnosc: { stan: 'ODRZUCONA' } })
  const mine = await succeeds(ops.connection, 'pobierzNiezgodnosci', { kodZbioru, rodzaj: 'WYSLANA' })
  t.match(mine.niezgodnosc, [{ stan: 'ODRZUCONA', zgloszona: { powodOdrzucenia: 'Jest taki dom.' } }])
  const second = await succeeds(ops.connection, op, { kodZbioru, zgloszenie })
  const wycofanie = { idNiezgodnosci: second.niezgodnosc?.idNiezgodnosci ?? '', powod: 'Pomyłka.' }
  t.match(await succeeds(ops.connection, op, { kodZbioru, wycofanie }), { niezgodnosc: { stan: 'WYCOFANA' } })
  t.same((await succeeds(pup.connection, 'pobierzWymaganeKorekty', { kodZbioru }, feeder)).korekta, [])
  const list = { kodZbioru, rodzaj: 'WALIDACJA' } as const
  t.match(await succeeds(pup.connection, 'pobierzNiezgodnosci', list, feeder), { wynik: { kod: '0000' } })
})

t.test('@req B4 przerwijZasilenie', async t => {
  const op = 'przerwijZasilenie'
  const begin = { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: new Date('2026-01-01T00:00:00Z') } as const
  const { idZasilenia } = (await succeeds(pup.connection, 'rozpocznijZasilenie', begin, feeder)).zasilenie
  const context = { ...feeder, messageId: randomUUID() }
  const aborted = { zasilenie: { stan: 'PRZERWANE' }, stanZbioru: 'AKTYWNY' }
  t.match(await succeeds(pup.connection, op, { kodZbioru, idZasilenia }, context), aborted)
  t.match(await succeeds(pup.connection, op, { kodZbioru, idZasilenia }, context), aborted, 'repeated')
})

t.test('@req A2.9 pobierzZmianySlownika, uzgodnijSlownik, zglosNiezgodnoscSlownika', async t => {
  const by = ops.connection
  const changes = { kodSlownika: 'KRAJ', odWersji: 1 }
  t.match(await succeeds(by, 'pobierzZmianySlownika', changes), { bezZmian: true, slownik: { wersja: 1 } })

  const row = { kodLokalny: '1', nazwa: 'LEGIONOWO', kodNadrzedny: '1408' }
  const reconcile = { kodSlownika: 'TERC', pozycjaLokalna: [row, { kodLokalny: '2', nazwa: 'Nieistniejowo' }] }
  t.match(await succeeds(by, 'uzgodnijSlownik', reconcile), {
    wynik: { status: 'CZESCIOWY' },
    odpowiednik: [{ kodLokalny: '1', sposob: 'PO_NAZWIE_W_NADRZEDNEJ' }],
    bezOdpowiednika: [{ kodLokalny: '2', powod: 'BRAK' }],
  })

  const complaint = { kodSlownika: 'KRAJ', kodPozycji: 'DE', opis: 'Nazwa jest nieaktualna.' }
  const context = { messageId: randomUUID() }
  const op = 'zglosNiezgodnoscSlownika'
  const { zgloszenie } = await succeeds(by, op, complaint, context)
  t.equal((await succeeds(by, op, complaint, context)).zgloszenie.idZgloszenia, zgloszenie.idZgloszenia, 'repeated')
  const { idZgloszenia } = zgloszenie
  const decision = { idZgloszenia, rozstrzygniecie: 'ODRZUCONA', odpowiedz: 'Nazwa jest dobra.' } as const
  await installation.administer(central, 'rozstrzygnijZgloszenieSlownika', decision)
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
  const third = await by.call('odnowCertyfikat', renew, fresh)
  t.match(third, { outcome: 'FAULT', fault: { detail: { kod: '5019' } } }, 'and two are the most that hold at once')
  const idSystemu = unready.id
  t.match(await succeeds(ops.connection, 'dezaktywujSD', { idSystemu }, fresh), { stan: 'NIEAKTYWNY' })
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
})

t.test('@req B6 pobierzRekordy, pobierzDowodWpisu, pobierzPunktKontrolny', async t => {
  const officer = { user: { login: await installation.createUser(pup.unit, ['IOD']), rola: 'IOD' } }
  const by = pup.connection
  const base = { osoba: { pesel: first.pesel }, powod: 'Skarga', rodzaj: 'UDOSTEPNIENIE' } as const
  const { rekord } = await succeeds(by, 'pobierzRekordy', base, officer)
  t.ok(rekord.length > 0, 'the unit sees who asked for the person in its set')
  for (const one of rekord) t.match(one, { kodJTAdministratora: pup.unit.code, kodJT: ops.unit.code })
  t.equal(rekord[0]?.czescOsobowa?.login, ops.officer.login)
  const numer = rekord[0]?.numer ?? -1
  const proof = await succeeds(by, 'pobierzDowodWpisu', { numer }, officer)
  t.equal(proof.skrot, rekord[0]?.skrot)
  const { dowodCiaglosci } = await succeeds(by, 'pobierzPunktKontrolny', { odRozmiaru: numer + 1 }, officer)
  t.equal(dowodCiaglosci?.odRozmiaru, numer + 1)
})
