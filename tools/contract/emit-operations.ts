import { faultCatalogue } from '../../src/fault/catalogue.js'
import type { Model, Operation, Service } from './model.js'
import { docLines, literal } from './text.js'

export interface Interface {
  readonly services: readonly Service[]
  readonly portal: readonly Operation[]
  readonly commonFaults: readonly string[]
}

/** `operations.ts`: services, operations, their elements, contexts and fault codes. */
export function emitOperations(model: Model, all: Interface): string {
  const operations = [...all.services.flatMap(service => service.operations), ...all.portal]
  for (const code of [...all.commonFaults, ...operations.flatMap(operation => operation.faults)]) {
    if (!Object.hasOwn(faultCatalogue, code)) throw new Error(`fault ${code} is not in the catalogue`)
  }
  return [
    `import type { OperationRow, ServiceRow } from '../operation-row.js'`,
    `import type * as types from './types.js'`,
    '',
    '/** Services that a WSDL describes. */',
    'export const services = {',
    ...all.services.map(service => emitService(service)),
    '} as const satisfies Record<string, ServiceRow>',
    '',
    'export type ServiceName = keyof typeof services',
    '',
    '/** Codes that any operation of a service may end with, whatever it does. */',
    `export const commonFaults = ${codes(all.commonFaults)} as const`,
    '',
    '/** Every operation, those of the portal last (`service` is null). */',
    'export const operations = {',
    ...operations.map(operation => emitOperation(model, operation)),
    '} as const satisfies Record<string, OperationRow>',
    '',
    'export type OperationName = keyof typeof operations',
    '',
    '/** What each operation is asked with. */',
    'export interface Requests {',
    ...operations.map(operation => `  readonly ${operation.name}: types.${typeOf(model, operation.request)}`),
    '}',
    '',
    '/** What each operation answers with. */',
    'export interface Responses {',
    ...operations.map(operation => `  readonly ${operation.name}: types.${typeOf(model, operation.response)}`),
    '}',
    '',
  ].join('\n')
}

function emitService(service: Service): string {
  const names = service.operations.map(operation => literal(operation.name)).join(', ')
  return `  ${service.name}: { prefix: ${literal(service.prefix)}, wsdl: '${service.name}.wsdl', path: '/uslugi/${service.name}/v1', operations: [${names}] },`
}

function emitOperation(model: Model, operation: Operation): string {
  const row = [
    `service: ${operation.service === undefined ? 'null' : literal(operation.service)}`,
    `request: ${literal(operation.request)}`,
    `response: ${literal(operation.response)}`,
    `soapAction: ${literal(operation.soapAction)}`,
    `context: ${contextOf(model, operation)}`,
    `faults: ${codes(operation.faults)}`,
  ]
  return `${docLines(operation.doc, '  ')}  ${operation.name}: {\n${row.map(line => `    ${line},\n`).join('')}  },`
}

/** The kind of context that stands first in the request; null where there is none. */
function contextOf(model: Model, operation: Operation): string {
  const type = model.complexTypes.find(one => one.name === typeOf(model, operation.request))
  const first = type?.fields[0]
  const isContext = first?.prefix === 'w' && (first.local === 'kontekst' || first.local === 'kontekstPoczatkowy')
  return isContext ? literal(first.local) : 'null'
}

function typeOf(model: Model, name: string): string {
  const element = model.elements.find(one => `${one.prefix}:${one.local}` === name)
  if (element === undefined) throw new Error(`element ${name} is not defined`)
  return element.type
}

function codes(list: readonly string[]): string {
  return `[${list.map(literal).join(', ')}]`
}
