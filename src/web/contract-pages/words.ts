import {
  type DescribedField,
  type DescribedType,
  type DescribedValue,
  describedTypes,
  describedValues,
  type OperationName,
} from '../../contract/index.js'
import { type RoleCode, roles } from '../../domain/roles.js'
import { operations } from '../../operations/index.js'
import { type Content, html } from '../frame/html.js'
import { address, type Bilingual, type Language } from '../frame/language.js'

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { pl: 'tekst', en: 'text' },
  token: { pl: 'tekst bez zbędnych spacji', en: 'text without needless spaces' },
  date: { pl: 'data RRRR-MM-DD', en: 'date YYYY-MM-DD' },
  instant: { pl: 'chwila UTC, np. 2026-11-20T10:00:00Z', en: 'moment in UTC, e.g. 2026-11-20T10:00:00Z' },
  number: { pl: 'liczba całkowita', en: 'whole number' },
  boolean: { pl: 'true albo false', en: 'true or false' },
  money: { pl: 'kwota, do dwóch miejsc po kropce', en: 'amount, at most two decimal places' },
  bytes: { pl: 'treść binarna w base64', en: 'bytes in base64' },
}

/** Lengths and bounds of a simple type. */
function rangesOf({ kind, facets }: DescribedValue): readonly Bilingual[] {
  const of = (facet: string) => facets.find(([name]) => name === facet)?.[1]
  const range = (from: string | undefined, to: string | undefined, unit: Bilingual): readonly Bilingual[] => {
    if (from === undefined && to === undefined) return []
    const text = to === undefined ? `≥ ${from}` : from === undefined ? `≤ ${to}` : `${from}–${to}`
    return [{ pl: `${text}${unit.pl}`, en: `${text}${unit.en}` }]
  }
  const unit = kind === 'bytes' ? { pl: ' bajtów', en: ' bytes' } : { pl: ' znaków', en: ' characters' }
  return [
    ...range(of('minLength'), of('maxLength'), unit),
    ...range(of('minInclusive'), of('maxInclusive'), { pl: '', en: '' }),
  ]
}

const fewValues = 8

/** Allowed values; many of them folded. */
function listed(values: readonly string[], language: Language): Content {
  const codes = values.map((one, index) => html`${index === 0 ? '' : ', '}<code>${one}</code>`)
  if (values.length <= fewValues) return codes
  return html`<details><summary>${values.length} ${language === 'pl' ? 'wartości' : 'values'}</summary>${codes}</details>`
}

/** A simple type in words; its pattern and allowed values as the schema writes them. */
function valueInWords(value: DescribedValue, language: Language): Content {
  const { kind, values } = value
  const base = kinds[kind]?.[language] ?? kind
  const limits = rangesOf(value).map(range => range[language])
  const pattern = value.facets.find(([facet]) => facet === 'pattern')?.[1]
  const showsPattern = pattern !== undefined && kind !== 'date' && kind !== 'instant' && kind !== 'money'
  return [
    values.length > 0 ? listed(values, language) : [base, ...limits].join(', '),
    showsPattern ? html`, <code>${pattern}</code>` : undefined,
  ]
}

const pagesOfTypes: Readonly<Record<string, string>> = { w: '/typy/wspolne', b: '/typy/beneficjent', f: '/bledy' }

/** The complex type of a field; undefined where its type is simple. */
export function complexTypeOf(field: DescribedField): readonly [name: string, type: DescribedType] | undefined {
  if (!field.type.startsWith('@')) return undefined
  const name = field.type.slice(1)
  const type = describedTypes[name]
  return type === undefined ? undefined : [name, type]
}

/** What a field's content is, in words; a link where the type has a place of its own. */
export function typeInWords(field: DescribedField, language: Language): Content {
  const complex = complexTypeOf(field)
  const from = field.dictionary
  const dictionary =
    from === undefined ? undefined : html`; ${language === 'pl' ? 'słownik' : 'dictionary'} <code>${from}</code>`
  if (complex !== undefined) {
    const [name, { prefix }] = complex
    const place = pagesOfTypes[prefix]
    const linked =
      place === undefined ? html`${name}` : html`<a href="${address(`${place}#${name}`, language)}">${name}</a>`
    return [linked, dictionary]
  }
  const value = describedValues[field.type]
  return [
    value === undefined ? (kinds[field.type]?.[language] ?? field.type) : valueInWords(value, language),
    dictionary,
  ]
}

/** How often an element stands. */
export function howOften({ least, most, alternative }: DescribedField, language: Language): string {
  const instead = alternative === true ? (language === 'pl' ? ', albo inny' : ', or another') : ''
  if (most === 1) return (least === 1 ? '1' : '0–1') + instead
  const top = most ?? (language === 'pl' ? 'wiele' : 'many')
  return `${least}–${top}${instead}`
}

/** What an element means: its own text, and that of its type. */
export function meaning(field: DescribedField, language: Language): Content {
  const complex = complexTypeOf(field)
  const ofType = complex === undefined ? describedValues[field.type]?.text : complex[1].text
  const text = [field.text, ofType].filter(one => one !== undefined && one !== '').join(' ')
  if (text === '') return '–'
  return language === 'pl' ? text : html`<span lang="pl">${text}</span>`
}

const callers = {
  anonymous: { pl: 'każdy, bez certyfikatu i bez podpisu', en: 'anybody, without certificate and signature' },
  visitor: { pl: 'osoba w portalu przed zalogowaniem', en: 'a person at the portal before signing in' },
  starting: {
    pl: 'system przed rejestracją: podpis certyfikatem samopodpisanym nad kluczem z żądania',
    en: 'a system before its registration: signed by a self-signed certificate over the key of its request',
  },
  system: {
    pl: 'zarejestrowany system: certyfikat klienta TLS, podpis komunikatu i idSystemu tego samego systemu',
    en: 'a registered system: TLS client certificate, signature and idSystemu of one and the same system',
  },
  'signing-in': {
    pl: 'osoba w trakcie logowania: hasło podane, drugi składnik jeszcze nie',
    en: 'a person signing in: the password was given, the second factor not yet',
  },
  person: { pl: 'osoba zalogowana w portalu', en: 'a person signed in at the portal' },
} as const satisfies Record<string, Bilingual>

const states = {
  ACTIVE: { pl: 'system aktywny', en: 'the system is active' },
  NOT_RETIRED: {
    pl: 'system zarejestrowany, także przed aktywacją',
    en: 'the system is registered, active or not yet',
  },
  ANY_STATE: { pl: 'system w każdym stanie', en: 'the system is in any state' },
} as const satisfies Record<string, Bilingual>

/** Who may call an operation: kinds of callers, roles, states. */
export function admissionInWords(operation: OperationName, language: Language): readonly Content[] {
  const { admission } = operations[operation]
  const kindsOfCallers: readonly (keyof typeof callers)[] = admission.callers
  const isSystem = kindsOfCallers.includes('system')
  const { roles: allowed } = admission
  return [
    ...kindsOfCallers.map(kind => callers[kind][language]),
    ...(isSystem ? [states[admission.system][language]] : []),
    ...(allowed === 'ANY'
      ? []
      : [html`${language === 'pl' ? 'rola użytkownika' : 'role of the user'}: ${rolesInWords(allowed, language)}`]),
    ...(admission.dictionaries === 'CONFIRMED'
      ? [
          language === 'pl'
            ? 'słowniki potwierdzone w obowiązujących wersjach'
            : 'dictionaries confirmed in their binding versions',
        ]
      : []),
  ]
}

function rolesInWords(codes: readonly RoleCode[], language: Language): Content {
  return codes.map((code, index) => {
    const title = language === 'pl' ? roles[code].titlePl : html`<span lang="pl">${roles[code].titlePl}</span>`
    return html`${index === 0 ? '' : '; '}<code>${code}</code> (${title})`
  })
}

/** Who may call, in one or two words. */
export function callersInShort(operation: OperationName, language: Language): string {
  const short = {
    anonymous: { pl: 'każdy', en: 'anybody' },
    visitor: { pl: 'niezalogowany', en: 'not signed in' },
    starting: { pl: 'system przed rejestracją', en: 'system before registration' },
    system: { pl: 'system', en: 'system' },
    'signing-in': { pl: 'osoba w trakcie logowania', en: 'person signing in' },
    person: { pl: 'osoba w portalu', en: 'person at the portal' },
  } as const
  const kindsOfCallers: readonly (keyof typeof short)[] = operations[operation].admission.callers
  return kindsOfCallers.map(kind => short[kind][language]).join(', ')
}
