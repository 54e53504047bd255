import { decode, encode, type InputOf, isElement, type RequestOf, validateElement } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { exclusiveCanonical } from '../../xml/canonical.js'
import { readXml } from '../../xml/read.js'
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
  const document = readXml(readBytes(path))
  if (isRefusal(document) || !isElement(document.root, element)) throw new Stop('malformed', malformed, { where: path })
  const [finding] = validateElement(exclusiveCanonical(document.root), document.root)
  if (finding !== undefined) {
    throw new Stop('malformed', malformed, { where: `${path}: ${finding.path ?? ''} ${finding.text}`.trim() })
  }
  return decode(element, document.root).regula
}
