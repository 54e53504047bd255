import { after, all, swap, twice, value } from './edit.js'
import { type CatalogueOperation, type Signing, signed } from './make.js'
import { answered, entered, type Group, type Row } from './row.js'

type EditOnStage = NonNullable<Signing['edit']>
const row = (
  operation: CatalogueOperation,
  what: string,
  code: Row['fault'] & string,
  edit: EditOnStage,
  rest: Partial<Row> = {},
) => entered(`${operation}: ${what}`, code, operation, signed(operation, { edit }), rest)
const good = (operation: CatalogueOperation, what: string, edit: EditOnStage) =>
  answered(`${operation}: ${what}`, { entered: operation }, signed(operation, { edit }))
const unknownId = '11111111-2222-4333-8444-555555555555'
const set =
  (pick: (stage: Parameters<EditOnStage>[1]) => string, name = 'z:kodZbioru'): EditOnStage =>
  (xml, stage) =>
    value(name, pick(stage))(xml)
const w = 'xmlns:w="urn:csizs-gw:wspolne:v1"'
const document = `<w:dokumentTozsamosci ${w}><w:rodzaj><w:kod>DO</w:kod></w:rodzaj><w:seriaNumer>ABC123456</w:seriaNumer></w:dokumentTozsamosci><w:imie ${w}>Jan</w:imie><w:nazwisko ${w}>Nieznany</w:nazwisko><w:dataUrodzenia ${w}>1980-01-01</w:dataUrodzenia>`
const otherSet = '<d:zbior><d:kodZbioru>CBB-1414-PUP-01-RP-01</d:kodZbioru></d:zbior>'

/* biome-ignore format: one row per message */
export const businessRows: Group = {
  mark: 'BIZ',
  title: 'Business: valid messages that are refused, and odd ones that are answered',
  rows: [
    row('pobierzDane', 'a PESEL whose check digit is wrong', '5001', value('w:pesel', '60811803701'), { place: 'osoba/pesel' }),
    row('pobierzDane', 'a PESEL whose date the calendar lacks', '5001', value('w:pesel', '60823000007'), { place: 'osoba/pesel' }),
    row('pobierzDane', 'a PESEL of zeros', '5001', value('w:pesel', '00000000000'), { place: 'osoba/pesel' }),
    row('pobierzDane', 'a purpose that the dictionary lacks', '5002', swap('>USTALENIE_PRAWA_PS<', '>CIEKAWOSC<'), { place: 'cel/kod' }),
    row('pobierzDane', 'a legal basis that does not exist', '3008', swap('>UPS-105-1<', '>UPS-999<')),
    row('pobierzDane', 'another legal basis without its text', '5021', swap('>UPS-105-1<', '>INNA<'), { place: 'podstawaPrawna/tekst' }),
    row('pobierzDane', 'scopes that no rule opens', '3007', value('d:zakres', '<d:kodZakresu>RP.WIZYTY</d:kodZakresu>'), { stands: ['NotAllowed'] }),
    row('pobierzDane', 'a set that does not exist', '3007', value('d:kodZbioru', 'CBB-1414-PUP-01-RP-01')),
    row('pobierzDane', 'a set that was never fed', '3007', set(stage => stage.emptySetCode, 'd:kodZbioru')),
    row('pobierzDane', 'the same set twice', '5021', twice('d:zbior'), { place: 'zbior' }),
    row('pobierzDane', 'the same scope code twice', '5021', value('d:zakres', '<d:kodZakresu>RP.TOZSAMOSC</d:kodZakresu>'.repeat(2))),
    row('pobierzDane', 'more sets than allowed', '5010', after('d:zbior', otherSet.repeat(5))),
    row('sprawdzTozsamosc', 'a wrong check digit', '5001', value('d:pesel', '60811803701'), { place: 'osoba/pesel' }),
    row('sprawdzTozsamosc', 'neither PESEL nor document', '5021', xml => xml.replace(/<d:pesel>.*?<\/d:pesel>/, ''), { place: 'osoba' }),
    row('sprawdzSwiadczenia', 'a period that ends before it begins', '5021', value('d:dataDo', '2025-12-31'), { place: 'okres/dataDo' }),
    row('pobierzStatusSD', 'another system', '5020', after('w:kontekst', '<r:idSystemu>SD-999999</r:idSystemu>')),
    row('pobierzSlownik', 'a dictionary that does not exist', '5020', value('s:kodSlownika', 'NIEMA')),
    row('pobierzSlownik', 'a version that does not exist', '5003', after('s:kodSlownika', '<s:wersja>99</s:wersja>')),
    row('potwierdzSlowniki', 'a dictionary that does not exist', '5020', value('s:kodSlownika', 'NIEMA'), { place: 'NIEMA' }),
    row('potwierdzSlowniki', 'a version that does not exist', '5003', value('s:wersja', '99'), { place: 'CEL' }),
    row('potwierdzSlowniki', 'the hash of another content', '5003', after('s:wersja', `<s:skrot>${'0'.repeat(64)}</s:skrot>`), { place: 'CEL' }),

    row('rozpocznijZasilenie', 'a set of another unit', '5006', set(stage => stage.emptySetCode)),
    row('rozpocznijZasilenie', 'a set that does not exist', '5006', value('z:kodZbioru', 'CBB-1408-PUP-01-RP-99')),
    row('rozpocznijZasilenie', 'a moment of the data that is still to come', '5021', value('z:stanDanychNa', '2299-01-01T00:00:00Z'), { place: 'stanDanychNa' }),
    row('rozpocznijZasilenie', 'a second feed', '5014', xml => xml),
    entered('rozpocznijZasilenie: an incremental feed of a set that was never fed', '5017', 'rozpocznijZasilenie', signed('rozpocznijZasilenie', { profile: ({ ors }) => ors.profile, context: (_, { ors }) => ({ uzytkownik: ors.feeder }), edit: set(stage => stage.emptySetCode) })),
    row('przekazPaczke', 'a feed that does not exist', '5013', value('z:idZasilenia', unknownId)),
    row('przekazPaczke', 'a feed that is closed', '5016', set(stage => stage.closedFeed, 'z:idZasilenia')),
    row('przekazPaczke', 'a package out of order', '5015', value('z:numerPaczki', '3'), { place: 'numerPaczki' }),
    row('przekazPaczke', 'another package under a number that was taken', '5015', value('z:numerPaczki', '1'), { place: 'numerPaczki' }),
    row('przekazPaczke', 'a count that is not the package’s', '5015', value('z:liczbaRekordow', '2'), { place: 'liczbaRekordow' }),
    row('przekazPaczke', 'a hash that is not the package’s', '5015', after('z:liczbaRekordow', `<z:skrotPaczki>${'0'.repeat(64)}</z:skrotPaczki>`), { place: 'skrotPaczki' }),
    row('przekazPaczke', 'more records than allowed', '5015', all(xml => swap(/<b:rekord.*<\/b:rekord>/s, (/<b:rekord.*<\/b:rekord>/s.exec(xml)?.[0] ?? '').repeat(11))(xml), value('z:liczbaRekordow', '11')), { place: 'pakiet' }),
    row('zakonczZasilenie', 'a feed that does not exist', '5013', value('z:idZasilenia', unknownId)),
    row('zakonczZasilenie', 'a feed that is closed', '5016', set(stage => stage.closedFeed, 'z:idZasilenia')),
    row('zakonczZasilenie', 'a count that is not the feed’s', '5015', value('z:liczbaPaczek', '9'), { place: 'liczbaPaczek' }),
    row('przerwijZasilenie', 'a feed that does not exist', '5013', value('z:idZasilenia', unknownId)),
    row('przerwijZasilenie', 'a feed that is closed', '5016', set(stage => stage.closedFeed, 'z:idZasilenia')),
    row('pobierzStanZasilenia', 'a set of another unit', '5006', set(stage => stage.emptySetCode)),

    good('pobierzDane', 'somebody whom nobody knows', value('d:osoba', document)),
    answered('pobierzDane: one set that is known beside one that is not', { entered: 'pobierzDane', times: 2 }, signed('pobierzDane', { edit: after('d:zbior', otherSet) })),
    good('pobierzDane', 'a case full of XML', value('d:znakSprawy', '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; ]]&gt;')),
    good('sprawdzTozsamosc', 'another name than the set’s', xml => xml),
    good('pobierzSlownik', 'the hash that it has already', after('s:kodSlownika', `<s:skrotPosiadany>${'0'.repeat(64)}</s:skrotPosiadany>`)),
    good('przekazPaczke', 'a record that is not valid among good ones', value('z:pakiet', '<b:rekord xmlns:b="urn:csizs-gw:beneficjent:v1"></b:rekord>')),
    good('zakonczZasilenie', 'white space around its numbers', value('z:liczbaPaczek', ' 2 ')),
  ],
}
