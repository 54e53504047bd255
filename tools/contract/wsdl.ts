import type { GlobalElement, Operation, Service } from './model.js'
import { childrenNamed, demand, type Node, resolve } from './nodes.js'

const WSDL = 'http://schemas.xmlsoap.org/wsdl/'
const SOAP = 'http://schemas.xmlsoap.org/wsdl/soap/'
const NOTES = 'urn:csizs-gw:opis:v1'

function only(nodes: readonly Node[], what: string): Node {
  const [node] = nodes
  if (node === undefined || nodes.length > 1) throw new Error(`exactly one ${what} is expected`)
  return node
}

function codesIn(documentation: Node, local: string): readonly string[] {
  const note = only(childrenNamed(documentation, NOTES, local), `g:${local}`)
  return note.text.split(/\s+/).filter(code => code !== '')
}

export interface WsdlFile {
  readonly service: Service
  readonly commonFaults: readonly string[]
}

/** Reads one service's WSDL. `prefixes`: namespace → fixed prefix. */
export function readWsdl(root: Node, prefixes: ReadonlyMap<string, string>): WsdlFile {
  const name = demand(root, 'name')
  const portType = only(childrenNamed(root, WSDL, 'portType'), `portType in ${root.file}`)
  const documentation = only(childrenNamed(portType, WSDL, 'documentation'), `documentation of ${name}`)
  const operations = childrenNamed(portType, WSDL, 'operation').map(node => operationOf(root, name, node, prefixes))
  const prefix = prefixes.get(demand(root, 'targetNamespace'))
  if (prefix === undefined) throw new Error(`${root.file}: no schema has its namespace`)
  const { text: doc } = only(childrenNamed(root, WSDL, 'documentation'), `documentation in ${root.file}`)
  return { service: { name, doc, prefix, operations }, commonFaults: codesIn(documentation, 'kodyWspolne') }
}

function operationOf(root: Node, service: string, node: Node, prefixes: ReadonlyMap<string, string>): Operation {
  const name = demand(node, 'name')
  const documentation = only(childrenNamed(node, WSDL, 'documentation'), `documentation of ${name}`)
  return {
    name,
    service,
    request: elementOf(root, demand(only(childrenNamed(node, WSDL, 'input'), 'input'), 'message'), prefixes),
    response: elementOf(root, demand(only(childrenNamed(node, WSDL, 'output'), 'output'), 'message'), prefixes),
    soapAction: soapActionOf(root, name),
    faults: codesIn(documentation, 'kody'),
    doc: documentation.text,
  }
}

/** The element of a message's one part, as `prefix:local`. */
function elementOf(root: Node, message: string, prefixes: ReadonlyMap<string, string>): string {
  const key = resolve(root, message)
  const found = childrenNamed(root, WSDL, 'message').filter(
    node => `{${demand(root, 'targetNamespace')}}${demand(node, 'name')}` === key,
  )
  const part = only(childrenNamed(only(found, `message ${message}`), WSDL, 'part'), `part of ${message}`)
  const element = /^\{(.*)\}(.*)$/.exec(resolve(part, demand(part, 'element')))
  const prefix = prefixes.get(element?.[1] ?? '')
  if (prefix === undefined) throw new Error(`${root.file}: no schema holds the element of ${message}`)
  return `${prefix}:${element?.[2]}`
}

function soapActionOf(root: Node, operation: string): string {
  const actions = childrenNamed(root, WSDL, 'binding')
    .flatMap(binding => childrenNamed(binding, WSDL, 'operation'))
    .filter(node => demand(node, 'name') === operation)
    .flatMap(node => childrenNamed(node, SOAP, 'operation'))
    .map(node => demand(node, 'soapAction'))
  const [action] = actions
  if (action === undefined) throw new Error(`${root.file}: ${operation} has no soapAction`)
  return action
}

/** The operations of the portal: elements of its schema that name their fault codes, each with its response. */
export function portalOperations(elements: readonly GlobalElement[]): readonly Operation[] {
  return elements
    .filter(element => element.faults !== undefined)
    .map(element => ({
      name: element.local,
      service: undefined,
      request: `${element.prefix}:${element.local}`,
      response: `${element.prefix}:${element.local}Odpowiedz`,
      soapAction: '',
      faults: element.faults ?? [],
      doc: element.doc,
    }))
}
