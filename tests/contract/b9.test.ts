import { readFileSync } from 'node:fs'
import t from 'tap'
import { sharedFolder } from '../judges/available.js'
import { elementNamed, typeNamed } from './model.js'

const shared = sharedFolder()

/**
 * Every field of the guidelines' three lists and the elements that carry it. A path begins with a global element of
 * `beneficjent.xsd`; several paths stand where one line of the guidelines names several fields.
 */
const identity = (tree: string) => ({
  names: [`${tree}Tozsamosc/nazwisko`, `${tree}Tozsamosc/imie`],
  pesel: [`${tree}Tozsamosc/pesel`],
  birth: [`${tree}Tozsamosc/dataUrodzenia`],
  document: [`${tree}Tozsamosc/dokumentTozsamosci/rodzaj`, `${tree}Tozsamosc/dokumentTozsamosci/seriaNumer`],
  sex: [`${tree}Stan/plec`],
  marital: [`${tree}Stan/stanCywilny`],
  address: address(`${tree}Adresy/adres`),
})

function address(at: string): readonly string[] {
  return ['rodzajAdresu', 'kodPocztowy', 'miejscowosc', 'ulica', 'nrDomu', 'nrLokalu'].map(field => `${at}/${field}`)
}

function personLines(number: string, of: ReturnType<typeof identity>): Readonly<Record<string, readonly string[]>> {
  const fields = [of.names, of.pesel, of.birth, of.document, of.sex, of.marital, of.address]
  return Object.fromEntries(fields.map((paths, index) => [`${number}.${index + 1}`, paths]))
}

const child = 'srDzieci/dziecko'
const children = {
  names: [`${child}/nazwisko`, `${child}/imie`],
  pesel: [`${child}/pesel`],
  birth: [`${child}/dataUrodzenia`],
  document: [`${child}/dokumentTozsamosci/rodzaj`, `${child}/dokumentTozsamosci/seriaNumer`],
  sex: [`${child}/plec`],
  marital: [`${child}/stanCywilny`],
  address: address(`${child}/adres`),
}

const lists: Readonly<Record<'PUP' | 'OPS' | 'SR', Readonly<Record<string, readonly string[]>>>> = {
  PUP: {
    ...personLines('1', identity('rp')),
    '2': [
      'rpRejestracje/okresRejestracji/skreslony',
      'rpZasilkiPobrane/zasilek/rodzaj',
      'rpInnePobrane/swiadczenie/rodzaj',
    ],
    '2.1.1': ['rpRejestracje/okresRejestracji/dataOd', 'rpRejestracje/okresRejestracji/dataDo'],
    '2.1.2': ['rpRejestracje/okresRejestracji/statusNaRynkuPracy'],
    '2.2.1': ['rpSwiadczeniaPrzyznane/swiadczenie/rodzaj'],
    '2.2.2': ['rpSwiadczeniaPrzyznane/swiadczenie/dataOd', 'rpSwiadczeniaPrzyznane/swiadczenie/dataDo'],
    '2.3.1': ['rpZasilkiPobrane/zasilek/dataOd', 'rpZasilkiPobrane/zasilek/dataDo'],
    '2.3.2': ['rpZasilkiPobrane/zasilek/kwotaBrutto', 'rpZasilkiPobrane/zasilek/kwotaNetto'],
    '2.4.1': ['rpInnePobrane/swiadczenie/dataOd', 'rpInnePobrane/swiadczenie/dataDo'],
    '2.4.2': ['rpInnePobrane/swiadczenie/kwotaBrutto', 'rpInnePobrane/swiadczenie/kwotaNetto'],
    '3.1': ['rpSzkoleniaPropozycje/propozycja/dataPrzedlozenia'],
    '3.2': ['rpSzkoleniaPropozycje/propozycja/czyPrzyjeta'],
    '3.3': ['rpSzkoleniaPropozycje/propozycja/czyOdmowaUzasadniona'],
    '3.4': ['rpSzkoleniaPropozycje/propozycja/szkolenie'],
    '4.1': ['rpSzkoleniaOdbyte/szkolenie/dataSkierowania'],
    '4.2': ['rpSzkoleniaOdbyte/szkolenie/zakresTematyczny'],
    '4.3': ['rpSzkoleniaOdbyte/szkolenie/sposobZakonczenia'],
    '4.4': ['rpSzkoleniaOdbyte/szkolenie/dataOd', 'rpSzkoleniaOdbyte/szkolenie/dataDo'],
    '5.1': ['rpPracaPropozycje/propozycja/dataPrzedlozenia'],
    '5.2': ['rpPracaPropozycje/propozycja/czyPrzyjeta'],
    '5.3': ['rpPracaPropozycje/propozycja/czyOdmowaUzasadniona'],
    '5.4': ['rpPracaPropozycje/propozycja/stanowisko'],
    '5.5': ['rpPracaPropozycje/propozycja/rodzajPropozycji'],
    '6.1.1': ['rpKwalifikacje/wyksztalcenie/rodzaj'],
    '6.2.1': ['rpKwalifikacje/zawod/nazwa'],
    '6.2.2': ['rpKwalifikacje/zawod/rodzaj'],
    '6.3.1': ['rpKwalifikacje/uprawnienie/nazwa'],
    '6.4.1': ['rpKwalifikacje/jezyk/nazwa'],
    '6.4.2': ['rpKwalifikacje/jezyk/mowa', 'rpKwalifikacje/jezyk/pismo', 'rpKwalifikacje/jezyk/czytanie'],
    '6.5.1': ['rpKwalifikacje/umiejetnosc/nazwa'],
    '7.1': ['rpWizyty/wizyta/rodzaj'],
    '7.2': ['rpWizyty/wizyta/miejsce'],
    '7.3': ['rpWizyty/wizyta/dataPlanowana', 'rpWizyty/wizyta/dataOdbyta'],
    '8.1': ['rpZatrudnienie/zatrudnienie/rodzaj'],
    '8.2': ['rpZatrudnienie/zatrudnienie/dataOd', 'rpZatrudnienie/zatrudnienie/dataDo'],
    '8.3': ['rpZatrudnienie/zatrudnienie/pracodawca'],
    '8.4': ['rpZatrudnienie/zatrudnienie/zawod'],
    '8.5': ['rpZatrudnienie/zatrudnienie/stanowisko'],
    '9.1': ['rpStatusy/zmianaStatusu/dataZmiany'],
    '9.2': ['rpStatusy/zmianaStatusu/rodzaj', 'rpStatusy/zmianaStatusu/typ', 'rpStatusy/zmianaStatusu/opis'],
  },
  OPS: {
    ...personLines('1', identity('ps')),
    '2.1': ['psStatus/czyZarejestrowana'],
    '2.2': ['psStatus/statusOsoby'],
    '3': ['psSwiadczenia/swiadczenie/charakter'],
    '3.1': ['psSwiadczenia/swiadczenie/rodzaj'],
    '3.2': ['psSwiadczenia/swiadczenie/dataOd', 'psSwiadczenia/swiadczenie/dataDo'],
    '3.3': ['psSwiadczenia/swiadczenie/kwotaBrutto', 'psSwiadczenia/swiadczenie/kwotaNetto'],
  },
  SR: {
    ...personLines('1.1', identity('sr')),
    ...personLines('1.2', children),
    '2.1': ['srPrzyznane/swiadczenie/rodzaj'],
    '2.2': ['srPrzyznane/swiadczenie/dataOd', 'srPrzyznane/swiadczenie/dataDo'],
    '2.3': ['srPrzyznane/swiadczenie/kwota'],
    '3.1': ['srWyplacone/wyplata/rodzaj'],
    '3.2': ['srWyplacone/wyplata/dataWyplaty'],
    '3.3': ['srWyplacone/wyplata/kwota'],
  },
}

/** Whether the schema has an element at the path. */
function exists(path: string): boolean {
  const [first = '', ...steps] = path.split('/')
  let type: string | undefined = `@${elementNamed(`b:${first}`).type}`
  for (const step of steps) {
    type = type?.startsWith('@') ? typeNamed(type.slice(1)).fields.find(field => field.local === step)?.type : undefined
  }
  return type !== undefined
}

for (const [unit, fields] of Object.entries(lists)) {
  t.test(`Every field that the guidelines list for ${unit} has its element @req B9`, async t => {
    t.ok(Object.keys(fields).length > 10)
    for (const [number, paths] of Object.entries(fields)) {
      t.ok(paths.length > 0)
      for (const path of paths) t.ok(exists(path), `${unit} ${number}: ${path}`)
    }
  })
}

t.test('A path that is not in the schema is found to be missing', async t => {
  t.notOk(exists('psStatus/nieMa'))
  t.notOk(exists('psStatus/statusOsoby/kod/dalej'))
})

/** The numbers of the innermost lines of a numbered list. */
function leaves(text: string): readonly string[] {
  const numbers = [...text.matchAll(/^\s*(?:- )?([0-9](?:\.[0-9]+)*)\.? \.?\s*\S/gm)].map(match => match[1] ?? '')
  return numbers.filter(number => !numbers.some(other => other.startsWith(`${number}.`)))
}

t.test('The table has every innermost line of the guidelines’ lists @req B9', { skip: shared.missing }, async t => {
  const text = readFileSync(shared.file('source', 'wytyczne-platforma-komunikacyjna.txt'), 'utf8')
  const [, pup = '', ops = '', rest = ''] = text.split(/\*\*Zakres danych o beneficjencie [^*]*\*\*/)
  const [sr = ''] = rest.split('### **Modele')
  const parts = { PUP: pup, OPS: ops, SR: sr }
  for (const unit of ['PUP', 'OPS', 'SR'] as const) {
    const asked = leaves(parts[unit])
    t.ok(asked.length >= 12, `${unit}: ${asked.length} lines`)
    t.same(
      asked.filter(number => lists[unit][number] === undefined),
      [],
      unit,
    )
    const numbers = new Set([...parts[unit].matchAll(/([0-9](?:\.[0-9]+)*)/g)].map(match => match[1]))
    t.same(
      Object.keys(lists[unit]).filter(number => !numbers.has(number)),
      [],
      `${unit}: no number is invented`,
    )
  }
})
