import type { Refusal } from '../../fault/refusal.js'
import { type Html, html } from '../frame/html.js'
import { address, type Language } from '../frame/language.js'
import type { PageCaller } from './door.js'
import { frameFields } from './form-html.js'
import { framed } from './frame.js'
import type { Download, Flash, PageRow, Site, View } from './page-row.js'
import { refusalView, statusOf } from './refusal-page.js'

/** What goes back to a browser. */
export interface PageReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: string | Uint8Array | AsyncIterable<string>
}

/** Nothing but our own style sheet is loaded (and, where a page asks for it, our own script), forms go to us alone, no other site shows our pages, nothing is kept. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** Headers of every reply of the pages. */
export function headersOf(site: Site): Readonly<Record<string, string>> {
  const isSecure = site.portalUrl.startsWith('https:')
  return isSecure ? { ...pageHeaders, 'strict-transport-security': 'max-age=31536000' } : pageHeaders
}

/** What a page's frame takes. */
export interface Around {
  readonly site: Site
  readonly rows: readonly PageRow[]
  readonly row?: PageRow
  readonly path: string
  readonly language: Language
  readonly caller: PageCaller
  readonly flash?: Flash | undefined
  /** What the form that signs out bears. */
  readonly signOut?: { readonly token: string; readonly once: string; readonly text: string } | undefined
  readonly isMended?: boolean
  readonly cookies?: readonly string[]
}

/** A page. */
export function pageReply(view: View, status: number, around: Around): PageReply {
  const { cookies = [], signOut, ...rest } = around
  const text = framed(view, {
    ...rest,
    signOut: signOut === undefined ? undefined : signOutForm(signOut, around.language),
  })
  const said = { 'content-language': around.language, 'content-type': 'text/html; charset=utf-8' }
  return { status, headers: { ...headersOf(around.site), ...said, ...asked(view) }, cookies, body: text }
}

/** What a view asks of the browser beside being shown. */
function asked({ script, refreshAfter }: View): Readonly<Record<string, string>> {
  return {
    ...(refreshAfter === undefined ? {} : { refresh: String(refreshAfter) }),
    ...(script === undefined
      ? {}
      : { 'content-security-policy': `${pageHeaders['content-security-policy']}; script-src 'self'` }),
  }
}

/** A page whose view ends before its content does: what stands before and after what comes later. */
export function openPageReply(view: View, around: Around): PageReply & { readonly open: readonly [string, string] } {
  const made = pageReply({ ...view, content: html`${view.content}${laterMark}` }, 200, around)
  const [before = '', after = ''] = String(made.body).split(laterMark.toString())
  return { ...made, open: [before, after] }
}

/** Where later parts come in: nothing that is escaped can look like it. */
const laterMark = html`<!--dalej-->`

/** The page that stands in for one that was refused. */
export function refusalReply(refusal: Refusal, transactionId: string, now: Date, around: Around): PageReply {
  const made = pageReply(refusalView(refusal, around.language, transactionId), statusOf(refusal), around)
  if (refusal.retryAfter === undefined) return made
  const seconds = Math.max(1, Math.ceil((refusal.retryAfter.getTime() - now.getTime()) / 1000))
  return { ...made, headers: { ...made.headers, 'retry-after': String(seconds) } }
}

/** Post/redirect/get. */
export function redirectReply(site: Site, place: string, cookies: readonly string[]): PageReply {
  return { status: 303, headers: { ...headersOf(site), location: place }, cookies, body: '' }
}

/** A file. */
export function downloadReply(site: Site, { download, type, bytes }: Download, cookies: readonly string[]): PageReply {
  const named = `attachment; filename*=UTF-8''${encodeURIComponent(download)}`
  const said = { 'content-disposition': named, 'content-type': type }
  return { status: 200, headers: { ...headersOf(site), ...said }, cookies, body: bytes }
}

/** Sits in every page of somebody signed in: signing out is a form like all others. */
function signOutForm({ token, once, text }: NonNullable<Around['signOut']>, language: Language): Html {
  const hidden = { [frameFields.act]: 'wyloguj', [frameFields.token]: token, [frameFields.once]: once }
  return html`<form class="sign-out" method="post" action="${address('/portal/wyloguj', language)}">${Object.entries(
    hidden,
  ).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="button quiet" type="submit">${text}</button></form>`
}
