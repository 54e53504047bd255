import type { ComplexType, Field, Model } from './model.js'
import { literal } from './text.js'

/** `names.ts`: the gateway's own namespaces and their fixed prefixes. */
export function emitNames(model: Model): string {
  return [
    '/** The gateway’s own namespaces by their fixed prefix. */',
    'export const namespaces = {',
    ...model.schemas.map(schema => `  ${schema.prefix}: ${literal(schema.uri)},`),
    '} as const',
    '',
    'export type Prefix = keyof typeof namespaces',
    '',
    '/** The schema file of each namespace, by prefix. */',
    'export const schemaFiles = {',
    ...model.schemas.map(schema => `  ${schema.prefix}: ${literal(schema.file)},`),
    '} as const satisfies Record<Prefix, string>',
    '',
  ].join('\n')
}

/** `tables.ts`: what the codec needs to know of each complex type and global element. */
export function emitTables(model: Model): string {
  return [
    `import type { FieldRow } from '../codec-table.js'`,
    '',
    '/** Fields of each complex type, in the order of the schema. */',
    'export const typeTable: Readonly<Record<string, readonly FieldRow[]>> = {',
    ...model.complexTypes.map(emitType),
    '}',
    '',
    '/** The complex type of each global element, by `prefix:local`. */',
    'export const elementTable: Readonly<Record<string, string>> = {',
    ...model.elements.map(element => `  '${element.prefix}:${element.local}': ${literal(element.type)},`),
    '}',
    '',
  ].join('\n')
}

function emitType(type: ComplexType): string {
  if (type.fields.length === 0) return `  ${type.name}: [],`
  return [
    `  ${type.name}: [`,
    ...type.fields.map(field => `    [${rowOf(field).map(literal).join(', ')}],`),
    '  ],',
  ].join('\n')
}

function rowOf(field: Field): readonly string[] {
  const type = field.raw === '' ? field.type : `#${field.raw}`
  const row = [field.prefix, field.local, type, field.occurs]
  return field.dictionary === '' ? row : [...row, field.dictionary]
}

/** `scopes.ts`: scope codes and the elements that carry them. */
export function emitScopes(model: Model): string {
  const scoped = model.elements.filter(element => element.scope !== '')
  const record = model.complexTypes.find(type => type.name === 'Rekord')
  const trees = (record?.fields ?? []).filter(field => field.tree !== '')
  return [
    '/** The element of each scope code, in the order of the guidelines. */',
    'export const scopeElements = {',
    ...scoped.map(element => `  ${literal(element.scope)}: '${element.prefix}:${element.local}',`),
    '} as const',
    '',
    'export type ScopeCode = keyof typeof scopeElements',
    '',
    '/** The element of a record that holds the groups of each tree. */',
    'export const treeElements = {',
    ...trees.map(field => `  ${field.tree}: ${literal(field.local)},`),
    '} as const',
    '',
    'export type ScopeTree = keyof typeof treeElements',
    '',
  ].join('\n')
}
