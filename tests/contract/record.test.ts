import t from 'tap'
import {
  type BeneficiaryRecord,
  decode,
  encode,
  type InvalidRecord,
  type Rekord,
  readRecord,
  readRecords,
  scopeElements,
  validateElement,
} from '../../src/contract/index.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { exclusiveCanonicalText } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import type { XmlElement } from '../../src/xml/tree.js'
import fc from '../properties/seeded.js'
import { sampleOf } from './samples.js'

function tree(bytes: Uint8Array): XmlElement {
  const document = readXml(bytes)
  if (isRefusal(document)) throw new Error('not well-formed')
  return document.root
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
const isValid = (read: BeneficiaryRecord | InvalidRecord): read is BeneficiaryRecord => !('invalid' in read)

const family: Rekord = {
  idRekorduSD: 'SR-17',
  wersjaRekordu: 3,
  operacja: 'DODAJ',
  osoba: {
    pesel: '99923100014',
    poprzedniPesel: ['00010100022'],
    imie: 'Halina',
    nazwisko: 'Wzorcowa-Żółć',
    dataUrodzenia: '1899-12-31',
    dokumentTozsamosci: [{ rodzaj: { kod: 'PASZPORT' }, seriaNumer: 'ZS 0000177' }],
  },
  swiadczeniaRodzinne: {
    srStan: { plec: { kod: 'K' } },
    srDzieci: {
      dziecko: [
        {
          brakPesel: { kod: 'NOWORODEK' },
          imie: 'Jan',
          nazwisko: 'Wzorcowy',
          dataUrodzenia: '2100-01-01',
          dokumentTozsamosci: [],
          plec: { kod: 'M' },
          adres: [],
        },
      ],
    },
  },
}

t.test('A record gives its fragments in the order of scope codes, the identity made from osoba @req B9', async t => {
  const read = readRecord(encode('b:rekord', family))
  if (!isValid(read)) return t.fail(JSON.stringify(read))
  t.equal(read.id, 'SR-17')
  t.equal(read.version, 3)
  t.equal(read.tree, 'SR')
  t.same(
    read.fragments.map(fragment => fragment.scope),
    ['SR.TOZSAMOSC', 'SR.STAN', 'SR.DZIECI'],
  )
  const [identity] = read.fragments
  t.match(text(identity?.bytes ?? new Uint8Array()), '<b:pesel>99923100014</b:pesel>')
  t.same(read.subject.formerPesels, ['00010100022'])
  t.same(read.subject.documents, [{ kind: 'PASZPORT', number: 'ZS 0000177', country: 'PL' }])
})

t.test('A former PESEL finds the person and is never given out', async t => {
  const read = readRecord(encode('b:rekord', family))
  if (!isValid(read)) return t.fail(JSON.stringify(read))
  for (const fragment of read.fragments) t.notMatch(text(fragment.bytes), '00010100022')
})

t.test('A fragment names every person whose data stand in it, children too @req B6', async t => {
  const read = readRecord(encode('b:rekord', family))
  if (!isValid(read)) return t.fail(JSON.stringify(read))
  const persons = Object.fromEntries(
    read.fragments.map(fragment => [fragment.scope, fragment.persons.map(person => person.firstName)]),
  )
  t.same(persons, { 'SR.TOZSAMOSC': ['Halina'], 'SR.STAN': ['Halina'], 'SR.DZIECI': ['Halina', 'Jan'] })
  t.equal(read.fragments[2]?.persons[1]?.path, '/rekord/swiadczeniaRodzinne/srDzieci/dziecko[1]')
})

t.test('Codes are told with their dictionary and place', async t => {
  const read = readRecord(encode('b:rekord', family))
  if (!isValid(read)) return t.fail(JSON.stringify(read))
  t.same(read.coded, [
    { dictionary: 'RODZAJ_DOKUMENTU', code: 'PASZPORT', path: '/rekord/osoba/dokumentTozsamosci/rodzaj' },
    { dictionary: 'PLEC', code: 'K', path: '/rekord/swiadczeniaRodzinne/srStan/plec' },
    {
      dictionary: 'POWOD_BRAKU_PESEL',
      code: 'NOWORODEK',
      path: '/rekord/swiadczeniaRodzinne/srDzieci/dziecko/brakPesel',
    },
    { dictionary: 'PLEC', code: 'M', path: '/rekord/swiadczeniaRodzinne/srDzieci/dziecko/plec' },
  ])
})

t.test('Fragments are the same whatever prefixes and white space the record came with', async t => {
  const bytes = encode('b:rekord', family)
  const other = text(bytes)
    .replaceAll('<b:', '<inne:')
    .replaceAll('</b:', '</inne:')
    .replace('xmlns:b', 'xmlns:inne')
    .replace('<inne:osoba>', '\n  <!-- komentarz --><inne:osoba >\n')
    .replace('>Halina<', '>\n   Halina <')
  const one = readRecord(bytes)
  const two = readRecord(tree(Buffer.from(other)))
  if (!isValid(one) || !isValid(two)) return t.fail(JSON.stringify([one, two]))
  t.same(
    two.fragments.map(fragment => text(fragment.bytes)),
    one.fragments.map(fragment => text(fragment.bytes)),
  )
})

t.test('A withdrawal has no groups, anything else has some', async t => {
  const { swiadczeniaRodzinne, ...bare } = family
  const withdrawn = readRecord(encode('b:rekord', { ...bare, operacja: 'WYCOFAJ' }))
  t.ok(isValid(withdrawn) && withdrawn.tree === undefined && withdrawn.fragments.length === 0)
  for (const wrong of [bare, { ...family, operacja: 'WYCOFAJ' as const, swiadczeniaRodzinne }]) {
    t.match(readRecord(encode('b:rekord', wrong)), { id: 'SR-17', invalid: [{ code: 'REKORD-GRUPY' }] })
  }
})

t.test('A broken record is told apart by its id, where that is well-formed', async t => {
  const bytes = text(encode('b:rekord', family))
  const wrong = bytes.replace('>99923100014<', '>999<')
  t.match(readRecord(Buffer.from(wrong)), {
    id: 'SR-17',
    invalid: [{ code: 'XSD-WZORZEC', path: '/rekord/osoba/pesel' }],
  })
  const nameless = readRecord(Buffer.from(wrong.replace('SR-17', 'Jan Kowalski')))
  t.notOk(isValid(nameless) || 'id' in nameless)
  t.match(readRecord(Buffer.from('<b:rekord')), { invalid: [{ code: 'XML' }] })
  t.match(readRecord(encode('b:rpStan', { plec: { kod: 'K' } })), { invalid: [{ code: 'XSD-NIEZNANY' }] })
})

t.test('Records read together are read as each by itself, whatever stands among them', async t => {
  const good = text(encode('b:rekord', family))
  const half = good.indexOf('<b:swiadczeniaRodzinne')
  const others = [
    good.replace('SR-17', 'SR-18'),
    good.replace('>99923100014<', '>999<'),
    good.replace('<b:imie>', '<b:imie xmlns:i="urn:i" i:a="1">'),
    `<?xml version="1.0"?>${good}`,
    good.slice(0, half),
    good.slice(half),
    good + good,
    `${good}</rekordy><rekordy>`,
    '<rekordy></rekordy>',
    `<rekordy>${good}</rekordy>`,
    text(encode('b:rpStan', { plec: { kod: 'K' } })),
    good.replace(' xmlns:b="urn:csizs-gw:beneficjent:v1"', ''),
    '',
  ].map(one => Buffer.from(one))
  const read = (records: readonly Buffer[]) =>
    readRecords(records.map(record => ({ record, canonical: canonicalOf(record) })))
  const alone = (records: readonly Buffer[]) => records.map(record => readRecord(record))
  const first = Buffer.from(good)
  t.same(read([first, ...others.slice(0, 1)]), alone([first, ...others.slice(0, 1)]))
  t.ok(read([first, ...others.slice(0, 1)]).every(isValid))
  for (const other of others)
    t.same(read([first, other, first]), alone([first, other, first]), text(other).slice(0, 40))
  t.same(read(others), alone(others))
  t.same(read(others.slice(4, 6)), alone(others.slice(4, 6)), 'two halves are no record')
  t.same(read([]), [])
})

function canonicalOf(record: Uint8Array): Uint8Array {
  const document = readXml(record)
  return isRefusal(document) ? record : Buffer.from(exclusiveCanonicalText(document.root))
}

t.test('Whatever a record holds, its fragments are valid, canonical, and concatenate into a valid answer', async t => {
  let fragments = 0
  fc.assert(
    fc.property(sampleOf('b:rekord'), value => {
      const read = readRecord(encode('b:rekord', value as Rekord))
      if (!isValid(read)) return read.invalid.every(finding => finding.code === 'REKORD-GRUPY')
      for (const fragment of read.fragments) {
        const element = tree(fragment.bytes)
        if (exclusiveCanonicalText(element) !== text(fragment.bytes)) throw new Error('not canonical')
        if (validateElement(fragment.bytes, element).length > 0) throw new Error('not valid')
        if (`b:${element.local}` !== scopeElements[fragment.scope]) throw new Error('wrong scope')
        fragments++
      }
      const answer = encode('d:pobierzDaneOdpowiedz', answerWith(read.fragments.toReversed()))
      const element = tree(answer)
      if (exclusiveCanonicalText(element) !== text(answer)) throw new Error('the answer is not canonical')
      if (validateElement(answer, element).length > 0) throw new Error('the answer is not valid')
      const [set] = decode('d:pobierzDaneOdpowiedz', element).zbior
      return (
        JSON.stringify(set?.grupy?.map(group => text(group.bytes))) ===
        JSON.stringify(read.fragments.map(one => text(one.bytes)))
      )
    }),
    { numRuns: 150 },
  )
  t.ok(fragments > 100, `${fragments} fragments`)
})

function answerWith(grupy: BeneficiaryRecord['fragments']) {
  const id = '00000000-0000-4000-8000-000000000000'
  return {
    daneRezultatu: {
      idTransakcji: id,
      znacznikCzasowy: new Date(0),
      skrotZadania: '0'.repeat(64),
      potwierdzenieWpisu: [],
    },
    wynik: { status: 'SUKCES' as const, kod: '0000', komunikat: 'OK', szczegoly: [] },
    zbior: [
      {
        kodZbioru: 'CBB-1465-PUP-01-RP-01',
        status: 'SUKCES' as const,
        zakresUdzielony: [],
        zakresOdmowiony: [],
        grupy,
      },
    ],
  }
}

t.test('Records pass through a package unread: as elements out of it, as bytes or elements into it', async t => {
  const bytes = encode('b:rekord', family)
  const request = encode('z:przekazPaczke', {
    kodZbioru: 'CBB-1465-ORS-01-SR-01',
    idZasilenia: '00000000-0000-4000-8000-000000000000',
    numerPaczki: 1,
    liczbaRekordow: 2,
    pakiet: { rekord: [bytes, tree(bytes)] },
  })
  const element = tree(request)
  t.equal(exclusiveCanonicalText(element), text(request))
  t.same(validateElement(request, element), [])
  const [one, two] = decode('z:przekazPaczke', element).pakiet.rekord
  if (one === undefined || two === undefined) return t.fail('two records')
  t.same(readRecord(one), readRecord(bytes))
  t.same(readRecord(two), readRecord(bytes))
})
