import { readFile } from 'node:fs/promises'
import t from 'tap'
import { descriptionQuery, publishedAt } from '../../src/soap/publish.js'

const endpoint = 'http://127.0.0.1:8099/uslugi/DaneBeneficjenta/v1'

t.test('a published WSDL names its own endpoint, and imports that resolve there @req D1', async t => {
  const published = publishedAt(endpoint, await readFile('wsdl/DaneBeneficjenta.wsdl', 'utf8'))
  const locations = [...published.matchAll(/schemaLocation="([^"]*)"/g)].map(match => match[1])
  t.same(locations, [`${endpoint}?xsd=dane-beneficjenta.xsd`, `${endpoint}?xsd=bledy.xsd`])
  const addresses = [...published.matchAll(/:address location="([^"]*)"/g)].map(match => match[1])
  t.same(addresses, [endpoint, endpoint])
})

t.test('a published schema imports its neighbours from the same endpoint', async t => {
  const published = publishedAt(endpoint, await readFile('xsd/dane-beneficjenta.xsd', 'utf8'))
  t.match(published, `schemaLocation="${endpoint}?xsd=wspolne.xsd"`)
  t.notMatch(published, /schemaLocation="[^h]/)
})

t.test('only ?wsdl and ?xsd= with a plain file name ask for a description', async t => {
  t.same(descriptionQuery('?wsdl'), { wsdl: true })
  t.same(descriptionQuery('?WSDL'), { wsdl: true })
  t.same(descriptionQuery('?xsd=wspolne.xsd'), { xsd: 'wspolne.xsd' })
  for (const other of ['', '?', '?xsd=', '?xsd=../package.json', '?xsd=a/b.xsd', '?wsdl=1', '?xsd=a.xsd&b']) {
    t.equal(descriptionQuery(other), undefined, other)
  }
})
