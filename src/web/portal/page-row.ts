import type { Draft, InputOf, OperationName } from '../../contract/index.js'
import type { Account } from '../../domain/registry/account.js'
import type { Unit } from '../../domain/registry/unit.js'
import type { RoleCode } from '../../domain/roles.js'
import type { Refusal } from '../../fault/refusal.js'
import type { Answer } from '../../operations/operation.js'
import type { Content, Html } from '../frame/html.js'
import type { Bilingual, Language } from '../frame/language.js'
import type { Access, Lack } from './access.js'
import type { EntryReceipt, PrintedPages } from './door.js'
import type { Field, Option } from './field.js'
import type { MenuGroup } from './navigation.js'
import type { Finding, Submission } from './submission.js'

/** One page of the portal, declared once: routes, navigation, the tests of access and the screenshots come from these rows. */
export interface PageRow {
  /** `/portal/…`, Polish, ASCII; parameters as `:nazwa`. */
  readonly path: string
  readonly title: Bilingual
  readonly access: Access
  /** Whom it also serves while they are still signing in: pages of the second factor. */
  readonly serves?: readonly Lack[]
  /** Where it stands in the navigation; absent: it is reached from other pages. */
  readonly menu?: { readonly group: MenuGroup; readonly name?: Bilingual }
  /** Largest upload, bytes; absent: its forms take no files. */
  readonly upload?: number
  /** What it shows. A refusal becomes its page (403, 404, …). */
  view(at: PageContext): Promise<View | Download | Refusal>
  /** What its forms do, each under its name. */
  readonly acts?: readonly Act[]
}

/** Who is signed in. */
export interface Person {
  readonly account: Account
  readonly unit: Unit
  readonly sessionId: string
  /** What the sign-in lacks; absent: it is whole. */
  readonly lacks?: Lack
}

/** What the browser tells of itself. */
export interface Device {
  /** As it presents itself (`User-Agent`), cut. */
  readonly program?: string
  /** The mark it got when somebody signed in with it before. */
  readonly mark?: string
}

/** An operation's answer, and the numbers of its entries in the ledger. */
export type Performed<N extends OperationName> = Answer<N> & {
  readonly entries: readonly number[]
  readonly receipts: readonly EntryReceipt[]
}

/** What a page knows and can do. It acts by performing operations, and in no other way. */
export interface PageContext {
  /** The address that was opened, without query and language. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  /** The first value of each. */
  readonly query: Readonly<Record<string, string>>
  readonly language: Language
  /** `undefined`: a visitor. */
  readonly person: Person | undefined
  readonly now: Date
  readonly device: Device
  /** Facts of the installation. */
  readonly site: Site
  /** The modules of a QR code, row by row: true is dark. */
  qr(text: string): readonly (readonly boolean[])[]
  /** A document as PDF, A4. */
  print(document: PrintedPages): Promise<Uint8Array>
  /** Whether the person holds one of the roles. */
  holds(...roles: readonly RoleCode[]): boolean
  say(text: Bilingual): string
  /** An address of the portal in the page's language. */
  to(path: string): string
  link(path: string, text: Content): Html
  /** Performs an operation for the caller: admission, permission and entry are the same as over SOAP. */
  perform<N extends OperationName>(operation: N, input: InputOf<N>): Promise<Performed<N> | Refusal>
  /** The same page with the person acting in one of the roles held: what a system says in `kontekst.uzytkownik.rola`. */
  inRole(role: RoleCode): this
  /** The form of one of the page's acts: empty, or as it was sent with what is wrong in it. */
  form(act: string, order?: FormOrder): Html
}

/** What a form shows beside its act's declaration. */
export interface FormOrder {
  /** Values that stand in it at first, by field. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>
  /** What a field offers, where its row does not say. */
  readonly options?: Readonly<Record<string, readonly Option[]>>
  /** Sent along and not shown: what the form is about (the frame does not trust it, the operation decides). */
  readonly hidden?: Readonly<Record<string, string | readonly string[]>>
  /** Tells forms of one act apart on a page with several (a row's key). */
  readonly key?: string
  /** Fields that are not for this person: left out. */
  readonly without?: readonly string[]
  /** Instead of the act's own. */
  readonly submit?: Bilingual
}

/** What a page shows. */
export interface View {
  /** Instead of the row's title. */
  readonly title?: string
  readonly heading?: Html
  /** Below the heading, larger. */
  readonly lead?: Content
  /** Pages above it: name and address. */
  readonly above?: readonly (readonly [name: string, path: string])[]
  /** A script of our own that helps and is never needed; the page's policy lets it in. */
  readonly script?: string
  /** After how many seconds the browser is to load the page anew; absent: never. */
  readonly refreshAfter?: number
  readonly content: Content
}

/** An account that a demonstration offers for trying. */
export interface TrialAccount {
  readonly role: RoleCode
  readonly login: string
}

/** What the operator told the pages. */
export interface Site {
  readonly version: string
  /** Public addresses, without a path. */
  readonly servicesUrl: string
  readonly portalUrl: string
  /** None: this is no demonstration. */
  readonly trialAccounts: readonly TrialAccount[]
}

/** What a form does. */
export interface Act {
  /** Unique on its page; Polish, ASCII. */
  readonly name: string
  readonly fields: readonly Field[]
  readonly submit: Bilingual
  /** `danger`: takes something away. */
  readonly tone?: 'main' | 'quiet' | 'danger'
  run(at: ActContext): Promise<ActEnd>
}

/** What an act knows beside its page. */
export interface ActContext extends PageContext {
  readonly sent: Submission
  /** Performs an operation with what people typed: the schema judges it as it judges a message. */
  performDraft<N extends OperationName>(operation: N, draft: Draft): Promise<Performed<N> | Refusal>
}

/** How an act ends: it goes on to a page, shows what was asked for, gives a file, or says what is wrong with what was sent. */
export type ActEnd = GoTo | Show | Download | Mend | Refusal

/** An answer that is shown and kept nowhere: asked for again (a page loaded anew), it is a new act with its own entry. */
export interface Show {
  readonly show: View
  /** What comes later, below the view, part by part: the page is shown without waiting for it. */
  readonly later?: () => AsyncIterable<Html>
}

/** Post/redirect/get. */
export interface GoTo {
  readonly goTo: string
  /** Shown once on the next page. */
  readonly flash?: Flash
  /** The session from here on: a new token, or none. */
  readonly session?: { readonly token: string; readonly expires: Date; readonly mark?: string | undefined } | 'ENDED'
}

/** A message that is shown once. */
export interface Flash {
  readonly kind: 'success' | 'warning' | 'error'
  readonly text: string
  /** What the person has to write down or know: name and value. Kept in memory only, and shown once. */
  readonly facts?: readonly (readonly [name: string, value: string])[]
}

/** A file instead of a page. */
export interface Download {
  readonly download: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The form comes back with these; nothing was done. */
export interface Mend {
  readonly mend: readonly Finding[]
}
