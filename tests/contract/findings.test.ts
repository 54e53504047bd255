import t from 'tap'
import { type ElementName, encode, validateBody, validateElement } from '../../src/contract/index.js'
import { type Detail, isRefusal } from '../../src/fault/refusal.js'
import { exclusiveCanonical } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import fc from '../properties/seeded.js'
import { sampleOf } from './samples.js'

const b = 'xmlns:b="urn:csizs-gw:beneficjent:v1"'
const soap = 'xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"'

function findings(text: string, judge = validateElement): readonly Detail[] {
  const document = readXml(Buffer.from(text))
  if (isRefusal(document)) throw new Error('not well-formed')
  return judge(exclusiveCanonical(document.root), document.root)
}

const identity = (fields: string) => `<b:rpTozsamosc ${b}>${fields}</b:rpTozsamosc>`
const person = (birth: string, pesel = '') =>
  identity(`<b:imie>A</b:imie><b:nazwisko>B</b:nazwisko>${pesel}<b:dataUrodzenia>${birth}</b:dataUrodzenia>`)
const paid = (gross: string) =>
  `<b:rpInnePobrane ${b}><b:swiadczenie><b:rodzaj><b:kod>A</b:kod></b:rodzaj><b:dataOd>2000-01-01</b:dataOd>` +
  `<b:dataDo>2000-01-01</b:dataDo><b:kwotaBrutto>${gross}</b:kwotaBrutto><b:kwotaNetto>1</b:kwotaNetto></b:swiadczenie></b:rpInnePobrane>`
const gross = '/rpInnePobrane/swiadczenie/kwotaBrutto'

const table: readonly (readonly [what: string, text: string, code: string, path: string])[] = [
  [
    'a value against its pattern',
    person('2000-01-01', '<b:pesel>1234567890a</b:pesel>'),
    'XSD-WZORZEC',
    '/rpTozsamosc/pesel',
  ],
  [
    'digits of another script',
    person('2000-01-01', '<b:pesel>١٢٣٤٥٦٧٨٩٠١</b:pesel>'),
    'XSD-WZORZEC',
    '/rpTozsamosc/pesel',
  ],
  ['a day that is not in the calendar', person('1999-02-29'), 'XSD-TYP', '/rpTozsamosc/dataUrodzenia'],
  ['a date with a zone', person('1999-02-28Z'), 'XSD-WZORZEC', '/rpTozsamosc/dataUrodzenia'],
  ['a year out of bounds', person('2300-01-01'), 'XSD-WZORZEC', '/rpTozsamosc/dataUrodzenia'],
  ['an empty name', identity('<b:imie> </b:imie>'), 'XSD-DLUGOSC', '/rpTozsamosc/imie'],
  ['a name too long', identity(`<b:imie>${'A'.repeat(61)}</b:imie>`), 'XSD-DLUGOSC', '/rpTozsamosc/imie'],
  ['a missing element', identity('<b:imie>A</b:imie>'), 'XSD-BRAK', '/rpTozsamosc'],
  ['an element in the wrong place', identity('<b:nazwisko>A</b:nazwisko>'), 'XSD-ELEMENT', '/rpTozsamosc/nazwisko'],
  ['an unknown element', identity('<b:x44051401359/>'), 'XSD-ELEMENT', '/rpTozsamosc/*'],
  ['text among elements', identity('Jan'), 'XSD-TRESC', '/rpTozsamosc'],
  ['elements in a value', identity('<b:imie><b:kod/></b:imie>'), 'XSD-TRESC', '/rpTozsamosc/imie'],
  ['an element of no schema', '<x:y xmlns:x="urn:x"/>', 'XSD-NIEZNANY', '/*'],
  ['a comma in an amount', paid('1,00'), 'XSD-TYP', gross],
  ['a negative amount', paid('-1.00'), 'XSD-ZAKRES', gross],
  ['three decimals', paid('1.001'), 'XSD-ZAKRES', gross],
  ['an amount in scientific form', paid('1E3'), 'XSD-TYP', gross],
  [
    'xsi:type',
    `<b:rpStan ${b} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><b:plec xsi:type="b:X"/></b:rpStan>`,
    'XSD-ATRYBUT',
    '1:',
  ],
  [
    'xsi:nil',
    `<b:rpStan ${b} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>`,
    'XSD-ATRYBUT',
    '1:',
  ],
]

for (const [what, text, code, path] of table) {
  t.test(`${what} is found: ${code} @req D5`, async t => {
    const [first] = findings(text)
    t.equal(first?.code, code)
    t.equal(code === 'XSD-ATRYBUT' ? first?.path?.slice(0, 2) : first?.path, path)
    t.equal(first?.weight, 'ERROR')
  })
}

t.test('What is valid yields no finding', async t => {
  t.same(findings(person('2000-02-29', '<b:pesel>12345678901</b:pesel>')), [])
  t.same(findings(paid('00100.5')), [])
})

t.test('Several findings are told at once, at most twenty', async t => {
  t.equal(findings(person('1999-02-29', '<b:pesel>x</b:pesel>')).length, 2)
  const registrations = '<b:okresRejestracji/>'.repeat(50)
  const many = findings(`<b:rpRejestracje ${b}>${registrations}</b:rpRejestracje>`)
  t.equal(many.length, 20)
  t.equal(many[2]?.path, '/rpRejestracje/okresRejestracji[3]')
})

t.test('A Body holds one element of the contract, and no attributes but those of others', async t => {
  const status = `<b:psStatus ${b}><b:czyZarejestrowana>1</b:czyZarejestrowana><b:statusOsoby><b:kod>A</b:kod></b:statusOsoby></b:psStatus>`
  t.same(findings(`<soap:Body ${soap} xmlns:u="urn:u" u:Id="x">${status}</soap:Body>`, validateBody), [])
  t.same(findings(`<e:Body xmlns:e="http://www.w3.org/2003/05/soap-envelope">${status}</e:Body>`, validateBody), [])
  t.equal(findings(`<soap:Body ${soap}>${status}${status}</soap:Body>`, validateBody)[0]?.code, 'XSD-ELEMENT')
  t.equal(findings(`<soap:Body ${soap}></soap:Body>`, validateBody)[0]?.code, 'XSD-BRAK')
  t.equal(
    findings(`<soap:Body ${soap} soap:encodingStyle="x">${status}</soap:Body>`, validateBody)[0]?.code,
    'XSD-ATRYBUT',
  )
  const wrong = findings(`<soap:Body ${soap}>${status.replace('>1<', '>tak<')}</soap:Body>`, validateBody)
  t.equal(wrong[0]?.path, '/Body/psStatus/czyZarejestrowana')
})

t.test('A package is valid around records that are not; anything else wrong in it is found', async t => {
  const request = (inside: string) =>
    `<soap:Body ${soap}><z:przekazPaczke xmlns:z="urn:csizs-gw:zasilanie-cbb:v1"><z:kodZbioru>CBB-1465-PUP-01-RP-01</z:kodZbioru>` +
    '<z:idZasilenia>00000000-0000-4000-8000-000000000000</z:idZasilenia><z:numerPaczki>1</z:numerPaczki>' +
    `<z:liczbaRekordow>2</z:liczbaRekordow><z:pakiet>${inside}</z:pakiet></z:przekazPaczke></soap:Body>`
  t.same(findings(request(''), validateBody), [])
  t.same(findings(request(`<b:rekord ${b}/><b:rekord ${b} x="1">?</b:rekord>`), validateBody), [])
  t.equal(findings(request('<z:rekord/>'), validateBody)[0]?.code, 'XSD-ELEMENT')
  t.equal(findings(request(`<b:rekord ${b}/>tekst`), validateBody)[0]?.code, 'XSD-TRESC')
  t.equal(findings(request('').replace('>1<', '>0<'), validateBody)[0]?.path, '/Body/przekazPaczke/numerPaczki')
})

t.test('Findings hold nothing of the document, whatever stands in it', async t => {
  const secret = /44051401359|Kowalsk/
  const names: readonly ElementName[] = ['b:rpTozsamosc', 'b:srDzieci', 'b:rekord', 'd:pobierzDane', 't:zmienHaslo']
  const pieces = [
    '44051401359',
    '<x44051401359/>',
    '<b:pesel>44051401359</b:pesel>',
    "Element 'Kowalski': This element is not expected",
    '<Kowalska xmlns="urn:44051401359"/>',
  ]
  let told = 0
  for (const name of names) {
    fc.assert(
      fc.property(sampleOf(name), fc.constantFrom(...pieces), fc.nat(), (value, piece, place) => {
        const text = Buffer.from(encode(name, value as never)).toString('utf8')
        const gaps = [...text.matchAll(/>/g)].map(match => match.index + 1).slice(0, -1)
        const gap = gaps[place % gaps.length] ?? 0
        const found = findings(`${text.slice(0, gap)}${piece.replaceAll('b:', `${text[1]}:`)}${text.slice(gap)}`)
        told += found.length
        return !secret.test(JSON.stringify(found))
      }),
      { numRuns: 150 },
    )
  }
  t.ok(told > 500, `${told} findings`)
})

t.test('Validating leaves no memory behind', async t => {
  const text = person('1999-02-29', '<b:pesel>x</b:pesel>')
  const grown = (rounds: number) => {
    for (let round = 0; round < rounds; round++) findings(text)
    return process.memoryUsage().rss
  }
  const settled = grown(20_000)
  t.ok(grown(20_000) - settled < 30_000_000, 'less than 30 MB over 20,000 invalid documents')
})
