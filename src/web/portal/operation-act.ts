import type { Draft, OperationName } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import type { Bilingual } from '../frame/language.js'
import type { Field } from './field.js'
import { findingsOf } from './findings.js'
import { draftOf, joined } from './form-draft.js'
import { withPlace } from './form-html.js'
import type { Act, ActContext, ActEnd, Performed } from './page-row.js'
import type { Finding } from './submission.js'

/** An act that performs one operation with what its form sent. */
export interface OperationActOrder<N extends OperationName> {
  readonly name: string
  readonly operation: N
  readonly fields: readonly Field[]
  readonly submit: Bilingual
  readonly tone?: Act['tone']
  /** What the form does not ask: from the page's address, or from its hidden fields. Texts, as in a draft. */
  readonly fixed?: (at: ActContext) => Draft
  /** What only the page can know to be wrong (a repetition that differs); asked before the operation is. */
  readonly check?: (at: ActContext) => readonly Finding[]
  /** Where it goes on. */
  readonly done: (at: ActContext, performed: Performed<N>) => ActEnd
}

/**
 * The form's fields become the operation's request: encoded, judged by the schema, performed. What schema or operation
 * refuse comes back at the fields; nothing is then done.
 */
export function operationAct<N extends OperationName>(order: OperationActOrder<N>): Act {
  const { name, operation, submit, tone, fixed, check, done } = order
  const fields = order.fields.map(field => withPlace(operation, field))
  return {
    name,
    fields,
    submit,
    ...(tone === undefined ? {} : { tone }),
    async run(at) {
      const own = check?.(at) ?? []
      if (own.length > 0) return { mend: own }
      const performed = await at.performDraft(operation, joined(draftOf(fields, at.sent), fixed?.(at) ?? {}))
      if (!isRefusal(performed)) return done(at, performed)
      return { mend: findingsOf(operation, performed, fields, at.sent, at.language) }
    },
  }
}
