import t from 'tap'
import {
  englishTexts,
  type OperationName,
  operations,
  operationTexts,
  services,
  serviceTexts,
} from '../../src/contract/index.js'
import { contractText } from '../../src/web/contract-pages/contract-text.js'

const names = Object.entries(services).flatMap(([service, row]) => [service, ...row.operations])

t.test(
  'Every service and each of its operations is told of in English too (xs:documentation, xml:lang="en") @req D1',
  async t => {
    t.ok(names.length > 50)
    t.same(
      names.filter(name => englishTexts[name] === undefined),
      [],
    )
    const polish: Readonly<Record<string, string>> = { ...serviceTexts, ...operationTexts }
    for (const name of names) {
      t.not(englishTexts[name], polish[name], name)
      t.notMatch(englishTexts[name], /[ąćęłńóśźż]/i, name)
    }
  },
)

t.test('Pages in English use it; what has none is marked as Polish', async t => {
  t.equal(String(contractText('pobierzDane', 'en')), `<span>${englishTexts.pobierzDane}</span>`)
  t.equal(String(contractText('pobierzDane', 'pl')), `<span>${operationTexts.pobierzDane}</span>`)
  const portals = Object.keys(operations).find(name => englishTexts[name] === undefined) as OperationName
  t.match(String(contractText(portals, 'en')), /^<span lang="pl">/)
})
