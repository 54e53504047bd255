import { Readable } from 'node:stream'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import { type Html, html } from '../frame/html.js'
import { address, type Bilingual, type Language, languageOf } from '../frame/language.js'
import { entrance } from './access.js'
import { actContext, pageContext, type Visit, withQuery } from './context.js'
import type { PageCaller, PageTime, PortalDoor } from './door.js'
import { refusalText } from './findings.js'
import { frameFields, type SentForm, summaryId } from './form-html.js'
import type { Guard } from './guard.js'
import type { KeptBetween } from './kept.js'
import {
  type Around,
  downloadReply,
  openPageReply,
  type PageReply,
  pageReply,
  redirectReply,
  refusalReply,
} from './page-reply.js'
import type { Act, ActEnd, Flash, GoTo, PageRow, Show, Site, View } from './page-row.js'
import { readForm, type SentBody, submissionFor } from './read-form.js'
import { notYoursView } from './refusal-page.js'
import type { Finding } from './submission.js'

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
  place?: unknown
}

const words = {
  stale: {
    pl: 'Formularz stracił ważność (na przykład po ponownym zalogowaniu). Nic nie zostało zrobione; spróbuj jeszcze raz.',
    en: 'The form is no longer valid (for instance after signing in again). Nothing was done; please try again.',
  },
  ended: { pl: 'Sesja wygasła. Zaloguj się ponownie.', en: 'Your session has ended. Please sign in again.' },
  broken: {
    pl: 'Dalszej części nie udało się przygotować. Podaj administratorowi ten numer:',
    en: 'The rest could not be made. Tell the administrator this number:',
  },
  signOut: { pl: 'Wyloguj', en: 'Sign out' },
  notDone: { pl: 'Nic nie zostało zrobione', en: 'Nothing was done' },
} as const satisfies Record<string, Bilingual>

/** Where a sign-in is completed. */
const completion = { CODE: '/portal/kod', ENROLMENT: '/portal/konto/drugi-skladnik' } as const

/** Requests for pages: who comes, whether they may, what is shown, what is done. */
export class Visits {
  readonly #order: VisitsOrder
  readonly #arrivals = new WeakMap<FastifyRequest, Arrival>()

  constructor(order: VisitsOrder) {
    this.#order = order
  }

  /** Before anything is read: the rate of the address, and a place. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const { door, guard } = this.#order
    const arrival = this.#arrivalOf(request)
    const bytes = Number(request.headers['content-length'] ?? 0)
    const place = await door.enter(arrival.address, guard.read(request.headers).session, bytes)
    if (isRefusal(place)) {
      door.turnedAway(arrival.address, place)
      return this.#send(request, reply.header('connection', 'close'), this.#refused(request, place))
    }
    arrival.place = place
    reply.raw.once('close', () => door.leave(place))
    return undefined
  }

  /** GET: the page, or the way to it. */
  async show(row: PageRow, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.#answer(row, request, reply, visit => this.#shown(visit, undefined, 200))
  }

  /** POST: the act that the form names. */
  async act(row: PageRow, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const body = await readForm(request, row.upload)
    if (isRefusal(body)) return this.#send(request, reply.header('connection', 'close'), this.#refused(request, body))
    return this.#answer(row, request, reply, visit => this.#acted(visit, request, body))
  }

  /** What breaks while a page is made, or could not be read. */
  async failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { door } = this.#order
    const { statusCode = 500, code } = error
    const arrival = this.#arrivalOf(request)
    if (statusCode >= 500) door.failed(error, arrival.transactionId)
    const refusal = refuse(statusCode >= 500 ? '9001' : code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? '4004' : '4001')
    door.turnedAway(arrival.address, refusal)
    return this.#send(request, reply.header('connection', 'close'), this.#refused(request, refusal))
  }

  async #answer(
    row: PageRow,
    request: FastifyRequest,
    reply: FastifyReply,
    go: (visit: Visit) => Promise<PageReply>,
  ): Promise<FastifyReply> {
    const { place } = this.#arrivalOf(request)
    const bytes = Number(request.headers['content-length'] ?? 0)
    const made = await this.#order.door.inTurn(
      place,
      bytes,
      time => this.#inTime(row, request, time, go),
      refusal => this.#refused(request, refusal),
    )
    // Whoever left while waiting is not there to be told.
    return made === undefined ? reply.send() : this.#send(request, reply, made)
  }

  /** What was answered by operations and does not reach the person is entered as not given. */
  async #inTime(
    row: PageRow,
    request: FastifyRequest,
    time: PageTime,
    go: (visit: Visit) => Promise<PageReply>,
  ): Promise<PageReply> {
    const visit = await this.#visitOf(row, request, time)
    try {
      const made = await this.#admitted(visit, request.method, go)
      if (time.keep()) return made
      for (const one of visit.answered) await one.undelivered('9002')
      return made
    } catch (cause) {
      for (const one of visit.answered) await one.undelivered('9001')
      throw cause
    }
  }

  async #visitOf(row: PageRow, request: FastifyRequest, time: PageTime): Promise<Visit> {
    const { door, guard, kept } = this.#order
    const arrival = this.#arrivalOf(request)
    const held = guard.read(request.headers)
    const known = await door.caller(arrival.address, held.session)
    const hasEnded = isRefusal(known)
    const caller: PageCaller = hasEnded ? { kind: 'visitor', address: arrival.address } : known
    const cookies = hasEnded ? [guard.endSession()] : []
    const session = caller.kind === 'visitor' ? undefined : held.session
    let browser = session ?? held.visitor
    if (browser === undefined) {
      const fresh = guard.newVisitor()
      cookies.push(fresh.cookie)
      browser = fresh.visitor
    }
    const language = languageOf(request.query)
    if (hasEnded) kept.leave(browser, { kind: 'warning', text: words.ended[language] })
    const { mark } = held
    const program = programOf(request.headers['user-agent'])
    return {
      row,
      path: (request.url.split('?')[0] ?? '').replace(/\/$/, ''),
      params: request.params as Record<string, string>,
      query: firstOf(request.query),
      language,
      caller,
      transactionId: arrival.transactionId,
      browser,
      device: { ...(program === undefined ? {} : { program }), ...(mark === undefined ? {} : { mark }) },
      time,
      answered: [],
      cookies,
    }
  }

  async #admitted(visit: Visit, method: string, go: (visit: Visit) => Promise<PageReply>): Promise<PageReply> {
    const { door, site } = this.#order
    const { row, caller, language, cookies } = visit
    switch (entrance(row, caller)) {
      case 'OPEN':
        return go(visit)
      case 'SIGN_IN_FIRST': {
        const wanted = withQuery(visit.path, visit.query)
        const next = method === 'GET' && wanted !== '/portal' ? `?dalej=${encodeURIComponent(wanted)}` : ''
        return redirectReply(site, address(`/portal/zaloguj${next}`, language), cookies)
      }
      case 'COMPLETE_FIRST': {
        const lacks = caller.kind === 'signing-in' ? caller.lacks : 'CODE'
        return redirectReply(site, address(completion[lacks], language), cookies)
      }
      case 'REFUSED':
        door.turnedAway(caller.address, refuse('3006'))
        return pageReply(notYoursView(language), 403, this.#around(visit))
    }
  }

  async #shown(visit: Visit, returned: SentForm | undefined, status: number): Promise<PageReply> {
    const { door, guard, site } = this.#order
    const view = await visit.row.view(pageContext(door, guard, site, visit, returned))
    if (isRefusal(view)) return refusalReply(view, visit.transactionId, door.now(), this.#around(visit))
    if ('download' in view) return downloadReply(site, view, visit.cookies)
    const around = this.#around(visit)
    const told = returned === undefined || isToldIn(view) ? {} : { flash: notDone(returned, visit.language) }
    return pageReply(view, status, { ...around, ...told, isMended: returned !== undefined })
  }

  async #acted(visit: Visit, request: FastifyRequest, body: SentBody): Promise<PageReply> {
    const { door, guard, kept, site } = this.#order
    const field = (name: string) => body.values.get(name)?.[0] ?? ''
    const act = visit.row.acts?.find(one => one.name === field(frameFields.act))
    const form = field(frameFields.once)
    const isOurs = guard.isOurs(request.headers, visit.browser, field(frameFields.token))
    if (act === undefined || form === '' || !isOurs) {
      door.turnedAway(visit.caller.address, refuse('4001'))
      kept.leave(visit.browser, { kind: 'error', text: words.stale[visit.language] })
      return this.#shown(visit, undefined, 403)
    }
    if (body.tooLarge.length > 0) return this.#mended(visit, act, body, tooLarge(visit, body))
    const run = () => act.run(actContext(door, guard, site, visit, submissionFor(act, body)))
    return this.#ended(visit, act, body, await kept.once(visit.browser, form, run, isDone))
  }

  async #ended(visit: Visit, act: Act, body: SentBody, end: ActEnd): Promise<PageReply> {
    const { site } = this.#order
    if ('download' in end) return downloadReply(site, end, visit.cookies)
    if ('show' in end) return this.#showing(visit, end)
    if ('goTo' in end) return this.#gone(visit, end)
    return this.#mended(visit, act, body, 'mend' in end ? end.mend : [{ text: refusalText(end, visit.language) }])
  }

  /** The form comes back with what is wrong in it. */
  #mended(visit: Visit, act: Act, body: SentBody, findings: readonly Finding[]): Promise<PageReply> {
    const key = body.values.get(frameFields.key)?.[0] ?? ''
    return this.#shown(visit, { act: act.name, key, sent: submissionFor(act, body), findings }, 422)
  }

  #showing(visit: Visit, { show, later }: Show): PageReply {
    if (later === undefined) return pageReply(show, 200, this.#around(visit))
    const { open, ...made } = openPageReply(show, this.#around(visit))
    return { ...made, body: this.#arriving(visit, open, later()) }
  }

  /** The page, then part by part what comes later. What was answered and does not reach the person is entered as not given. */
  async *#arriving(
    visit: Visit,
    [before, after]: readonly [string, string],
    later: AsyncIterable<Html>,
  ): AsyncGenerator<string> {
    let delivered = visit.answered.length
    let lost: '9001' | '9002' = '9002'
    try {
      yield before
      for await (const part of later) {
        yield part.toString()
        delivered = visit.answered.length
      }
    } catch (cause) {
      lost = '9001'
      this.#order.door.failed(cause, visit.transactionId)
      yield html`<p class="arriving" role="alert">${words.broken[visit.language]} ${visit.transactionId}</p>`.toString()
    } finally {
      for (const one of visit.answered.slice(delivered)) await one.undelivered(lost)
    }
    yield after
  }

  #gone(visit: Visit, { goTo, session, flash }: GoTo): PageReply {
    const { guard, kept, site } = this.#order
    const cookies = [...visit.cookies]
    let next = visit.browser
    if (session === 'ENDED') {
      // After signing out the message waits for the visitor that the browser becomes.
      const fresh = guard.newVisitor()
      cookies.push(guard.endSession(), fresh.cookie)
      next = fresh.visitor
    } else if (session !== undefined) {
      cookies.push(guard.setSession(session.token, session.expires))
      if (session.mark !== undefined) cookies.push(guard.setMark(session.mark))
      next = session.token
    }
    if (flash !== undefined) kept.leave(next, flash)
    return redirectReply(site, address(goTo, visit.language), cookies)
  }

  #around(visit: Visit): Around {
    const { rows, site, kept, guard, door } = this.#order
    const { row, path, query, language, caller, browser, cookies } = visit
    const isIn = caller.kind !== 'visitor'
    const signOut = { token: guard.formToken(browser), once: door.newId(), text: words.signOut[language] }
    return {
      site,
      rows,
      row,
      path: withQuery(path, query),
      language,
      caller,
      cookies,
      flash: kept.take(browser),
      signOut: isIn ? signOut : undefined,
    }
  }

  /** A refusal of somebody of whom nothing more is known. */
  #refused(request: FastifyRequest, refusal: Refusal): PageReply {
    const { site, rows, door } = this.#order
    const arrival = this.#arrivalOf(request)
    const caller = { kind: 'visitor', address: arrival.address } as const
    const language = languageOf(request.query)
    return refusalReply(refusal, arrival.transactionId, door.now(), { site, rows, path: '/portal', language, caller })
  }

  #send(request: FastifyRequest, reply: FastifyReply, made: PageReply): FastifyReply {
    const { transactionId, receivedAt } = this.#arrivalOf(request)
    this.#order.door.answered(transactionId, made.status, receivedAt)
    for (const cookie of made.cookies) reply.header('set-cookie', cookie)
    return reply.code(made.status).headers(made.headers).send(sendable(made.body))
  }

  #arrivalOf(request: FastifyRequest): Arrival {
    const { door } = this.#order
    const present = this.#arrivals.get(request)
    if (present !== undefined) return present
    const from = request.ip ?? ''
    const arrival = { transactionId: door.newId(), receivedAt: door.now(), address: from }
    this.#arrivals.set(request, arrival)
    return arrival
  }
}

/** Whether the form that came back stands in the page with what is wrong; where the world has moved on it is there no more. */
function isToldIn({ content }: View): boolean {
  return html`${content}`.toString().includes(`id="${summaryId}"`)
}

function notDone({ findings }: SentForm, language: Language): Flash {
  const why = findings.map(({ text }) => text).join(' ')
  return { kind: 'error', text: `${words.notDone[language]}: ${why}` }
}

function sendable(body: PageReply['body']): string | Buffer | Readable {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? Buffer.from(body) : Readable.from(body, { objectMode: false })
}

function tooLarge({ row, language }: Visit, { tooLarge: fields }: SentBody): readonly Finding[] {
  const most = Math.floor((row.upload ?? 0) / (1024 * 1024))
  const text = {
    pl: `Plik jest za duży. Wolno dołączyć najwyżej ${most} MB.`,
    en: `The file is too large: at most ${most} MB.`,
  }
  return fields.map(field => ({ field, text: text[language] }))
}

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

const maxProgramCharacters = 250

/** The `User-Agent`, as far as it can stand in a text. */
function programOf(header: string | undefined): string | undefined {
  const text = (header ?? '').replace(/[^\u0020-\u007e]+/g, ' ').trim()
  return text === '' ? undefined : text.slice(0, maxProgramCharacters).trim()
}
