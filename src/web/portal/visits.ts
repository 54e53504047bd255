import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { Html } from '../frame/html.js'
import { html } from '../frame/html.js'
import { address, type Bilingual, type Language, languageOf } from '../frame/language.js'
import { entrance } from './access.js'
import { actContext, pageContext, type Visit, withQuery } from './context.js'
import type { PageCaller, PortalDoor } from './door.js'
import { refusalText } from './findings.js'
import { frameFields, type SentForm } from './form-html.js'
import { framed } from './frame.js'
import type { Guard } from './guard.js'
import type { KeptBetween } from './kept.js'
import type { Act, ActEnd, Download, Flash, PageRow, Site, View } from './page-row.js'
import { readForm, type SentBody, submissionFor } from './read-form.js'
import { notYoursView, refusalView, statusOf } from './refusal-page.js'

export interface VisitsOrder {
  readonly door: PortalDoor
  readonly site: Site
  readonly rows: readonly PageRow[]
  readonly guard: Guard
  readonly kept: KeptBetween
}

/** What is known of a request before its page is looked at. */
interface Arrival {
  readonly transactionId: string
  readonly receivedAt: Date
  readonly address: string
}

const words = {
  stale: {
    pl: 'Formularz stracił ważność (na przykład po ponownym zalogowaniu). Nic nie zostało zrobione; spróbuj jeszcze raz.',
    en: 'The form is no longer valid (for instance after signing in again). Nothing was done; please try again.',
  },
  ended: { pl: 'Sesja wygasła. Zaloguj się ponownie.', en: 'Your session has ended. Please sign in again.' },
  signOut: { pl: 'Wyloguj', en: 'Sign out' },
} as const satisfies Record<string, Bilingual>

/** Requests for pages: who comes, whether they may, what is shown, what is done. */
export class Visits {
  readonly #order: VisitsOrder
  readonly #arrivals = new WeakMap<FastifyRequest, Arrival>()

  constructor(order: VisitsOrder) {
    this.#order = order
  }

  /** Before anything is read: the rate of the address. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const { door } = this.#order
    const arrival = this.#arrivalOf(request)
    const exceeded = await door.take(arrival.address)
    if (exceeded === undefined) return undefined
    door.turnedAway(arrival.address, exceeded)
    return this.#refused(request, reply.header('connection', 'close'), exceeded)
  }

  /** GET: the page, or the way to it. */
  async show(row: PageRow, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.#visited(row, request, reply, visit => this.#shown(reply, visit, undefined, 200))
  }

  /** POST: the act that the form names. */
  async act(row: PageRow, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const body = await readForm(request, row.upload !== undefined)
    return this.#visited(row, request, reply, async visit => {
      if (isRefusal(body)) return this.#refused(request, reply, body, visit.caller)
      const { guard, kept } = this.#order
      const field = (name: string) => body.values.get(name)?.[0] ?? ''
      const act = row.acts?.find(one => one.name === field(frameFields.act))
      const form = field(frameFields.once)
      const isOurs = guard.isOurs(request.headers, visit.browser, field(frameFields.token))
      if (act === undefined || form === '' || !isOurs) return this.#stale(reply, visit)
      const end = await kept.once(visit.browser, form, () => this.#run(act, visit, body), isDone)
      return this.#ended(reply, visit, act, body, end)
    })
  }

  /** What breaks while a page is made, or could not be read. */
  async failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { statusCode = 500, code } = error
    const arrival = this.#arrivalOf(request)
    const isOurs = statusCode >= 500
    if (isOurs) this.#order.door.failed(error, arrival.transactionId)
    const refusal = refuse(isOurs ? '9001' : code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? '4004' : '4001')
    this.#order.door.turnedAway(arrival.address, refusal)
    return this.#refused(request, reply.header('connection', 'close'), refusal)
  }

  /** Knows the caller, asks for the way in, makes the page; what was answered and cannot be shown is entered. */
  async #visited(
    row: PageRow,
    request: FastifyRequest,
    reply: FastifyReply,
    go: (visit: Visit) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const { door, guard } = this.#order
    const arrival = this.#arrivalOf(request)
    const cookies = guard.read(request.headers)
    const known = await door.caller(arrival.address, cookies.session)
    const hasEnded = isRefusal(known)
    const caller: PageCaller = hasEnded ? { kind: 'visitor', address: arrival.address } : known
    if (hasEnded) reply.header('set-cookie', guard.endSession())
    const visit: Visit = {
      row,
      path: (request.url.split('?')[0] ?? '').replace(/\/$/, ''),
      params: request.params as Record<string, string>,
      query: firstOf(request.query),
      language: languageOf(request.query),
      caller,
      transactionId: arrival.transactionId,
      browser: this.#browser(reply, caller, cookies),
      answered: [],
    }
    const way = entrance(row.access, caller)
    if (way === 'SIGN_IN_FIRST') return this.#toSignIn(reply, visit, hasEnded, request.method)
    if (way === 'REFUSED') {
      door.turnedAway(arrival.address, refuse('3006'))
      return this.#send(reply, visit, notYoursView(visit.language), 403)
    }
    try {
      return await go(visit)
    } catch (cause) {
      for (const one of visit.answered) await one.undelivered()
      throw cause
    }
  }

  /** What forms are bound to: the session's token; without one, a cookie that every browser gets. */
  #browser(reply: FastifyReply, caller: PageCaller, { session, visitor }: ReturnType<Guard['read']>): string {
    if (caller.kind === 'person' && session !== undefined) return session
    if (visitor !== undefined) return visitor
    const fresh = this.#order.guard.newVisitor()
    reply.header('set-cookie', fresh.cookie)
    return fresh.visitor
  }

  #toSignIn(reply: FastifyReply, visit: Visit, hasEnded: boolean, method: string): FastifyReply {
    if (hasEnded) this.#order.kept.leave(visit.browser, { kind: 'warning', text: words.ended[visit.language] })
    const wanted = withQuery(visit.path, visit.query)
    const next = method === 'GET' && wanted !== '/portal' ? `?dalej=${encodeURIComponent(wanted)}` : ''
    return this.#redirect(reply, address(`/portal/zaloguj${next}`, visit.language))
  }

  async #shown(reply: FastifyReply, visit: Visit, returned: SentForm | undefined, status: number) {
    const { door, guard, site } = this.#order
    const view = await visit.row.view(pageContext(door, guard, site, visit, returned))
    if ('download' in view) return this.#download(reply, view)
    if (!isRefusal(view)) return this.#send(reply, visit, view, status, returned !== undefined)
    return this.#send(reply, visit, refusalView(view, visit.language, visit.transactionId), statusOf(view))
  }

  async #run(act: Act, visit: Visit, body: SentBody): Promise<ActEnd> {
    const { door, guard, site } = this.#order
    return act.run(actContext(door, guard, site, visit, submissionFor(act, body)))
  }

  async #ended(reply: FastifyReply, visit: Visit, act: Act, body: SentBody, end: ActEnd): Promise<FastifyReply> {
    const { guard, kept } = this.#order
    if ('download' in end) return this.#download(reply, end)
    if ('show' in end) return this.#send(reply, visit, end.show, 200)
    if ('goTo' in end) {
      const { session, flash } = end
      if (session === 'ENDED') reply.header('set-cookie', guard.endSession())
      else if (session !== undefined) reply.header('set-cookie', guard.setSession(session.token, session.expires))
      // After signing out the message waits for the visitor that the browser becomes.
      const next = session === 'ENDED' ? this.#newVisitor(reply) : (session?.token ?? visit.browser)
      if (flash !== undefined) kept.leave(next, flash)
      return this.#redirect(reply, address(end.goTo, visit.language))
    }
    const findings = 'mend' in end ? end.mend : [{ text: refusalText(end, visit.language) }]
    const sent = submissionFor(act, body)
    const key = body.values.get(frameFields.key)?.[0] ?? ''
    return this.#shown(reply, visit, { act: act.name, key, sent, findings }, 422)
  }

  #download(reply: FastifyReply, { download, type, bytes }: Download): FastifyReply {
    const named = `attachment; filename*=UTF-8''${encodeURIComponent(download)}`
    return reply.headers(this.#headers()).header('content-disposition', named).type(type).send(Buffer.from(bytes))
  }

  #newVisitor(reply: FastifyReply): string {
    const { visitor, cookie } = this.#order.guard.newVisitor()
    reply.header('set-cookie', cookie)
    return visitor
  }

  async #stale(reply: FastifyReply, visit: Visit): Promise<FastifyReply> {
    this.#order.door.turnedAway(visit.caller.address, refuse('4001'))
    this.#order.kept.leave(visit.browser, { kind: 'error', text: words.stale[visit.language] })
    return this.#shown(reply, visit, undefined, 403)
  }

  #refused(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, known?: PageCaller): FastifyReply {
    const arrival = this.#arrivalOf(request)
    const language = languageOf(request.query)
    const caller = known ?? { kind: 'visitor', address: arrival.address }
    const parts = { path: '/portal', language, caller, transactionId: arrival.transactionId, browser: undefined }
    if (refusal.retryAfter !== undefined) {
      const seconds = Math.ceil((refusal.retryAfter.getTime() - this.#order.door.now().getTime()) / 1000)
      reply.header('retry-after', String(Math.max(1, seconds)))
    }
    const view = refusalView(refusal, language, arrival.transactionId)
    return this.#send(reply, parts, view, statusOf(refusal))
  }

  #send(
    reply: FastifyReply,
    visit: Pick<Visit, 'path' | 'language' | 'caller' | 'transactionId'> &
      Partial<Pick<Visit, 'row' | 'query'>> & { readonly browser: string | undefined },
    view: View,
    status: number,
    isMended = false,
  ): FastifyReply {
    const { rows, site, kept } = this.#order
    const { path, query, language, caller, row, browser, transactionId } = visit
    const flash: Flash | undefined = browser === undefined ? undefined : kept.take(browser)
    const signOut = caller.kind === 'person' && browser !== undefined ? this.#signOut(browser, language) : undefined
    const place = query === undefined ? path : withQuery(path, query)
    const text = framed(view, {
      site,
      rows,
      language,
      path: place,
      caller,
      flash,
      signOut,
      isMended,
      ...(row === undefined ? {} : { row }),
    })
    const arrival = this.#arrivalOf(reply.request)
    this.#order.door.answered(transactionId, status, arrival.receivedAt)
    return reply
      .code(status)
      .headers(this.#headers())
      .header('content-language', language)
      .type('text/html; charset=utf-8')
      .send(text)
  }

  /** Sits in every page of somebody signed in: signing out is a form like all others. */
  #signOut(browser: string, language: Language): Html {
    const { guard, door } = this.#order
    const hidden = {
      [frameFields.act]: 'wyloguj',
      [frameFields.token]: guard.formToken(browser),
      [frameFields.once]: door.newId(),
    }
    return html`<form class="sign-out" method="post" action="${address('/portal/wyloguj', language)}">${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="button quiet" type="submit">${words.signOut[language]}</button></form>`
  }

  #redirect(reply: FastifyReply, place: string): FastifyReply {
    return reply.headers(this.#headers()).header('location', place).code(303).send()
  }

  #headers(): Readonly<Record<string, string>> {
    const isSecure = this.#order.site.portalUrl.startsWith('https:')
    return isSecure ? { ...pageHeaders, 'strict-transport-security': 'max-age=31536000' } : pageHeaders
  }

  #arrivalOf(request: FastifyRequest): Arrival {
    const { door } = this.#order
    const present = this.#arrivals.get(request)
    if (present !== undefined) return present
    const address = request.socket.remoteAddress ?? ''
    const arrival = { transactionId: door.newId(), receivedAt: door.now(), address }
    this.#arrivals.set(request, arrival)
    return arrival
  }
}

/** Nothing but our own style sheet is loaded, forms go to us alone, no other site shows our pages, nothing is kept. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** A form that came back to be mended can be sent again. */
function isDone(end: ActEnd): boolean {
  return 'goTo' in end || 'download' in end
}

function firstOf(query: unknown): Readonly<Record<string, string>> {
  const sent = (query ?? {}) as Readonly<Record<string, string | readonly string[]>>
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [name, typeof value === 'string' ? value : (value[0] ?? '')]),
  )
}
