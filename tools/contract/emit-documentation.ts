import type { Interface } from './emit-operations.js'
import type { ComplexType, Field, Model, SimpleType } from './model.js'
import { literal } from './text.js'

/** `documentation.ts`: the contract as people read it, element by element. */
export function emitDocumentation(model: Model, all: Interface): string {
  const operations = [...all.services.flatMap(service => service.operations), ...all.portal]
  return [
    `import type { DescribedType, DescribedValue } from '../documentation.js'`,
    '',
    '/** What each service is for. */',
    'export const serviceTexts = {',
    ...all.services.map(service => `  ${service.name}: ${quoted(service.doc)},`),
    '} as const',
    '',
    '/** What each operation does. */',
    'export const operationTexts = {',
    ...operations.map(operation => `  ${operation.name}: ${quoted(operation.doc)},`),
    '} as const',
    '',
    '/** What services and their operations are for, in English, by name. */',
    'export const englishTexts: Readonly<Record<string, string>> = {',
    ...all.services
      .flatMap(({ name, prefix, operations: own }) =>
        [{ name, told: model.english.get(prefix) }].concat(
          own.map(one => ({ name: one.name, told: model.english.get(one.request) })),
        ),
      )
      .flatMap(({ name, told }) => (told === undefined ? [] : [`  ${name}: ${quoted(told)},`])),
    '}',
    '',
    '/** Complex types by name, in the order of the schemas. */',
    'export const describedTypes: Readonly<Record<string, DescribedType>> = {',
    ...model.complexTypes.map(type => typeText(type, nameOf(model))),
    '}',
    '',
    '/** Simple types by name. */',
    'export const describedValues: Readonly<Record<string, DescribedValue>> = {',
    ...model.simpleTypes.map(valueText),
    '}',
    '',
  ].join('\n')
}

/** A complex type by its name with `@`; a simple one by its name where it is the contract's own, else by its kind. */
function nameOf(model: Model): (field: Field) => string {
  const simple = new Set(model.simpleTypes.map(type => type.name))
  return field => (field.type.startsWith('@') || !simple.has(field.tsType) ? field.type : field.tsType)
}

function typeText({ name, prefix, doc, fields }: ComplexType, typeOf: (field: Field) => string): string {
  return [
    `  ${name}: {`,
    `    prefix: ${quoted(prefix)},`,
    `    text: ${quoted(doc)},`,
    '    fields: [',
    ...fields.map(field => `      ${fieldText(field, typeOf(field))},`),
    '    ],',
    '  },',
  ].join('\n')
}

function fieldText({ prefix, local, occurs, most, alternative, doc, dictionary }: Field, type: string): string {
  const isRequired = occurs === '1' || occurs === '+'
  const parts = [
    `prefix: ${quoted(prefix)}`,
    `name: ${quoted(local)}`,
    `type: ${quoted(type)}`,
    `least: ${isRequired ? 1 : 0}`,
    `most: ${most === 'unbounded' ? 'null' : most}`,
    ...(alternative ? ['alternative: true'] : []),
    ...(dictionary === '' ? [] : [`dictionary: ${quoted(dictionary)}`]),
    ...(doc === '' ? [] : [`text: ${quoted(doc)}`]),
  ]
  return `{ ${parts.join(', ')} }`
}

function valueText({ name, kind, doc, values, facets }: SimpleType): string {
  const parts = [
    `kind: ${quoted(kind)}`,
    `text: ${quoted(doc)}`,
    `values: [${values.map(quoted).join(', ')}]`,
    `facets: [${facets.map(([facet, value]) => `[${quoted(facet)}, ${quoted(value)}]`).join(', ')}]`,
  ]
  return `  ${name}: { ${parts.join(', ')} },`
}

/** On one line. */
function quoted(text: string): string {
  return literal(text.replace(/\s+/g, ' '))
}
