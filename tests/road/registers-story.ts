/** Rules, sets, the change of a vendor, the registers of conformity and systems, oversight and the gateway's state. */
import { feedSet } from '../../src/client/feed.js'
import { centralLogin, type Installation, software, type WorkingUnit } from '../gateway/installation.js'
import { minuteIsOver } from '../gateway/tally-by-hand.js'
import { tellOversight } from './oversight-story.js'
import { pup, recordsIn } from './people.js'
import type { Door, Road } from './road.js'
import { sessionOf } from './session.js'

interface Stage {
  readonly installation: Installation
  readonly road: Road
  /** A labour office of its own. */
  readonly unit: WorkingUnit
  readonly local: Door
  readonly central: Door
}

const uzasadnienie = 'Uzgodnione z administratorem danych'

export async function tellRegisters(installation: Installation, road: Road): Promise<void> {
  const unit = await installation.workingUnit({ kind: 'PUP', territory: '1414', areas: ['RP'] })
  await feed(installation, unit, unit.setCode ?? '')
  const local = await sessionOf(installation, unit.unit.administrator)
  const stage = { installation, road, unit, local, central: await sessionOf(installation, centralLogin) }
  await rules(stage)
  await sets(stage)
  await vendorChange(stage)
  await conformity(stage)
  await systems(stage)
  await tellOversight(installation, road, unit)
  // As it may have come round by the clock, or not, on the way here.
  minuteIsOver()
  await road.answered('pobierzStanBramki', 'gotowa', stage.central, {})
}

/** Feeds a set of the unit with the records of the story's people, or with the first of them. */
async function feed(installation: Installation, unit: WorkingUnit, setCode: string, most = 1_000): Promise<void> {
  if (setCode !== unit.setCode) {
    const assignment = { kodZbioru: setCode, idSystemu: unit.id }
    await installation.administer(unit.unit.administrator, 'przypiszZbior', assignment)
  }
  const fed = await feedSet(unit.connection, {
    setCode,
    kind: 'INICJALNE',
    stateAt: installation.clock.now(),
    records: recordsIn(pup.code).slice(0, most),
    context: { user: unit.feeder },
  })
  if (!('fed' in fed)) throw new Error(`${setCode} was not fed`)
}

async function rules({ road, unit, local, central }: Stage): Promise<void> {
  const kodJT = unit.unit.code
  await road.answered('ustawZatwierdzanieRegul', 'druga-osoba', local, { kodJT, drugaOsoba: true })
  await road.refused('ustawZatwierdzanieRegul', 'odmowa-5019-bez-zmiany', local, { kodJT, drugaOsoba: true })
  const rule = {
    stronaDajaca: { kodJT },
    stronaPytajaca: { rodzajJednostki: 'OPS' },
    rola: 'PIU_PS',
    podstawaPrawna: 'UPS-105-1',
    kodZakresu: ['RP.STAN'],
    obowiazujeOd: '2025-06-01',
    uzasadnienie,
  } as const
  await road.answered('podgladReguly', 'nowa-regula', central, { regula: [rule], naDzien: '2098-01-01' })
  const { dodana } = await road.answered('wczytajReguly', 'dwie-naraz', central, {
    regula: [rule, { ...rule, kodZakresu: ['RP.REJESTRACJE'] }],
  })
  await road.refused('wczytajReguly', 'odmowa-5002-jedna-zla', central, {
    regula: [rule, { ...rule, podstawaPrawna: 'UPZ-33' }],
  })
  const [first = '', second = ''] = dodana.map(one => one.idReguly)
  await road.refused('rozstrzygnijRegule', 'odmowa-5021-wlasna-regula', central, {
    idReguly: first,
    przyjeta: true,
    uzasadnienie,
  })
  await road.answered('rozstrzygnijRegule', 'przyjeta', local, { idReguly: first, przyjeta: true, uzasadnienie })
  await road.answered('rozstrzygnijRegule', 'odrzucona', local, { idReguly: second, przyjeta: false, uzasadnienie })
  const koniec = { idReguly: first, ostatniDzien: '2098-12-31' }
  await road.answered('zakonczRegule', 'w-dniu', central, { koniec, uzasadnienie })
  await road.refused('zakonczRegule', 'odmowa-5020-nieznana-regula', central, {
    koniec: { idReguly: 'REGULA-999' },
    uzasadnienie,
  })
}

async function sets({ installation, road, unit, local, central }: Stage): Promise<void> {
  const kodZbioru = unit.setCode ?? ''
  const spare = { kodJT: unit.unit.code, drzewo: 'RP', nazwa: 'Zbiór zapasowy' } as const
  const { kodZbioru: other } = await installation.administer(centralLogin, 'utworzZbior', spare)
  await road.answered('listaZbiorow', 'jednostki', local, { kodJT: unit.unit.code })
  await road.answered('pobierzZbior', 'zasilony', local, { kodZbioru })
  await road.refused('pobierzZbior', 'odmowa-5020-obcy-zbior', local, { kodZbioru: pup.setCode })
  const compared = { kodZbioru, kodZbioruDrugiego: other }
  await road.refused('porownajZbiory', 'odmowa-5021-nie-zasilony', central, compared)
  await feed(installation, unit, other, 3)
  await road.answered('porownajZbiory', 'czesc-rekordow', central, compared)
  await road.refused('porownajZbiory', 'odmowa-5021-sam-ze-soba', central, { kodZbioru, kodZbioruDrugiego: kodZbioru })
  await road.answered('eksportujZbior', 'caly-zbior', local, { kodZbioru, powod: 'Kopia dla nowego dostawcy' })
  await road.refused('eksportujZbior', 'odmowa-5020-obcy-zbior', local, { kodZbioru: pup.setCode, powod: 'Próba' })
  const ending = { kodZbioru: other, powod: 'Zbiór nie był zasilany' }
  await road.answered('zamknijZbior', 'zapasowy', central, ending)
  await road.refused('zamknijZbior', 'odmowa-5019-juz-zamkniety', central, ending)
  await road.answered('archiwizujZbior', 'zapasowy', central, ending)
  await road.refused('archiwizujZbior', 'odmowa-5019-juz-zarchiwizowany', central, ending)
}

async function vendorChange({ road, unit, local, central }: Stage): Promise<void> {
  const report = {
    kodZbioru: [unit.setCode ?? ''],
    kontakt: { imieNazwisko: 'Zofia Zmyślona', email: 'zofia@przyklad.example' },
    opis: 'Umowa z dotychczasowym dostawcą wygasa.',
  }
  const { zmiana } = await road.answered('zglosZmianeDostawcy', 'jeden-zbior', local, report)
  await road.refused('zglosZmianeDostawcy', 'odmowa-5007-juz-zgloszona', local, report)
  const { idZmiany } = zmiana
  const decyzja = { zMigracja: true, wygaszenieJednostki: false }
  await road.refused('wykonajKrokZmiany', 'odmowa-3016-krok-ministerstwa', local, {
    idZmiany,
    krok: 'DECYZJA',
    decyzja,
  })
  await road.refused('wykonajKrokZmiany', 'odmowa-5041-nie-po-kolei', central, { idZmiany, krok: 'WERYFIKACJA' })
  await road.answered('wykonajKrokZmiany', 'decyzja', central, { idZmiany, krok: 'DECYZJA', decyzja })
  await road.answered('stanProceduryZmiany', 'po-decyzji', local, { idZmiany })
  await road.refused('stanProceduryZmiany', 'odmowa-5020-nieznana', local, { idZmiany: 'ZMIANA-999999' })
  await road.answered('wykonajKrokZmiany', 'odstapienie', central, {
    idZmiany,
    krok: 'ODSTAPIENIE',
    uwagi: 'Dostawca zostaje.',
  })
}

async function conformity({ installation, road, central }: Stage): Promise<void> {
  const opisSystemu = {
    obszar: 'KDR',
    wersja: '1.0',
    obowiazujeOd: '2026-01-01',
    okresDostosowawczyDo: '2026-03-01',
  } as const
  await road.answered('oglosOpisSystemu', 'nowa-wersja', central, { opisSystemu })
  await road.refused('oglosOpisSystemu', 'odmowa-5007-juz-ogloszona', central, { opisSystemu })
  const login = 'dostawca.zmyslony'
  const account = { login, imie: 'Wanda', nazwisko: 'Zmyślona', kodJT: 'JT-00-MINISTERSTWO-01' }
  await installation.administer(centralLogin, 'utworzUzytkownika', account)
  await installation.administer(centralLogin, 'nadajRole', { login, rola: ['DOSTAWCA'] })
  const vendor = { nazwa: 'Zmyślony Dostawca sp. z o.o.', email: 'biuro@dostawca.example', konto: [] }
  const { idDostawcy } = await road.answered('dodajDostawce', 'nowy', central, vendor)
  await road.refused('dodajDostawce', 'odmowa-5007-juz-wpisany', central, vendor)
  await road.answered('ustawKontaDostawcy', 'jedno-konto', central, { idDostawcy, konto: [login] })
  await road.refused('ustawKontaDostawcy', 'odmowa-5020-nieznany', central, { idDostawcy: 'DOSTAWCA-999', konto: [] })
  await road.answered('listaDostawcow', 'wszyscy', central, {})
  const swiadectwo = {
    rodzaj: 'SWIADECTWO',
    producent: vendor.nazwa,
    produkt: 'Zmyślony System',
    wersja: '1.0',
    obszar: 'KDR',
    poziom: '1',
    numer: 'ZM/KDR/1',
    wazneOd: '2025-01-01',
    wazneDo: '2098-01-01',
    integracjaOTM: false,
  } as const
  const { idWpisu } = await installation.administer(centralLogin, 'dodajSwiadectwo', { swiadectwo })
  await road.answered('listaProduktowDostawcy', 'wlasny', central, { idDostawcy })
  await road.answered('przedluzSwiadectwo', 'do-dnia', central, { idWpisu, wazneDo: '2099-01-01', uzasadnienie })
  await road.refused('przedluzSwiadectwo', 'odmowa-5021-wczesniej', central, {
    idWpisu,
    wazneDo: '2098-06-01',
    uzasadnienie,
  })
  await road.answered('wycofajSwiadectwo', 'od-zaraz', central, { idWpisu, powod: 'Błąd w ocenie zgodności' })
  await road.refused('wycofajSwiadectwo', 'odmowa-5019-juz-wycofane', central, { idWpisu, powod: 'Jeszcze raz' })
}

async function systems({ installation, road, unit, local, central }: Stage): Promise<void> {
  await road.answered('listaSystemow', 'jednostki', central, { kodJT: unit.unit.code })
  const oprogramowanie = { ...software, wersja: '9.9' }
  const about = { idSystemu: unit.id, oprogramowanie }
  await road.refused('zmienOprogramowanie', 'odmowa-3014-bez-swiadectwa', local, about)
  await installation.administer(centralLogin, 'dodajSwiadectwo', {
    swiadectwo: {
      rodzaj: 'SWIADECTWO',
      producent: software.producent,
      produkt: software.nazwa,
      wersja: '9.9',
      obszar: 'RP',
      poziom: '1',
      numer: 'ZM/RP/9',
      wazneOd: '2025-01-01',
      integracjaOTM: false,
    },
  })
  await road.answered('zmienOprogramowanie', 'nowa-wersja', local, about)
  const certificates = await installation.house.control.certificatesOf(unit.id)
  const odcisk = certificates.find(one => one.purpose === 'TLS')?.fingerprint ?? ''
  const withdrawal = { idSystemu: unit.id, odcisk, powod: 'Wyciek klucza' }
  await road.answered('wycofajCertyfikat', 'od-zaraz', central, withdrawal)
  await road.refused('wycofajCertyfikat', 'odmowa-5019-juz-wycofany', central, withdrawal)
}
