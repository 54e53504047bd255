import { encode, type InputOf, type RequestOf, readDocument } from '../../contract/index.js'
import { readBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'

type Rules = InputOf<'wczytajReguly'>['regula']

const element = 'ru:wczytajReguly'

const malformed: Text = {
  pl: 'Plik reguł jest nieprawidłowy (ma to być element wczytajReguly zgodny z XSD).',
  en: 'The file of rules is not valid (it has to be an element wczytajReguly that fits its XSD).',
}

/** Rules as a file: the very request that reads them in, so that what was exported can be imported. */
export function ruleFile(rules: Rules): Uint8Array {
  return encode(element, { regula: rules })
}

/** The rules of a file. @throws Stop where the file is missing or not what it should be */
export function rulesIn(path: string): RequestOf<'wczytajReguly'>['regula'] {
  const read = readDocument(element, readBytes(path))
  if ('value' in read) return read.value.regula
  const [finding] = read.wrong
  throw new Stop('malformed', malformed, { where: `${path}: ${finding.path ?? ''} ${finding.text}`.trim() })
}
