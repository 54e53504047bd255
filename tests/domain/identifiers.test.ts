import t from 'tap'
import { addDays, addMonths, civilDateOf, isCivilDate } from '../../src/domain/calendar.js'
import { isPolishIban, readPolishIban } from '../../src/domain/identifiers/bank-account.js'
import {
  composePolishIdCardNumber,
  composePolishPassportNumber,
  documentNumberKey,
  isPlausibleDocumentNumber,
  isPolishIdCardNumber,
  isPolishPassportNumber,
} from '../../src/domain/identifiers/identity-document.js'
import { isKrs } from '../../src/domain/identifiers/krs.js'
import { isSameName, nameKey } from '../../src/domain/identifiers/name-key.js'
import { isNip, readNip } from '../../src/domain/identifiers/nip.js'
import { composePesel, isPesel, readPesel } from '../../src/domain/identifiers/pesel.js'
import { readPostalCode } from '../../src/domain/identifiers/postal-code.js'
import { isRegon } from '../../src/domain/identifiers/regon.js'
import { isCityWithPowiatRights, isSimc, isUlic, readTerc } from '../../src/domain/identifiers/teryt.js'
import fc from '../properties/seeded.js'

const anyDay = fc.integer({ min: 0, max: 182_620 }).map(days => addDays('1800-01-01', days))

t.test('PESEL of each century gives its day of birth and its sex (domain.md §6.1)', t => {
  const vectors = [
    ['99923100014', '1899-12-31', 'M'],
    ['00010100022', '1900-01-01', 'K'],
    ['79022800132', '1979-02-28', 'M'],
    ['99123199986', '1999-12-31', 'K'],
    ['00222900153', '2000-02-29', 'M'],
    ['04222900243', '2004-02-29', 'K'],
    ['24323100315', '2024-12-31', 'M'],
    ['00410100048', '2100-01-01', 'K'],
    ['99723100070', '2299-12-31', 'M'],
    ['44051401359', '1944-05-14', 'M'],
  ] as const
  for (const [pesel, birthDate, sex] of vectors) t.same(readPesel(pesel), { valid: true, pesel, birthDate, sex })
  t.end()
})

t.test('PESEL with a right check digit on a day that does not exist is refused (domain.md §6.1)', t => {
  t.same(readPesel('00000000000'), { valid: false, defect: 'DATE' })
  t.same(readPesel('79022900139'), { valid: false, defect: 'DATE' }, '29 February 1979')
  for (const firstTen of ['0002290001', '0042290001']) {
    const withDigit = Array.from({ length: 10 }, (_, digit) => readPesel(`${firstTen}${digit}`))
    t.ok(
      withDigit.every(reading => !reading.valid && reading.defect === 'DATE'),
      'neither 1900 nor 2100 is a leap year',
    )
  }
  t.end()
})

t.test('PESEL that is not eleven ASCII digits is refused by form', t => {
  for (const text of ['', '4405140135', '440514013590', '44 05140135', '٤٤٠٥١٤٠١٣٥٩', '4405140135X'])
    t.same(readPesel(text), { valid: false, defect: 'FORM' })
  t.same(readPesel('44051401358'), { valid: false, defect: 'CHECK_DIGIT' })
  t.end()
})

t.test('PESEL composed from any day, sex and serial reads back as the same', t => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('K' as const, 'M' as const), fc.nat(4999), (birthDate, sex, serial) => {
      const pesel = composePesel(birthDate, sex, serial)
      t.same(readPesel(pesel), { valid: true, pesel, birthDate, sex })
    }),
    { numRuns: 300 },
  )
  t.throws(() => composePesel('1799-12-31', 'K', 1), RangeError)
  t.throws(() => composePesel('1850-01-01', 'K', 5000), RangeError)
  t.end()
})

t.test('PESEL with any one digit changed is refused', t => {
  fc.assert(
    fc.property(anyDay, fc.nat(4999), fc.nat(10), fc.integer({ min: 1, max: 9 }), (day, serial, at, shift) => {
      const pesel = composePesel(day, 'K', serial)
      const changed = `${pesel.slice(0, at)}${(Number(pesel[at]) + shift) % 10}${pesel.slice(at + 1)}`
      return !isPesel(changed)
    }),
  )
  t.pass('holds for every number drawn')
  t.end()
})

t.test('NIP is read with and without PL, spaces and hyphens (domain.md §6.2)', t => {
  t.equal(readNip('PL 526-104-05-67'), '5261040567')
  t.ok(isNip('5261040567'))
  t.ok(isNip('1111111111'), 'a dummy that passes')
  for (let digit = 0; digit < 10; digit++) t.notOk(isNip(`123456789${digit}`), 'remainder 10 has no check digit')
  for (const text of ['0261040567', '5001040567', '526104056', '52610405678', '526104056A']) t.notOk(isNip(text))
  t.end()
})

t.test('REGON of 9 and of 14 digits is checked, zeros are refused (domain.md §6.3)', t => {
  t.ok(isRegon('123456785'))
  t.ok(isRegon('12345678512347'))
  t.ok(isRegon('011417295'), 'a leading zero belongs to it')
  for (const text of ['000000000', '00000000000000', '123456784', '12345678412347', '12345678512346', '11417295', ''])
    t.notOk(isRegon(text), text)
  t.end()
})

t.test('TERC is read at its three levels; only cities with powiat rights have PP from 61 (domain.md §6.4)', t => {
  t.match(readTerc('14'), { level: 'VOIVODESHIP', voivodeship: '14' })
  t.match(readTerc('1408'), { level: 'POWIAT', voivodeship: '14', powiat: '1408' })
  t.match(readTerc('1408011'), { level: 'GMINA', powiat: '1408', gminaKind: '1' })
  for (const text of ['', '1', '13', '34', '00', '1400', '140801', '1408016', '1408001', '14080111', '1465x'])
    t.equal(readTerc(text), null, text)
  t.ok(isCityWithPowiatRights(readTerc('1465')!))
  t.notOk(isCityWithPowiatRights(readTerc('1408')!))
  t.notOk(isCityWithPowiatRights(readTerc('14')!))
  t.end()
})

t.test('SIMC has 7 digits and ULIC 5 (domain.md §4.3)', t => {
  t.ok(isSimc('0002990'))
  t.ok(isUlic('00123'))
  for (const text of ['', '123456', '12345678', '12345a7', '٠٠٠٢٩٩٠']) t.notOk(isSimc(text) || isUlic(text), text)
  t.end()
})

t.test('Polish identity card and passport numbers have their check digits (domain.md §6.5)', t => {
  t.ok(isPolishIdCardNumber('ABA300000'))
  t.ok(isPolishIdCardNumber('aba 300000'))
  t.notOk(isPolishIdCardNumber('ABA400000'))
  t.notOk(isPolishIdCardNumber('AB1300000'))
  t.ok(isPolishPassportNumber('ZS0000177'))
  t.notOk(isPolishPassportNumber('ZS1000177'))
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{3}$/), fc.stringMatching(/^[0-9]{6}$/), (letters, digits) => {
      t.ok(isPolishIdCardNumber(composePolishIdCardNumber(letters, digits.slice(1))))
      t.ok(isPolishPassportNumber(composePolishPassportNumber(letters.slice(1), digits)))
    }),
  )
  t.end()
})

t.test('Check digits of documents are asked of Polish documents only (domain.md §6.5)', t => {
  t.notOk(isPlausibleDocumentNumber('PASZPORT', 'FA123456', 'PL'))
  t.ok(isPlausibleDocumentNumber('PASZPORT', 'FA123456', 'UA'))
  t.notOk(isPlausibleDocumentNumber('PASZPORT', ' - ', 'UA'))
  t.notOk(isPlausibleDocumentNumber('DOWOD_OSOBISTY', 'ABA400000', 'PL'))
  t.ok(isPlausibleDocumentNumber('KARTA_POBYTU', 'RR1234567', 'PL'))
  t.end()
})

t.test('Polish account number is read with and without PL and spaces (domain.md §6.5)', t => {
  t.equal(readPolishIban('61 1090 1014 0000 0712 1981 2874'), 'PL61109010140000071219812874')
  t.ok(isPolishIban('PL61109010140000071219812874'))
  t.notOk(isPolishIban('PL61109010140000071219812875'))
  t.notOk(isPolishIban('DE61109010140000071219812874'))
  fc.assert(
    fc.property(fc.nat(25), fc.integer({ min: 1, max: 9 }), (at, shift) => {
      const nrb = '61109010140000071219812874'
      return !isPolishIban(`${nrb.slice(0, at)}${(Number(nrb[at]) + shift) % 10}${nrb.slice(at + 1)}`)
    }),
  )
  t.end()
})

t.test('Postal code and KRS are judged by form', t => {
  t.equal(readPostalCode('05-120'), '05-120')
  t.equal(readPostalCode(' 05120 '), '05-120')
  for (const text of ['5-120', '05-12', '05 120', '٠٥-١٢٠']) t.equal(readPostalCode(text), null)
  t.ok(isKrs('0000123456'))
  t.notOk(isKrs('123456'))
  t.end()
})

t.test(
  '@req B1.1 names are compared without regard to case, spacing, hyphens and encoding, never without diacritics',
  t => {
    t.ok(isSameName('Nowak – Kowalska', 'NOWAK-KOWALSKA'))
    t.ok(isSameName('  łoś ', 'ŁOŚ'))
    t.ok(isSameName('Gro\u0301dek', 'GRÓDEK'), 'composed and decomposed')
    t.ok(isSameName('O’Neil', "o'neil"))
    t.notOk(isSameName('Łoś', 'Los'))
    t.notOk(isSameName('Anna Maria', 'Annamaria'))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => nameKey(nameKey(text)) === nameKey(text)),
      { numRuns: 2000 },
    )
    t.equal(documentNumberKey(' aba-300 000 '), 'ABA300000')
    t.end()
  },
)

t.test('Calendar days exist or are refused, and add up across leap years', t => {
  for (const text of ['2024-02-29', '2000-02-29', '1898-11-21']) t.ok(isCivilDate(text))
  for (const text of ['1900-02-29', '2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '2024-04-31', ''])
    t.notOk(isCivilDate(text))
  t.equal(addMonths('2024-01-31', 1), '2024-02-29')
  t.equal(addMonths('2024-01-31', -2), '2023-11-30')
  t.equal(addDays('1899-12-31', 1), '1900-01-01')
  t.equal(civilDateOf(new Date('2025-05-31T22:30:00Z')), '2025-06-01', 'the day is that of Poland')
  t.equal(civilDateOf(new Date('2025-01-31T22:30:00Z')), '2025-01-31')
  t.end()
})
