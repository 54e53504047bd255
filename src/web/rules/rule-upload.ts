import { encodeDraft, type RequestOf, readDocument } from '../../contract/index.js'
import { flawText, isRuleSheet, placeInSheet, readRuleSheet } from '../../domain/rule-sheet.js'
import type { Language } from '../frame/language.js'

/** Rules of a file that somebody sent, or what is wrong with it, in lines for people. */
export type UploadedRules =
  | {
      readonly rules: RequestOf<'wczytajReguly'>['regula']
      readonly placed: (path: string | undefined, text: string) => string
    }
  | { readonly wrong: readonly string[] }

/** Reads a file of rules: the request itself as XML, or a table. What is wrong names its element, or its line and column. @req B3 */
export function rulesOfFile(bytes: Uint8Array, language: Language): UploadedRules {
  const sheet = isRuleSheet(bytes) ? readRuleSheet(bytes) : undefined
  if (sheet !== undefined && 'wrong' in sheet) return { wrong: sheet.wrong.map(flaw => flawText(flaw, language)) }
  const placed = (path: string | undefined, text: string) =>
    sheet === undefined
      ? `${path ?? ''} ${text}`.trim()
      : flawText({ ...placeInSheet(sheet.lines, path), pl: text, en: text }, language)
  const document =
    sheet === undefined ? bytes : encodeDraft('wczytajReguly', { regula: sheet.rules.map(rule => ({ ...rule })) })
  const read = readDocument('ru:wczytajReguly', document)
  return 'wrong' in read
    ? { wrong: read.wrong.map(({ path, text }) => placed(path, text)) }
    : { rules: read.value.regula, placed }
}
