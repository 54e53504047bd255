import { type Content, type Html, html } from './html.js'

/** How something stands: decides its colour; the text says it too. */
export type Tone = 'neutral' | 'good' | 'waiting' | 'warning' | 'bad'

/** A state in a word. */
export function badge(text: Content, tone: Tone = 'neutral'): Html {
  return html`<span class="badge ${tone}">${text}</span>`
}

/** Names and values, one below another. */
export function facts(rows: readonly (readonly [name: Content, value: Content])[]): Html {
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** A message that stands out; `alert` ones are read out at once. */
export function notice(kind: 'info' | 'success' | 'warning' | 'error', title: Content, content?: Content): Html {
  const role = kind === 'error' ? 'alert' : kind === 'info' ? undefined : 'status'
  const said = role === undefined ? undefined : html` role="${role}"`
  return html`<div class="notice ${kind}"${said}><p class="title">${title}</p>${content}</div>`
}

/** Stands where a list would, when there is nothing in it. */
export function emptyState(text: Content, next?: Content): Html {
  return html`<div class="empty"><p>${text}</p>${next === undefined ? undefined : html`<p>${next}</p>`}</div>`
}

/** A link that looks like a button: for going somewhere to do something. */
export function buttonLink(path: string, text: Content, tone: 'main' | 'quiet' = 'main'): Html {
  return html`<a class="button ${tone}" href="${path}">${text}</a>`
}

/** Views of one thing, one of which is open. */
export function tabs(name: string, rows: readonly { text: Content; path: string; isOpen: boolean }[]): Html {
  return html`<nav class="tabs" aria-label="${name}"><ul>${rows.map(
    ({ text, path, isOpen }) =>
      html`<li><a href="${path}"${isOpen ? html` aria-current="page"` : undefined}>${text}</a></li>`,
  )}</ul></nav>`
}

/** Steps in their order, each done, current or to come. */
export interface Step {
  readonly title: Content
  readonly state: 'DONE' | 'CURRENT' | 'TO_COME'
  /** In words, beside the title: who, when. */
  readonly note?: Content
  readonly content?: Content
}

/** A procedure as its steps. */
export function steps(rows: readonly Step[]): Html {
  return html`<ol class="steps">${rows.map(
    ({ title, state, note, content }) =>
      html`<li class="${state.toLowerCase().replace('_', '-')}"${state === 'CURRENT' ? html` aria-current="step"` : undefined}><p class="title">${title}</p>${note === undefined ? undefined : html`<p class="soft">${note}</p>`}${content}</li>`,
  )}</ol>`
}

/** Something that waits for the person: a count, what it counts, and where to go; without a count, what is to be done. */
export function tile(count: number | undefined, text: Content, path: string, isUrgent = false): Html {
  const number = count === undefined ? undefined : html`<span class="count">${count}</span> `
  return html`<li class="tile${isUrgent ? ' urgent' : ''}"><a href="${path}">${number}<span class="text">${text}</span></a></li>`
}

/** Tiles beside each other. */
export function tiles(rows: readonly Html[]): Html {
  return html`<ul class="tiles">${rows}</ul>`
}

/** A part of a page with a heading and a ground of its own. */
export function card(title: Content, content: Content, id?: string): Html {
  const named = id === undefined ? undefined : html` id="${id}"`
  return html`<section class="card"${named}><h2>${title}</h2>${content}</section>`
}

/** Text that is to be copied: a password, a code, an address. */
export function copied(text: string): Html {
  return html`<code class="copied">${text}</code>`
}
