import type { ComplexType, Field, Model, SimpleType } from './model.js'
import { docLines, literal } from './text.js'

const tsOfKind = {
  string: 'string',
  token: 'string',
  date: 'string',
  instant: 'Date',
  number: 'number',
  boolean: 'boolean',
  money: 'bigint',
  bytes: 'Uint8Array',
} as const

const unitOfKind: Readonly<Record<string, string>> = {
  money: 'Grosze (setne części jednostki waluty).',
  date: 'RRRR-MM-DD.',
}

/** `types.ts`: an interface per complex type, an alias per simple type, and the map of global elements. */
export function emitTypes(model: Model): string {
  return [
    `import type { Fragment, Opaque } from '../opaque.js'`,
    '',
    ...model.simpleTypes.map(emitSimple),
    ...model.complexTypes.map(emitComplex),
    '/** Global elements, `prefix:local`, and what each holds. */',
    'export interface ElementTypes {',
    ...model.elements.map(element => `  readonly '${element.prefix}:${element.local}': ${element.type}`),
    '}',
    '',
    'export type ElementName = keyof ElementTypes',
    '',
  ].join('\n')
}

function emitSimple(type: SimpleType): string {
  const doc = [type.doc, unitOfKind[type.kind] ?? ''].filter(part => part !== '').join(' ')
  const is = type.values.length > 0 ? `\n  | ${type.values.map(literal).join('\n  | ')}` : ` ${tsOfKind[type.kind]}`
  return `${docLines(doc, '')}export type ${type.name} =${is}\n`
}

function emitComplex(type: ComplexType): string {
  if (type.fields.length === 0)
    return `${docLines(type.doc, '')}export type ${type.name} = Readonly<Record<never, never>>\n`
  return `${docLines(type.doc, '')}export interface ${type.name} {\n${type.fields.map(emitField).join('')}}\n`
}

function emitField(field: Field): string {
  const doc = docLines(field.doc, '  ')
  if (field.raw === 'fragments') return `${doc}  readonly ${field.local}?: readonly Fragment[] | undefined\n`
  const ts = field.raw === 'element' ? 'Opaque' : field.tsType
  switch (field.occurs) {
    case '1':
      return `${doc}  readonly ${field.local}: ${ts}\n`
    case '?':
      return `${doc}  readonly ${field.local}?: ${ts} | undefined\n`
    case '*':
    case '+':
      return `${doc}  readonly ${field.local}: readonly ${ts}[]\n`
  }
}
