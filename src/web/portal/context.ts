import { type Draft, encode, encodeDraft, type InputOf, type OperationName, operations } from '../../contract/index.js'
import { holds } from '../../domain/registry/account.js'
import type { RoleCode } from '../../domain/roles.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import { html } from '../frame/html.js'
import { address, type Language } from '../frame/language.js'
import type { DoorAnswer, PageCaller, PageTime, PortalDoor } from './door.js'
import { formHtml, type SentForm } from './form-html.js'
import type { Guard } from './guard.js'
import type { ActContext, Device, PageContext, PageRow, Performed, Site } from './page-row.js'
import type { Submission } from './submission.js'

/** One request of a browser, as far as pages are concerned. */
export interface Visit {
  readonly row: PageRow
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly language: Language
  readonly caller: PageCaller
  readonly transactionId: string
  /** What the browser's forms are bound to: its session's token or its visitor's cookie. */
  readonly browser: string
  /** Everything that was answered to it: if the page then cannot be made, that is entered. */
  readonly answered: DoorAnswer[]
  readonly device: Device
  readonly time: PageTime
  /** To be set, whatever the answer. */
  readonly cookies: string[]
}

/** Performs the request element of the operation for the visit's caller. */
async function performBytes<N extends OperationName>(
  door: PortalDoor,
  visit: Visit,
  bytes: Uint8Array,
): Promise<Performed<N> | Refusal> {
  const done = await door.perform(visit.caller, visit.transactionId, bytes, visit.time)
  if (isRefusal(done)) return done
  visit.answered.push(done)
  return { ...(done.answer as Performed<N>), entries: done.entries, receipts: done.receipts }
}

/** What pages get. */
export function pageContext(
  door: PortalDoor,
  guard: Guard,
  site: Site,
  visit: Visit,
  returned: SentForm | undefined,
): PageContext {
  const { row, path, params, query, language, caller, browser } = visit
  const person = caller.kind === 'visitor' ? undefined : caller
  const to = (place: string) => address(place, language)
  return {
    path,
    params,
    query,
    language,
    person,
    now: door.now(),
    device: visit.device,
    qr: text => door.qr(text),
    print: document => door.print(document),
    site,
    holds: (...roles: readonly RoleCode[]) => person !== undefined && roles.some(role => holds(person.account, role)),
    say: text => text[language],
    to,
    link: (place, text) => html`<a href="${to(place)}">${text}</a>`,
    perform: <N extends OperationName>(operation: N, input: InputOf<N>) =>
      performBytes<N>(door, visit, encode(operations[operation].request, input as never)),
    inRole: role => pageContext(door, guard, site, inRole(visit, role), returned) as never,
    form(name, order = {}) {
      const act = row.acts?.find(one => one.name === name)
      if (act === undefined) throw new Error(`${row.path} has no act ${name}`)
      return formHtml(act, order, {
        language,
        action: to(withQuery(path, query)),
        token: guard.formToken(browser),
        once: door.newId(),
        takesFiles: row.upload !== undefined,
        returned,
        login: person?.account.login,
      })
    },
  }
}

/** What acts get. */
export function actContext(door: PortalDoor, guard: Guard, site: Site, visit: Visit, sent: Submission): ActContext {
  return {
    ...pageContext(door, guard, site, visit, undefined),
    sent,
    inRole: role => actContext(door, guard, site, inRole(visit, role), sent) as never,
    async performDraft<N extends OperationName>(operation: N, draft: Draft) {
      const forbidden = unwritable(draft)
      if (forbidden !== undefined) return refuse('4002', [fault('ZNAK', 'Tekst zawiera niedozwolony znak.', forbidden)])
      return performBytes<N>(door, visit, encodeDraft(operation, draft))
    },
  }
}

/** The visit with its person acting in the role. What was answered is remembered by the visit that there was. */
function inRole(visit: Visit, role: RoleCode): Visit {
  return visit.caller.kind === 'person' ? { ...visit, caller: { ...visit.caller, role } } : visit
}

/** The page's address with its query, without the language. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const { lang: _, ...rest } = query
  const text = new URLSearchParams(rest).toString()
  return text === '' ? path : `${path}?${text}`
}

/** The place of a text that XML cannot hold (a control character, half a surrogate pair). @see XML 1.0 §2.2 */
function unwritable(draft: Draft, above = ''): string | undefined {
  for (const [name, value] of Object.entries(draft)) {
    const place = above === '' ? name : `${above}.${name}`
    const parts = Array.isArray(value) ? value : [value]
    for (const part of parts) {
      if (typeof part === 'string' && !isWritable(part)) return place
      if (typeof part !== 'object' || part instanceof Uint8Array) continue
      const below = unwritable(part as Draft, place)
      if (below !== undefined) return below
    }
  }
  return undefined
}

function isWritable(text: string): boolean {
  return [...text].every(character => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
    return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
  })
}
