import t from 'tap'
import { operations } from '../../src/contract/index.js'
import { operationName } from '../../src/web/portal/operation-name.js'

t.test('an operation is told in Polish words', t => {
  const rows = [
    ['pobierzDane', 'pobierz dane'],
    ['pobierzDowodWpisu', 'pobierz dowód wpisu'],
    ['zglosZmianeDostawcy', 'zgłoś zmianę dostawcy'],
    ['eksportujZbior', 'eksportuj zbiór'],
    ['zarejestrujSD', 'zarejestruj SD'],
    ['wylacz', 'wyłącz'],
  ] as const
  for (const [name, told] of rows) t.equal(operationName(name), told)
  const all = Object.keys(operations).map(operationName)
  t.equal(new Set(all).size, all.length, 'no two are told alike')
  t.end()
})
