import { readFileSync } from 'node:fs'
import t from 'tap'
import { childrenNamed, demand, type Node, resolve } from '../../tools/contract/nodes.js'
import { filesIn, model, rootsIn, XS } from './model.js'

const WSDL = 'http://schemas.xmlsoap.org/wsdl/'
const SOAP11 = 'http://schemas.xmlsoap.org/wsdl/soap/'
const SOAP12 = 'http://schemas.xmlsoap.org/wsdl/soap12/'
const HTTP = 'http://schemas.xmlsoap.org/soap/http'

function all(node: Node, ns: string, local: string): readonly Node[] {
  const own = node.ns === ns && node.local === local ? [node] : []
  return [...own, ...node.children.flatMap(child => all(child, ns, local))]
}

const soapNodes = (root: Node, local: string) => [...all(root, SOAP11, local), ...all(root, SOAP12, local)]
const bindingOf = (root: Node) => all(root, WSDL, 'binding')
const operationsIn = (node: Node) => childrenNamed(node, WSDL, 'operation')
const named = (nodes: readonly Node[]) => nodes.map(node => demand(node, 'name'))
const elements = new Set(
  model.elements.map(
    element => `{${model.schemas.find(schema => schema.prefix === element.prefix)?.uri}}${element.local}`,
  ),
)

/** One row per rule: what it asks, and the breaches found in a service's WSDL. */
const rules: readonly (readonly [rule: string, breaches: (root: Node) => readonly string[]])[] = [
  [
    'R2105, R2001, R2003: types hold a schema of imports only, each found and of the namespace it names',
    root =>
      all(root, XS, 'import').flatMap(node => {
        const file = /^\.\.\/xsd\/([a-z-]+\.xsd)$/.exec(demand(node, 'schemaLocation'))?.[1]
        const schema = model.schemas.find(one => one.file === file)
        return schema?.uri === demand(node, 'namespace') ? [] : [demand(node, 'schemaLocation')]
      }),
  ],
  [
    'R2022, R2023: documentation, then types, then everything else',
    root => {
      const order = ['documentation', 'types', 'message', 'portType', 'binding', 'service']
      const places = root.children.map(child => order.indexOf(child.local))
      return places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0)) ? [] : [String(places)]
    },
  ],
  ['R2020, R2021, R2026: nothing is required of the reader', root => all(root, WSDL, 'required').map(n => n.local)],
  [
    'R2204, R2206, BP2111, BP2119: every message has one part, and it names an element',
    root =>
      all(root, WSDL, 'message')
        .filter(message => {
          const parts = childrenNamed(message, WSDL, 'part')
          const [part] = parts
          if (part === undefined || parts.length > 1 || part.attributes.type !== undefined) return true
          return !elements.has(resolve(part, demand(part, 'element')))
        })
        .map(message => demand(message, 'name')),
  ],
  [
    'wrapped: part "parameters", request wrapper = operation, response wrapper = operation + "Odpowiedz"',
    root =>
      all(root, WSDL, 'portType')
        .flatMap(operationsIn)
        .filter(operation => {
          const name = demand(operation, 'name')
          const element = (local: string) => {
            const [node] = childrenNamed(operation, WSDL, local)
            const key = node === undefined ? '' : demand(node, 'message').split(':')[1]
            const message = all(root, WSDL, 'message').find(one => demand(one, 'name') === key)
            const [part] = message === undefined ? [] : childrenNamed(message, WSDL, 'part')
            return part === undefined || demand(part, 'name') !== 'parameters'
              ? ''
              : demand(part, 'element').split(':')[1]
          }
          return element('input') !== name || element('output') !== `${name}Odpowiedz`
        })
        .map(operation => demand(operation, 'name')),
  ],
  [
    'R2303, R2304: no solicit-response or notification, no two operations of one name',
    root => {
      const operations = all(root, WSDL, 'portType').flatMap(operationsIn)
      const oneWay = operations.filter(one => one.children[1]?.local !== 'input' || one.children[2]?.local !== 'output')
      const names = named(operations)
      return [...named(oneWay), ...names.filter((name, index) => names.indexOf(name) !== index)]
    },
  ],
  [
    'R2401, R2701, BP2404: SOAP bindings over HTTP, one per version',
    root => {
      const bindings = bindingOf(root)
      const soap = soapNodes(root, 'binding').filter(node => demand(node, 'transport') === HTTP)
      const versions = soap.map(node => node.ns)
      return bindings.length === 2 && soap.length === 2 && new Set(versions).size === 2 ? [] : [String(soap.length)]
    },
  ],
  [
    'R2705, R2706, BP2406: document style, literal use',
    root => [
      ...[...soapNodes(root, 'binding'), ...soapNodes(root, 'operation')]
        .filter(node => demand(node, 'style') !== 'document')
        .map(node => node.local),
      ...[...soapNodes(root, 'body'), ...soapNodes(root, 'fault')]
        .filter(node => demand(node, 'use') !== 'literal')
        .map(node => node.local),
    ],
  ],
  [
    'BP2019, R2716, R2726: no namespace, encodingStyle or parts on body and fault',
    root =>
      [...soapNodes(root, 'body'), ...soapNodes(root, 'fault')].flatMap(node =>
        ['namespace', 'encodingStyle', 'parts'].filter(attribute => node.attributes[attribute] !== undefined),
      ),
  ],
  [
    'BP2120, R2710: every operation of a binding has its own wire signature',
    root => {
      const inputs = all(root, WSDL, 'portType')
        .flatMap(operationsIn)
        .map(one => demand(one.children[1] ?? one, 'message'))
      return inputs.filter((name, index) => inputs.indexOf(name) !== index)
    },
  ],
  [
    'R2718: a binding has the operations of its portType, each',
    root => {
      const wanted = named(all(root, WSDL, 'portType').flatMap(operationsIn)).join()
      return bindingOf(root)
        .filter(binding => named(operationsIn(binding)).join() !== wanted)
        .map(binding => demand(binding, 'name'))
    },
  ],
  [
    'R2721, R2740, R2741, R2754: every fault of an operation is bound, by name, in every binding',
    root => {
      const wanted = (operation: string) =>
        named(
          all(root, WSDL, 'portType')
            .flatMap(operationsIn)
            .filter(one => demand(one, 'name') === operation)
            .flatMap(one => childrenNamed(one, WSDL, 'fault')),
        ).join()
      return bindingOf(root)
        .flatMap(operationsIn)
        .filter(operation => {
          const bound = childrenNamed(operation, WSDL, 'fault')
          const inner = bound.map(fault => fault.children.map(child => demand(child, 'name')).join()).join()
          const names = named(bound).join()
          return (
            names !== 'bladTechniczny,bladBiznesowy' || names !== wanted(demand(operation, 'name')) || inner !== names
          )
        })
        .map(operation => demand(operation, 'name'))
    },
  ],
  [
    'R2745, BP1116: every bound operation has a soapAction, and each is unique within its binding',
    root =>
      bindingOf(root).flatMap(binding => {
        const actions = soapNodes(binding, 'operation').map(node => demand(node, 'soapAction'))
        return actions.filter((action, index) => action === '' || actions.indexOf(action) !== index)
      }),
  ],
  [
    'R2711, R5001: one port per binding, each with an address of its own version',
    root => {
      const ports = all(root, WSDL, 'port')
      const bound = ports.map(port => demand(port, 'binding').split(':')[1])
      const addressed = ports.filter(port => soapNodes(port, 'address').length === 1)
      return addressed.length === 2 && bound.join() === named(bindingOf(root)).join() ? [] : [bound.join()]
    },
  ],
  [
    'R2005, R2028: the target namespace is an absolute URI',
    root => [demand(root, 'targetNamespace')].filter(uri => !/^urn:/.test(uri)),
  ],
  [
    'one portType, one service, both named as the file',
    root => {
      const names = [...named(all(root, WSDL, 'portType')), ...named(all(root, WSDL, 'service')), demand(root, 'name')]
      return names.join() === Array(3).fill(root.file.replace('.wsdl', '')).join() ? [] : names
    },
  ],
]

for (const root of rootsIn('wsdl')) {
  t.test(`${root.file} keeps the WS-I Basic Profile @req D1`, async t => {
    t.ok(all(root, WSDL, 'operation').length > 0)
    for (const [rule, breaches] of rules) t.same(breaches(root), [], rule)
  })
}

t.test('The rules find breaches: a WSDL with two of them is told of both', async t => {
  const [root] = rootsIn('wsdl')
  if (root === undefined) return t.fail('no WSDL')
  const broken: Node = {
    ...root,
    children: root.children
      .map(child =>
        child.local === 'message' ? { ...child, children: [...child.children, ...child.children] } : child,
      )
      .reverse(),
  }
  const told = rules.filter(([, breaches]) => breaches(broken).length > 0).map(([rule]) => rule.slice(0, 5))
  t.ok(told.includes('R2022'))
  t.ok(told.includes('R2204'))
})

/** Rules for schemas: what may not stand in one, and why. */
const schemaRules: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['R2112: no ArrayOf… names', /"ArrayOf/],
  ['R2110, R2111, R2113: no SOAP encoding', /soap-?enc|arrayType/i],
  ['R2009, R4001: UTF-8', /encoding="(?!UTF-8")/],
  ['contracts.md: no open content', /<xs:any\b|<xs:anyAttribute\b/],
  ['contracts.md: no defaults', /\b(?:default|fixed)="/],
  ['contracts.md: no attributes', /<xs:attribute\b/],
  ['contracts.md: digits are [0-9]', /\\d/],
  ['contracts.md: no QName-valued content', /type="xs:(?:QName|NOTATION|anyType|anySimpleType)"/],
  ['contracts.md: no lists, unions or mixed content', /<xs:(?:list|union|all)\b|mixed="/],
]

for (const file of filesIn('xsd')) {
  t.test(`${file} keeps the contract's rules for schemas`, async t => {
    const text = readFileSync(`xsd/${file}`, 'utf8')
    t.match(text, 'elementFormDefault="qualified"')
    for (const [rule, pattern] of schemaRules) t.notMatch(text, pattern, rule)
  })
}
