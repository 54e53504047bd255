/** The forms of the contract's simple types, judged by the schema's own patterns. */
import t from 'tap'
import { describedValues, hasForm } from '../../src/contract/index.js'

t.test('a text has the form of a type or has not: whole, by the pattern of the schema', t => {
  const rows = [
    ['KodJT', 'JT-1408-OPS-01', true],
    ['KodJT', 'JT-14-URZAD_WOJEWODZKI-01', true],
    ['KodJT', 'JT-140-OPS-01', false],
    ['KodJT', ' JT-1408-OPS-01', false],
    ['KodJT', 'JT-1408-OPS-01\n', false],
    ['KodZbioru', 'CBB-1408-OPS-01-PS-01', true],
    ['KodZbioru', 'CBB-1408-OPS-01-PS-1', false],
    ['Login', 'admin.ops.1408', true],
    ['Login', 'ab', false],
    ['Login', 'żaba.ops', false],
    ['Terc', '14', true],
    ['Terc', '140', false],
    ['Miesiac', '2026-12', true],
    ['Miesiac', '2026-13', false],
    ['KodJednorazowy', '123456', true],
    ['KodJednorazowy', '123456x', false],
  ] as const
  for (const [type, text, has] of rows) t.equal(hasForm(type, text), has, `${type} ${JSON.stringify(text)}`)
  t.throws(() => hasForm('Nikt', 'x'), /no pattern for Nikt/)
  t.end()
})

t.test('every pattern of the contract is one that can be asked', t => {
  const patterned = Object.entries(describedValues).filter(([, { facets }]) =>
    facets.some(([name]) => name === 'pattern'),
  )
  t.ok(patterned.length > 20)
  for (const [type] of patterned) t.equal(hasForm(type, '\u0001'), false, type)
  t.end()
})
