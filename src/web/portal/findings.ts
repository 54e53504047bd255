import { draftPlace, type OperationName } from '../../contract/index.js'
import { faultRow } from '../../fault/catalogue.js'
import type { Refusal } from '../../fault/refusal.js'
import type { Bilingual, Language } from '../frame/language.js'
import type { Field } from './field.js'
import type { Finding, Submission } from './submission.js'
import { emptyText, typeText } from './type-texts.js'

/** What a refusal says, in words for people: the catalogue's text and what to do. */
export function refusalText({ refused }: Refusal, language: Language): string {
  const { pl, en, doPl, doEn } = faultRow(refused)
  const [what, todo] = language === 'pl' ? [pl, doPl] : [en, doEn]
  return `${what.replace(/\.$/, '')}. ${todo}`
}

/**
 * A refusal of an operation as findings at the fields of the form that asked for it. A place that no field has, and a
 * refusal that names no place, concern the whole form.
 */
export function findingsOf(
  operation: OperationName,
  refusal: Refusal,
  fields: readonly Field[],
  sent: Submission,
  language: Language,
): readonly Finding[] {
  const errors = refusal.details.filter(({ weight }) => weight === 'ERROR')
  if (errors.length === 0) return [{ text: refusalText(refusal, language) }]
  const found = new Map<string, Finding>()
  for (const { code, path, text } of errors) {
    const field = path === undefined ? undefined : fieldAt(path, operation, fields)
    const told = code.startsWith('XSD') && field !== undefined ? schemaText(operation, field, sent, language) : text
    const key = field?.name ?? told
    if (!found.has(key)) found.set(key, field === undefined ? { text: told } : { field: field.name, text: told })
  }
  return [...found.values()]
}

/** The field of a path as schema (`/utworzZbior/nazwa`) and operations (`administratorLokalny.login`, `pozycja[2]`) write it. */
function fieldAt(path: string, operation: OperationName, fields: readonly Field[]): Field | undefined {
  const steps = path
    .replace(/\[[0-9]+\]/g, '')
    .split(/[./]/)
    .filter(step => step !== '' && step !== operation)
  const dotted = steps.join('.')
  const last = steps.at(-1)
  return (
    fields.find(({ name }) => name === dotted) ??
    fields.find(({ name }) => dotted.startsWith(`${name}.`)) ??
    fields.find(({ name }) => name.split('.').at(-1) === last)
  )
}

function schemaText(operation: OperationName, field: Field, sent: Submission, language: Language): string {
  const isEmpty = field.kind === 'file' ? sent.file(field.name) === undefined : sent.values(field.name).length === 0
  const general: Bilingual = isEmpty ? emptyText : typeText(draftPlace(operation, field.name)?.type ?? '')
  return (field.wrong ?? general)[language]
}
