/** Rules as a table: what is written can be read again, as spreadsheets write it too; what is wrong is named by line and column. */
import assert from 'node:assert/strict'
import t from 'tap'
import { roleCodes } from '../../src/domain/roles.js'
import {
  flawText,
  isRuleSheet,
  placeInSheet,
  readRuleSheet,
  ruleSheet,
  type SheetRule,
} from '../../src/domain/rule-sheet.js'
import { scopeCodes } from '../../src/domain/scopes.js'
import { csv, readSheet } from '../../src/domain/sheet.js'
import fc from '../properties/seeded.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const head =
  'ktoPyta;rola;podstawaPrawna;czyjeDane;kodZakresu;szczegolneKategorie;obowiazujeOd;obowiazujeDo;uzasadnienie'
const line = 'OPS;PIU_PS;UPS-105-1;JT-1408-PUP-01;RP.STAN RP.ADRESY;NIE;2026-01-01;31.12.2026;Porozumienie 7/2026'

/** What a person reads of the flaws of a table. */
function told(text: string | Uint8Array): readonly string[] {
  const read = readRuleSheet(typeof text === 'string' ? bytes(text) : text)
  return 'wrong' in read ? read.wrong.map(flaw => flawText(flaw, 'pl')) : []
}

const words = fc
  .string({ minLength: 1, maxLength: 40 })
  .filter(text => text.trim() === text && text !== '' && !text.startsWith("'"))
const rule: fc.Arbitrary<SheetRule> = fc
  .record({
    reason: fc.oneof(words, fc.constantFrom('=1+1', '@x', 'a;b', 'powiedział "tak"', 'dwa\nwiersze', 'żółć')),
    role: fc.constantFrom(...roleCodes),
    scopes: fc.subarray([...scopeCodes], { minLength: 1, maxLength: 4 }),
    asker: fc.constantFrom({ kodJT: 'JT-1408-OPS-01' }, { rodzajJednostki: 'OPS' }),
    giver: fc.constantFrom(
      undefined,
      { kodJT: 'JT-1408-PUP-01' },
      { rodzajJednostki: 'PUP' },
      { kodZbioru: 'CBB-1408-PUP-01-RP-01' },
    ),
    until: fc.constantFrom(undefined, '2027-02-28'),
    special: fc.boolean(),
  })
  .map(({ reason, role, scopes, asker, giver, until, special }) => ({
    idReguly: 'R-1',
    autor: 'a',
    regula: {
      stronaDajaca: giver,
      stronaPytajaca: asker,
      rola: role,
      podstawaPrawna: 'UPS-105-1',
      kodZakresu: scopes,
      obowiazujeOd: '2026-01-01',
      obowiazujeDo: until,
      uzasadnienie: reason,
      szczegolneKategorie: special,
    },
  }))

t.test('@req B3 what is written is read again as it was, whatever stands in its texts', async t => {
  let read = 0
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), rules => {
      const again = readRuleSheet(ruleSheet(rules))
      if ('wrong' in again) throw new Error(told(ruleSheet(rules)).join('\n'))
      assert.deepEqual(
        again.rules.map(one => JSON.parse(JSON.stringify(one))),
        rules.map(({ regula }) => {
          const { szczegolneKategorie, ...rest } = regula
          return JSON.parse(
            JSON.stringify({ ...rest, ...(szczegolneKategorie === true && { szczegolneKategorie: 'true' }) }),
          )
        }),
      )
      read += again.rules.length
    }),
    { numRuns: 300 },
  )
  t.ok(read > 300, `${read} rules`)
})

t.test(
  '@req B3 as spreadsheets save it: mark, line ends, words for yes, days of the country, columns in any order',
  async t => {
    const read = readRuleSheet(
      bytes(
        `\uFEFF${head}\r\n${line}\r\n;;;;;;;;\r\n${line.replace('NIE', 'PRAWDA').replace('2026-01-01', '1.02.2026')}`,
      ),
    )
    t.match(read, {
      lines: [2, 4],
      rules: [
        {
          stronaPytajaca: { rodzajJednostki: 'OPS' },
          stronaDajaca: { kodJT: 'JT-1408-PUP-01' },
          kodZakresu: ['RP.STAN', 'RP.ADRESY'],
          obowiazujeOd: '2026-01-01',
          obowiazujeDo: '2026-12-31',
        },
        { obowiazujeOd: '2026-02-01', szczegolneKategorie: 'true' },
      ],
    })
    const short = readRuleSheet(
      bytes(
        'uzasadnienie;ktoPyta;obowiazujeOd;kodZakresu;rola;podstawaPrawna\nx;OPS;2026-01-01;RP.STAN;PIU_PS;KPA-77\n',
      ),
    )
    t.match(short, { rules: [{ podstawaPrawna: 'KPA-77', uzasadnienie: 'x' }] })
    t.ok(isRuleSheet(bytes(`\uFEFF${head}`)))
    t.notOk(isRuleSheet(bytes('\uFEFF <?xml version="1.0"?>')))
  },
)

t.test('@req B3 what is wrong is named by its line and column, all of it at once', async t => {
  const wrong: readonly (readonly [string | Uint8Array, readonly string[]])[] = [
    ['', ['Plik jest pusty.']],
    [`${head}\n`, ['W pliku nie ma żadnej reguły.']],
    [new Uint8Array([0x6b, 0xb3, 0xf3]), ['Plik nie jest w UTF-8. W arkuszu wybierz „Zapisz jako: CSV UTF-8”.']],
    [head.replaceAll(';', ','), ['Wiersz 1: Kolumny mają być rozdzielone średnikiem.']],
    [`${head};kolor\n${line}`, ['Wiersz 1, kolumna kolor: Nie ma takiej kolumny.']],
    [`${head};rola\n${line}`, ['Wiersz 1, kolumna rola: Kolumna jest dwa razy.']],
    [`${head.replace('rola;', '')}\n`, ['Wiersz 1, kolumna rola: Brakuje kolumny.']],
    [`${head}\n${line};x`, ['Wiersz 2: Komórek jest 10, a kolumn 9.']],
    [`${head}\n${line}"`, ['Wiersz 2: Cudzysłów nie jest zamknięty albo stoi w środku tekstu bez podwojenia.']],
    [
      `${head}\n"${line.replace('NIE', 'BYĆ MOŻE').replaceAll(';', '";"')}"\n${line.replace('OPS', '').replace('31.12', '31.02')}`,
      [
        'Wiersz 2, kolumna szczegolneKategorie: Wpisz TAK albo NIE.',
        'Wiersz 3, kolumna ktoPyta: Brakuje wartości.',
        'Wiersz 3, kolumna obowiazujeDo: To nie jest dzień: wpisz np. 2026-12-31 albo 31.12.2026.',
      ],
    ],
  ]
  for (const [text, said] of wrong) t.same(told(text), said)
  t.same(placeInSheet([2, 5], '/wczytajReguly/regula[2]/stronaPytajaca/kodJT'), { line: 5, column: 'ktoPyta' })
  t.same(placeInSheet([2, 5], 'regula[1]'), { line: 2 })
  t.equal(placeInSheet([2, 5], '/wczytajReguly/kontekst'), undefined)
})

t.test('A text of several lines counts as many', async t => {
  const read = readSheet(
    csv(
      ['a', 'b'],
      [
        ['x\ny', '1'],
        ['z', '2'],
      ],
    ),
    ['a', 'b'],
    ['a'],
  )
  t.match(read, { lines: [{ line: 2 }, { line: 4 }] })
})
