import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { type ServiceName, services, wsdlFiles, xsdFiles } from '../../src/contract/index.js'
import { descriptionQuery, publishedAt } from '../../src/soap/publish.js'
import { judge } from '../judges/available.js'

const zeep = judge('zeep')

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

t.test('A WSDL published elsewhere shows the service’s own endpoint @req D1', async t => {
  const published = publishedAt('http://a/x', await readFile('wsdl/Slowniki.wsdl', 'utf8'), 'https://b/y?c&d')
  t.match(published, '<soap:address location="https://b/y?c&amp;d"/>')
  t.match(published, 'schemaLocation="http://a/x?xsd=slowniki.xsd"')
})

/** Serves every service's documents as the gateway does, under a path of the deployer's choice. */
async function serve(t: Test, base: string): Promise<string> {
  const texts: Readonly<Record<string, string>> = xsdFiles
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost')
    const name = (Object.keys(services) as ServiceName[]).find(one => pathname === `${base}${services[one].path}`)
    const asked = descriptionQuery(search)
    const source =
      asked === undefined || name === undefined
        ? undefined
        : 'xsd' in asked
          ? texts[asked.xsd]
          : wsdlFiles[services[name].wsdl]
    response.statusCode = source === undefined ? 404 : 200
    response.end(source === undefined ? '' : publishedAt(`${origin()}${pathname}`, source))
  })
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  return `${origin()}${base}`
}

const script = `
import sys, zeep
for url in sys.argv[1:]:
    client = zeep.Client(url + '?wsdl')
    for service in client.wsdl.services.values():
        for port in service.ports.values(): print(port.name, port.binding_options['address'])
`

t.test(
  'zeep follows the published imports of every service, whatever the base address @req D1',
  { skip: zeep.missing },
  async t => {
    for (const base of ['', '/csizs/test']) {
      const origin = await serve(t, base)
      const urls = Object.values(services).map(service => `${origin}${service.path}`)
      const run = await zeep.run(['-c', script, ...urls])
      t.equal(run.code, 0, run.stderr)
      const lines = run.stdout.toString().trim().split('\n')
      t.equal(lines.length, urls.length * 2)
      for (const url of urls) t.equal(lines.filter(line => line.endsWith(` ${url}`)).length, 2, url)
    }
  },
)
