import { draftPlace, type OperationName } from '../../contract/index.js'
import { type Content, type Html, html } from '../frame/html.js'
import type { Bilingual, Language } from '../frame/language.js'
import type { Field, FieldKind, Option } from './field.js'
import type { Act, FormOrder } from './page-row.js'
import type { Finding, Submission } from './submission.js'

/** A form as it was sent, with what is wrong in it. */
export interface SentForm {
  readonly act: string
  readonly key: string
  readonly sent: Submission
  readonly findings: readonly Finding[]
}

/** Names of the fields that belong to the frame. */
export const frameFields = { act: '_czynnosc', key: '_klucz', token: '_zeton', once: '_raz' } as const

/** The error summary of the form that came back. */
export const summaryId = 'bledy-formularza'

export interface FormTerms {
  readonly language: Language
  /** Where it is sent. */
  readonly action: string
  readonly token: string
  /** Unique: the same form sent twice acts once. */
  readonly once: string
  readonly takesFiles: boolean
  readonly returned: SentForm | undefined
  /** Who is signed in. */
  readonly login: string | undefined
}

const words = {
  problem: { pl: 'Formularz wymaga poprawek', en: 'The form needs corrections' },
  optional: { pl: '(nieobowiązkowe)', en: '(optional)' },
  choose: { pl: 'Wybierz…', en: 'Choose…' },
  error: { pl: 'Błąd:', en: 'Error:' },
} as const satisfies Record<string, Bilingual>

/** The form of an act: fields with labels, hints and errors in one order, an error summary that links to them. */
export function formHtml(act: Act, order: FormOrder, terms: FormTerms): Html {
  const { language, returned } = terms
  const key = order.key ?? ''
  const isReturned = returned !== undefined && returned.act === act.name && returned.key === key
  const findings = isReturned ? returned.findings : []
  const idOf = (field: string) => `p-${act.name}${key === '' ? '' : `-${key}`}-${field}`.replace(/[^A-Za-z0-9_-]/g, '-')
  const hidden = { [frameFields.act]: act.name, [frameFields.key]: key, [frameFields.token]: terms.token }
  const carried = Object.entries({ ...hidden, [frameFields.once]: terms.once, ...order.hidden }).flatMap(
    ([name, value]) => list(value).map(one => [name, one] as const),
  )
  const encoding = terms.takesFiles ? html` enctype="multipart/form-data"` : undefined
  const shown = act.fields.filter(({ name }) => order.without?.includes(name) !== true)
  const parts = shown.map(field =>
    fieldHtml(field, {
      id: idOf(field.name),
      language,
      values: isReturned ? returned.sent.values(field.name) : list(order.values?.[field.name]),
      error: findings.find(finding => finding.field === field.name)?.text,
      options: order.options?.[field.name] ?? optionsOf(field, language),
    }),
  )
  const tone = act.tone ?? 'main'
  return html`${findings.length === 0 ? undefined : summary(findings, idOf, language)}<form class="form" method="post" action="${terms.action}"${encoding} novalidate>
${carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${whose(act, terms)}${parts}<p class="do"><button class="button ${tone}" type="submit">${(order.submit ?? act.submit)[language]}</button></p>
</form>`
}

/** A password of one's own without a field for the login: what keeps passwords in the browser is told whose it is. */
function whose({ fields }: Act, { login }: FormTerms): Content {
  const asksPassword = fields.some(field => field.kind === 'password')
  if (login === undefined || !asksPassword || fields.some(field => field.autocomplete === 'username')) return undefined
  return html`<input type="text" autocomplete="username" value="${login}" readonly hidden>
`
}

function summary(findings: readonly Finding[], idOf: (field: string) => string, language: Language): Html {
  return html`<div class="notice error summary" role="alert" id="${summaryId}" tabindex="-1" autofocus><p class="title">${words.problem[language]}</p><ul>${findings.map(
    ({ field, text }) => html`<li>${field === undefined ? text : html`<a href="#${idOf(field)}">${text}</a>`}</li>`,
  )}</ul></div>`
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function optionsOf({ options = [] }: Field, language: Language): readonly Option[] {
  return options.map(({ value, text, hint }) => ({
    value,
    text: text[language],
    ...(hint === undefined ? {} : { hint: hint[language] }),
  }))
}

interface FieldState {
  readonly id: string
  readonly language: Language
  readonly values: readonly string[]
  readonly error: string | undefined
  readonly options: readonly Option[]
}

function fieldHtml(field: Field, state: FieldState): Html {
  const heading = field.section === undefined ? undefined : html`<h2>${field.section[state.language]}</h2>`
  return html`${heading}${controlHtml(field, state)}`
}

function controlHtml(field: Field, state: FieldState): Html {
  const { id, language, error } = state
  const kind = field.kind ?? 'text'
  const isGroup = kind === 'radios' || kind === 'checkboxes'
  const optional = field.optional === true ? html` <span class="soft">${words.optional[language]}</span>` : undefined
  const hint = field.hint === undefined ? undefined : html`<p class="hint" id="${id}-opis">${field.hint[language]}</p>`
  const wrong =
    error === undefined
      ? undefined
      : html`<p class="wrong" id="${id}-blad"><span class="heard">${words.error[language]}</span> ${error}</p>`
  const state_ = error === undefined ? 'field' : 'field is-wrong'
  const about = [...(hint === undefined ? [] : [`${id}-opis`]), ...(wrong === undefined ? [] : [`${id}-blad`])]
  const described = about.length === 0 ? undefined : html` aria-describedby="${about.join(' ')}"`
  if (isGroup) {
    return html`<fieldset class="${state_}" id="${id}" tabindex="-1"${described}><legend>${field.label[language]}${optional}</legend>${hint}${wrong}${choices(field.name, kind, state)}</fieldset>
`
  }
  const invalid = error === undefined ? undefined : html` aria-invalid="true"`
  const attributes = html`id="${id}" name="${field.name}"${described}${invalid}`
  const label = html`<label for="${id}">${field.label[language]}${optional}</label>`
  if (kind === 'checkbox') {
    const checked = state.values.includes('true') ? html` checked` : undefined
    return html`<div class="${state_}">${wrong}<div class="choice"><input type="checkbox" value="true" ${attributes}${checked}>${label}</div>${hint}</div>
`
  }
  return html`<div class="${state_}">${label}${hint}${wrong}${control(field, kind, attributes, state)}</div>
`
}

function choices(name: string, kind: FieldKind, { id, values, options }: FieldState): Html {
  const type = kind === 'radios' ? 'radio' : 'checkbox'
  const rows = options.map(({ value, text, hint }, index) => {
    const own = `${id}-${index + 1}`
    const checked = values.includes(value) ? html` checked` : undefined
    const described = hint === undefined ? undefined : html` aria-describedby="${own}-opis"`
    const told = hint === undefined ? undefined : html`<p class="hint" id="${own}-opis">${hint}</p>`
    return html`<div class="choice"><input type="${type}" id="${own}" name="${name}" value="${value}"${checked}${described}><label for="${own}">${text}</label>${told}</div>`
  })
  return html`${rows}`
}

/** What browsers are told of each kind: type of input, keyboard. */
const inputs: Partial<Record<FieldKind, string>> = {
  date: 'inputmode="numeric" autocomplete="off"',
  digits: 'inputmode="numeric"',
  money: 'inputmode="decimal"',
  email: 'inputmode="email" spellcheck="false"',
  phone: 'inputmode="tel"',
}

function control(field: Field, kind: FieldKind, attributes: Content, state: FieldState): Html {
  const { language, values, options } = state
  const [value = ''] = values
  const width = html` class="${field.width ?? (kind === 'date' ? 'short' : kind === 'digits' || kind === 'money' || kind === 'phone' ? 'medium' : 'full')}"`
  const complete = field.autocomplete === undefined ? undefined : html` autocomplete="${field.autocomplete}"`
  switch (kind) {
    case 'multiline':
      return html`<textarea rows="5" ${attributes}${width}>
${value}</textarea>`
    case 'select':
      return html`<select ${attributes}${width}><option value="">${words.choose[language]}</option>${options.map(
        option =>
          html`<option value="${option.value}"${option.value === value ? html` selected` : undefined}>${option.text}</option>`,
      )}</select>`
    case 'file':
      return html`<input type="file" ${attributes}${field.accept === undefined ? undefined : html` accept="${field.accept}"`}>`
    case 'password':
      return html`<input type="password" ${attributes}${width}${complete}>`
    default: {
      const told = inputs[kind]
      const keyboard = told === undefined ? undefined : rawAttributes(told)
      const checked = field.checks === undefined ? undefined : html` data-sprawdzaj="${field.checks.toLowerCase()}"`
      return html`<input type="text" ${attributes}${width}${complete}${keyboard}${checked} value="${value}">`
    }
  }
}

function rawAttributes(text: string): Html {
  const pairs = [...text.matchAll(/([a-z]+)="([a-z]+)"/g)]
  return html`${pairs.map(([, name, value]) => html` ${name}="${value}"`)}`
}

/** A field whose `optional` comes from the contract, where the contract knows its place. */
export function withPlace(operation: OperationName, field: Field): Field {
  if (field.optional !== undefined) return field
  const place = draftPlace(operation, field.name)
  return place === undefined || place.required ? field : { ...field, optional: true }
}
