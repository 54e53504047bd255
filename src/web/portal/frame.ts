import { roles } from '../../domain/roles.js'
import { facts, notice } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { address, type Bilingual, type Language } from '../frame/language.js'
import { entrance } from './access.js'
import type { PageCaller } from './door.js'
import { menuGroups } from './navigation.js'
import type { Flash, PageRow, Site, View } from './page-row.js'

/** What stands around a view. */
export interface FrameParts {
  readonly site: Site
  readonly rows: readonly PageRow[]
  readonly language: Language
  /** As it was opened, with its query, without the language. */
  readonly path: string
  /** The row that is open; absent on pages of errors. */
  readonly row?: PageRow
  readonly caller: PageCaller
  readonly flash?: Flash | undefined
  /** The form that signs out; absent for visitors. */
  readonly signOut?: Html | undefined
  /** Something in a form is wrong. */
  readonly isMended?: boolean
}

const words = {
  name: { pl: 'Portal CSIZS', en: 'CSIZS portal' },
  skip: { pl: 'Przejdź do treści', en: 'Skip to the content' },
  menu: { pl: 'Menu portalu', en: 'Menu of the portal' },
  fold: { pl: 'Menu', en: 'Menu' },
  trail: { pl: 'Ścieżka', en: 'Trail' },
  other: { pl: 'English', en: 'Polski' },
  signedIn: { pl: 'Zalogowano:', en: 'Signed in:' },
  signIn: { pl: 'Zaloguj', en: 'Sign in' },
  services: { pl: 'Opis usług', en: 'Services' },
  version: { pl: 'Bramka CSIZS, wersja', en: 'CSIZS gateway, version' },
  error: { pl: 'Błąd', en: 'Error' },
} as const satisfies Record<string, Bilingual>

/** A whole page of the portal. */
export function framed(view: View, parts: FrameParts): string {
  const { language, site, row, path, isMended = false } = parts
  const say = (word: keyof typeof words) => words[word][language]
  const title = view.title ?? row?.title[language] ?? say('name')
  const other = language === 'pl' ? 'en' : 'pl'
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${isMended ? `${say('error')}: ` : ''}${title} · ${say('name')}</title>
<link rel="stylesheet" href="/portal.css">
<link rel="icon" href="/znak.svg" type="image/svg+xml">${
    view.script === undefined
      ? undefined
      : html`
<script src="${view.script}" defer></script>`
  }
</head>
<body class="portal">
<a class="skip" href="#tresc">${say('skip')}</a>
<header><div class="inside">
<a class="name" href="${address('/portal', language)}">${say('name')}</a>
${person(parts)}
<a class="languages" href="${address(path, other)}" lang="${other}" hreflang="${other}">${say('other')}</a>
</div></header>
<div class="inside body">
${parts.caller.kind === 'person' ? menu(parts) : undefined}
<main id="tresc" tabindex="-1">
${trail(view, parts, title)}${flashed(parts.flash)}
<h1>${view.heading ?? title}</h1>
${view.lead === undefined ? undefined : html`<p class="lead">${view.lead}</p>`}
${view.content}
</main>
</div>
<footer><div class="inside"><span>${say('version')} ${site.version}</span> <a href="${address('/', language)}">${say('services')}</a></div></footer>
</body>
</html>
`.toString()
}

function person({ caller, signOut, language, row }: FrameParts): Content {
  if (caller.kind === 'visitor') {
    const isThere = row?.path === '/portal/zaloguj'
    return isThere
      ? undefined
      : html`<p class="person"><a href="${address('/portal/zaloguj', language)}">${words.signIn[language]}</a></p>`
  }
  const { account, unit } = caller
  const held = account.roles
    .map(({ role }) => (language === 'pl' ? roles[role].titlePl : roles[role].titleEn))
    .join(', ')
  return html`<div class="person"><p><span class="heard">${words.signedIn[language]}</span> <a href="${address('/portal/konto', language)}"><strong>${account.firstName} ${account.surname}</strong></a> <span class="soft" title="${held}">${unit.name}</span></p>${signOut}</div>`
}

/**
 * The pages that the person may open, by group: beside the content, and folded above it on narrow screens. One of the two is
 * shown: a fold cannot be held open by a style sheet.
 */
function menu({ rows, caller, language, row }: FrameParts): Html {
  const open = rows.filter(one => one.menu !== undefined && entrance(one, caller) === 'OPEN')
  const link = (one: PageRow) =>
    html`<li><a href="${address(one.path, language)}"${one === row ? html` aria-current="page"` : undefined}>${(one.menu?.name ?? one.title)[language]}</a></li>`
  const groups = Object.entries(menuGroups)
    .map(([code, name]) => ({ name, own: open.filter(one => one.menu?.group === code) }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) => html`<p class="group">${name[language]}</p><ul>${own.map(link)}</ul>`)
  const name = words.menu[language]
  return html`<nav class="menu beside" aria-label="${name}">${groups}</nav>
<nav class="menu above" aria-label="${name}"><details><summary>${words.fold[language]}</summary>${groups}</details></nav>`
}

function trail({ above = [] }: View, { language }: FrameParts, title: string): Content {
  if (above.length === 0) return undefined
  return html`<nav class="trail" aria-label="${words.trail[language]}">${above.map(
    ([name, place]) => html`<a href="${address(place, language)}">${name}</a> › `,
  )}${title}</nav>
`
}

function flashed(flash: Flash | undefined): Content {
  if (flash === undefined) return undefined
  const told =
    flash.facts === undefined
      ? undefined
      : facts(flash.facts.map(([name, value]) => [name, html`<code class="copied">${value}</code>`]))
  return notice(flash.kind, flash.text, told)
}
