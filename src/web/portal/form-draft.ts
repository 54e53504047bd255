import type { Draft, DraftValue } from '../../contract/index.js'
import { typedDay, typedDigits } from '../frame/polish.js'
import type { Field } from './field.js'
import type { Submission } from './submission.js'

/** A draft of an operation's request from what a form sent: empty fields are left out, people's spellings become the contract's. */
export function draftOf(fields: readonly Field[], sent: Submission): Draft {
  const draft: Record<string, DraftValue> = {}
  for (const field of fields) {
    const value = fieldValue(field, sent)
    if (value !== undefined) put(draft, field.name.split('.'), value)
  }
  return draft
}

/** One draft over another: what the form cannot know joins what it sent. */
export function joined(draft: Draft, fixed: Draft): Draft {
  const whole: Record<string, DraftValue> = { ...draft }
  for (const [name, value] of Object.entries(fixed)) {
    const present = whole[name]
    whole[name] = isNode(present) && isNode(value) ? joined(present, value) : value
  }
  return whole
}

function fieldValue(field: Field, sent: Submission): DraftValue {
  switch (field.kind) {
    case 'file':
      return sent.file(field.name)?.bytes
    case 'checkbox':
      return sent.value(field.name) === '' ? 'false' : 'true'
    case 'checkboxes': {
      const chosen = sent.values(field.name)
      return chosen.length === 0 ? undefined : chosen
    }
    default: {
      const text = sent.value(field.name)
      return text === '' ? undefined : spelled(field, text)
    }
  }
}

function spelled(field: Field, text: string): string {
  switch (field.kind) {
    case 'date':
      return typedDay(text)
    case 'digits':
      return typedDigits(text)
    case 'phone':
      return text.replace(/[\s()-]/g, '')
    case 'money':
      return text.replace(/\s|zł$/g, '').replace(',', '.')
    default:
      return text
  }
}

function put(draft: Record<string, DraftValue>, [step = '', ...rest]: readonly string[], value: DraftValue): void {
  if (rest.length === 0) {
    draft[step] = value
    return
  }
  const below = draft[step]
  const node: Record<string, DraftValue> = isNode(below) ? { ...below } : {}
  put(node, rest, value)
  draft[step] = node
}

function isNode(value: DraftValue): value is Draft {
  return typeof value === 'object' && !(value instanceof Uint8Array) && !Array.isArray(value)
}
