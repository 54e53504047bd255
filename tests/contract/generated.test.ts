import { readFileSync } from 'node:fs'
import t from 'tap'
import { commonFaults, operations, services } from '../../src/contract/generated/operations.js'
import { namespaces, type OperationName, type ServiceName, scopeElements } from '../../src/contract/index.js'
import { scopes } from '../../src/domain/scopes.js'
import { faultCatalogue } from '../../src/fault/catalogue.js'
import { fixedPrefixes } from '../../src/xml/names.js'
import { differences, generate } from '../../tools/contract/generate.js'
import { filesIn, model } from './model.js'

t.test('The generated code is what wsdl/ and xsd/ give', async t => {
  const files = generate()
  t.ok(files.size >= 6)
  t.same(differences(files), [])
  for (const text of files.values()) t.match(text, /^\/\/ Generated from wsdl\/ and xsd\//)
})

t.test('A change of the contract shows as a difference', async t => {
  const files = new Map(generate())
  files.set('types.ts', `${files.get('types.ts')}\n`)
  files.set('more.ts', '')
  files.delete('names.ts')
  t.same([...differences(files)].sort(), ['more.ts', 'names.ts', 'types.ts'])
})

t.test('The contract and the domain have the same scope codes, in the same order @req B9', async t => {
  t.same(Object.keys(scopeElements), Object.keys(scopes))
  t.equal(Object.keys(scopeElements).length, 25)
})

t.test('Every operation has its elements, its service and its SOAPAction', async t => {
  const elements = new Set(model.elements.map(element => `${element.prefix}:${element.local}`))
  for (const [name, row] of Object.entries(operations)) {
    t.ok(elements.has(row.request), row.request)
    t.ok(elements.has(row.response), row.response)
    t.equal(row.response, `${row.request}Odpowiedz`)
    t.equal(row.request.split(':')[1], name)
    if (row.service === null) continue
    const service = services[row.service as ServiceName]
    t.ok((service.operations as readonly string[]).includes(name))
    t.equal(row.soapAction, `${namespaces[service.prefix]}:${name}`)
    t.ok(filesIn('wsdl').includes(service.wsdl))
  }
})

t.test('Every request of a system begins with its context; operations of the portal have none', async t => {
  for (const [name, row] of Object.entries(operations)) {
    t.equal(row.context === null, row.service === null, name)
  }
  const starting: readonly OperationName[] = ['sprawdzPolaczenie', 'zarejestrujSD', 'zmienHaslo']
  const found = Object.entries(operations).filter(([, row]) => row.context === 'kontekstPoczatkowy')
  t.same(found.map(([name]) => name).sort(), [...starting].sort())
})

t.test('Every declared fault code stands in the catalogue; common ones are not declared again', async t => {
  const common: readonly string[] = commonFaults
  for (const [name, row] of Object.entries(operations)) {
    for (const code of row.faults) {
      t.ok(Object.hasOwn(faultCatalogue, code), `${name} ${code}`)
      t.notOk(common.includes(code), `${name} declares ${code}, which is common`)
    }
    t.equal(new Set(row.faults).size, row.faults.length)
  }
  t.same(
    common.filter(code => !Object.hasOwn(faultCatalogue, code)),
    [],
  )
})

t.test('One fixed prefix per namespace, none of them a standard’s', async t => {
  const prefixes = Object.keys(namespaces)
  t.equal(new Set(Object.values(namespaces)).size, prefixes.length)
  for (const prefix of prefixes) t.notOk([...fixedPrefixes.values()].includes(prefix), prefix)
  for (const uri of Object.values(namespaces)) t.match(uri, /^urn:csizs-gw:[a-z-]+:v1$/)
})

t.test('No namespace of the state is used', async t => {
  for (const folder of ['wsdl', 'xsd'] as const) {
    for (const file of filesIn(folder)) t.notMatch(readFileSync(`${folder}/${file}`, 'utf8'), /gov\.pl/, file)
  }
})
