import { isCivilDate } from '../../domain/calendar.js'
import type { Dictionary } from '../../domain/dictionaries/dictionary.js'
import { readDictionaryFile } from '../../domain/dictionaries/file-form.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { rowFromWire, rowOnWire } from '../../operations/slowniki/dictionary-view.js'
import { facts, notice } from '../frame/components.js'
import { html } from '../frame/html.js'
import { day, numberText, typedDay } from '../frame/polish.js'
import { Drafts } from '../portal/drafts.js'
import { findingsOf } from '../portal/findings.js'
import type { Act, ActContext, PageContext, PageRow } from '../portal/page-row.js'
import type { Finding } from '../portal/submission.js'
import { typeText } from '../portal/type-texts.js'
import { dictionariesPage } from './dictionaries-page.js'
import { differencesView } from './differences.js'
import { firstDay } from './differences-page.js'

/** Largest file of a dictionary, bytes. */
export const maxDictionaryFileBytes = 8 * 1024 * 1024
const findingsShown = 20
const path = '/portal/slowniki-publikacja'

const sessionOf = (at: PageContext) => at.person?.sessionId ?? ''

/** Publishing a version: the file first, then its differences and dates, then the decision. @req A2.9 */
export function publicationPage(drafts: Drafts<Dictionary> = new Drafts<Dictionary>(10)): PageRow {
  const draftOf = (at: PageContext) => drafts.find(sessionOf(at), at.query.projekt ?? '', at.now)
  return {
    path,
    title: { pl: 'Publikacja wersji słownika', en: 'Publishing a version of a dictionary' },
    access: ['ADMIN_CENTRALNY'],
    upload: maxDictionaryFileBytes,
    acts: [checkFile(drafts), publish(drafts, draftOf)],
    async view(at) {
      const above = [[at.say(dictionariesPage.title), dictionariesPage.path]] as const
      const draft = draftOf(at)
      if (draft === undefined) {
        return {
          above,
          lead: at.say({
            pl: 'Wybierz plik JSON słownika, taki jak dla polecenia csizs admin publish-dictionary. Nic nie zostanie opublikowane, zanim nie zobaczysz różnic.',
            en: 'Choose the dictionary’s JSON file, as for csizs admin publish-dictionary. Nothing is published before you have seen the differences.',
          }),
          content: at.form('sprawdz'),
        }
      }
      const preview = await previewOf(at, draft)
      return isRefusal(preview)
        ? preview
        : { title: `${draft.name}: ${at.say({ pl: 'publikacja', en: 'publishing' })}`, above, content: preview }
    },
  }
}

function checkFile(drafts: Drafts<Dictionary>): Act {
  return {
    name: 'sprawdz',
    fields: [
      {
        name: 'plik',
        kind: 'file',
        label: { pl: 'Plik słownika (JSON)', en: 'File of the dictionary (JSON)' },
        accept: 'application/json',
      },
    ],
    submit: { pl: 'Pokaż różnice', en: 'Show the differences' },
    async run(at) {
      const read = readFile(at)
      if (Array.isArray(read)) return { mend: read }
      const projekt = drafts.keep(sessionOf(at), read as Dictionary, at.now)
      return { goTo: `${path}?projekt=${projekt}` }
    },
  }
}

function readFile(at: ActContext): Dictionary | readonly Finding[] {
  const wrong = (text: string): readonly Finding[] => [{ field: 'plik', text }]
  const file = at.sent.file('plik')
  if (file === undefined || file.bytes.byteLength === 0) {
    return wrong(at.say({ pl: 'Wybierz plik słownika.', en: 'Choose the dictionary’s file.' }))
  }
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes))
  } catch {
    return wrong(at.say({ pl: 'Plik nie jest poprawnym JSON w UTF-8.', en: 'The file is not JSON in UTF-8.' }))
  }
  const reading = readDictionaryFile(value)
  if ('dictionary' in reading) return reading.dictionary
  return reading.findings.slice(0, findingsShown).map(one => ({
    field: 'plik',
    text: `${one.path}: ${at.say({ pl: 'oczekiwano', en: 'expected' })} ${one.expected}`,
  }))
}

function publish(drafts: Drafts<Dictionary>, draftOf: (at: PageContext) => Dictionary | undefined): Act {
  const fields = [
    { name: 'obowiazujeOd', kind: 'date', label: { pl: 'Obowiązuje od', en: 'Binds from' } },
    {
      name: 'karencjaDo',
      kind: 'date',
      label: { pl: 'Karencja do', en: 'Grace until' },
      hint: {
        pl: 'Do tego dnia system, który nie potwierdził wersji, dostaje tylko ostrzeżenia. Potem jego zasilenia i zapytania są odmawiane.',
        en: 'Until this day a system that has not confirmed the version is only warned. After it its feeds and queries are refused.',
      },
    },
  ] as const
  return {
    name: 'opublikuj',
    fields,
    submit: { pl: 'Opublikuj', en: 'Publish' },
    async run(at) {
      const draft = draftOf(at)
      if (draft === undefined) {
        return {
          goTo: path,
          flash: {
            kind: 'error',
            text: at.say({
              pl: 'Projekt wygasł. Wybierz plik ponownie.',
              en: 'The draft is over. Choose the file again.',
            }),
          },
        }
      }
      const [bindsFrom, graceUntil] = [fields[0], fields[1]].map(field => typedDay(at.sent.value(field.name)))
      const wrong = wrongDays(at, { obowiazujeOd: bindsFrom, karencjaDo: graceUntil })
      if (wrong.length > 0) return { mend: wrong }
      const done = await at.perform('opublikujSlownik', {
        kodSlownika: draft.code,
        nazwa: draft.name,
        wersja: draft.version,
        obowiazujeOd: bindsFrom ?? '',
        ...(graceUntil === undefined || graceUntil === '' ? {} : { karencjaDo: graceUntil }),
        pozycja: draft.rows.map(rowOnWire),
      })
      if (isRefusal(done)) return { mend: findingsOf('opublikujSlownik', done, fields, at.sent, at.language) }
      drafts.forget(at.query.projekt ?? '')
      const { slownik } = done.body
      return {
        goTo: `/portal/slowniki/${slownik.kodSlownika}?wersja=${slownik.wersja}`,
        flash: {
          kind: 'success',
          text: at.say({
            pl: `Wersja ${slownik.wersja} opublikowana; obowiązuje od ${day(slownik.obowiazujeOd)}.`,
            en: `Version ${slownik.wersja} was published; it binds from ${day(slownik.obowiazujeOd)}.`,
          }),
        },
      }
    },
  }
}

/** Days that are none; the first has to be given. */
function wrongDays(at: PageContext, days: Readonly<Record<string, string | undefined>>): readonly Finding[] {
  return Object.entries(days)
    .filter(([name, value = '']) => !isCivilDate(value) && (value !== '' || name === 'obowiazujeOd'))
    .map(([field]) => ({ field, text: typeText('Data')[at.language] }))
}

async function previewOf(at: PageContext, draft: Dictionary) {
  const held = await heldRows(at, draft.code)
  if (isRefusal(held)) return held
  const wanted = held.version + 1
  return html`${facts([
    [at.say({ pl: 'Słownik', en: 'Dictionary' }), html`${draft.name} <span class="soft">${draft.code}</span>`],
    [at.say({ pl: 'Wersja', en: 'Version' }), draft.version],
    [at.say({ pl: 'Pozycje', en: 'Rows' }), numberText(draft.rows.length)],
  ])}
${
  draft.version === wanted
    ? undefined
    : notice(
        'warning',
        at.say({
          pl: `Następna wersja ma numer ${wanted}: ta nie zostanie przyjęta.`,
          en: `The next version is number ${wanted}: this one will not be taken.`,
        }),
      )
}
<h2>${at.say({ pl: 'Różnice od wersji opublikowanej', en: 'Differences from the published version' })}</h2>
${differencesView(at, held.rows, draft.rows)}
${at.form('opublikuj', { values: { obowiazujeOd: day(draft.bindsFrom), karencjaDo: day(draft.graceUntil) } })}`
}

/** The newest published version; version 0 without rows where there is none yet. */
async function heldRows(at: PageContext, code: string): Promise<Pick<Dictionary, 'version' | 'rows'> | Refusal> {
  const listed = await at.perform('pobierzListeSlownikow', {})
  if (isRefusal(listed)) return listed
  const own = listed.body.pozycjaListy.map(one => one.slownik).filter(one => one.kodSlownika === code)
  if (own.length === 0) return { version: 0, rows: [] }
  const told = await at.perform('pobierzSlownik', { kodSlownika: code })
  if (isRefusal(told)) return told
  return { version: told.body.slownik.wersja, rows: told.body.pozycja.map(row => rowFromWire(row, firstDay)) }
}
