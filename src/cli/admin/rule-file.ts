import { encode, encodeDraft, type RequestOf, type ResponseOf, readDocument } from '../../contract/index.js'
import { flawText, isRuleSheet, placeInSheet, readRuleSheet, ruleSheet } from '../../domain/rule-sheet.js'
import { readBytes } from '../frame/files.js'
import type { Language, Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'

const element = 'ru:wczytajReguly'

const malformed: Text = {
  pl: 'Plik reguł jest nieprawidłowy (ma to być element wczytajReguly zgodny z XSD albo tabela CSV).',
  en: 'The file of rules is not valid (it has to be an element wczytajReguly that fits its XSD, or a CSV table).',
}

/** Rules as a file that can be read in again: a table where its name ends in `.csv`, else the very request. */
export function ruleFile(path: string, rules: ResponseOf<'listaRegul'>['regula']): Uint8Array {
  if (path.toLowerCase().endsWith('.csv')) return ruleSheet(rules)
  return encode(element, { regula: rules.map(one => one.regula) })
}

/** The rules of a file, XML or CSV. @throws Stop where the file is missing or not what it should be */
export function rulesIn(path: string, language: Language): RequestOf<'wczytajReguly'>['regula'] {
  const bytes = readBytes(path)
  const sheet = isRuleSheet(bytes) ? readRuleSheet(bytes) : undefined
  const stop = (where: string) => new Stop('malformed', malformed, { where: `${path}: ${where}` })
  if (sheet !== undefined && 'wrong' in sheet) throw stop(sheet.wrong.map(flaw => flawText(flaw, language)).join('; '))
  const read = readDocument(
    element,
    sheet === undefined ? bytes : encodeDraft('wczytajReguly', { regula: sheet.rules.map(rule => ({ ...rule })) }),
  )
  if ('value' in read) return read.value.regula
  const [{ path: place, text }] = read.wrong
  if (sheet === undefined) throw stop(`${place ?? ''} ${text}`.trim())
  throw stop(flawText({ ...placeInSheet(sheet.lines, place), pl: text, en: text }, language))
}
