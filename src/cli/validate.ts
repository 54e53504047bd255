import { isElement, readRecord, validateBody, validateElement } from '../contract/index.js'
import { type Detail, fault, isRefusal } from '../fault/refusal.js'
import { exclusiveCanonical } from '../xml/canonical.js'
import { SOAP11, SOAP12 } from '../xml/names.js'
import { readXml } from '../xml/read.js'
import { child, childElements, isNamed, type XmlElement } from '../xml/tree.js'
import type { Call, CommandRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import { readBytes } from './frame/files.js'
import type { Text } from './frame/language.js'

const texts = {
  about: {
    pl: 'sprawdź komunikat, element albo rekord względem XSD',
    en: 'check a message, element or record against the XSD',
  },
  more: {
    pl: 'Plik zawiera kopertę SOAP, element żądania lub odpowiedzi albo element rekord; rekordy paczki sprawdzane są po kolei.',
    en: 'The file holds a SOAP envelope, a request or response element, or a rekord; records of a package are checked one by one.',
  },
  file: { pl: 'plik XML (- to standardowe wejście)', en: 'XML file (- is the standard input)' },
  valid: { pl: 'Zgodny ze schematem: {what}', en: 'Valid: {what}' },
  invalid: { pl: 'Niezgodny ze schematem: {what}, ustaleń: {count}', en: 'Not valid: {what}, findings: {count}' },
} satisfies Record<string, Text>

async function validate(call: Call): Promise<Exit> {
  const { what, findings } = judge(readBytes(call.word(0)))
  const errors = findings.filter(finding => finding.weight === 'ERROR')
  const heading = errors.length === 0 ? texts.valid : texts.invalid
  call.terminal.result({ valid: errors.length === 0, what, findings }, [
    call.terminal.say(heading, { what, count: errors.length }),
    ...findings.map(({ code, path, text }) => `  ${code}  ${path ?? ''}  ${text}`),
  ])
  return errors.length === 0 ? 'yes' : 'no'
}

interface Judgement {
  readonly what: string
  readonly findings: readonly Detail[]
}

function judge(bytes: Uint8Array): Judgement {
  const document = readXml(bytes)
  if (isRefusal(document)) return { what: 'XML', findings: document.details }
  const { root } = document
  const version = [SOAP11, SOAP12].find(ns => isNamed(root, ns, 'Envelope'))
  if (version === undefined) return { what: root.local, findings: elementFindings(root) }
  const body = child(root, version, 'Body')
  if (body === undefined) return { what: 'Envelope', findings: [fault('4002', 'Koperta nie zawiera Body.')] }
  const [payload] = childElements(body)
  const canonical = readAgain(body)
  return {
    what: payload?.local ?? 'Body',
    findings: [...validateBody(canonical.bytes, canonical.root), ...(payload === undefined ? [] : recordsIn(payload))],
  }
}

function elementFindings(element: XmlElement): readonly Detail[] {
  if (isElement(element, 'b:rekord')) return recordFindings(element)
  const { bytes, root } = readAgain(element)
  return validateElement(bytes, root)
}

/** The records of a package: the schema leaves them out, each is a thing of its own. */
function recordsIn(payload: XmlElement): readonly Detail[] {
  const groups = childElements(payload).flatMap(childElements)
  return groups
    .filter(element => isElement(element, 'b:rekord'))
    .flatMap((record, index) =>
      recordFindings(record).map(finding => ({ ...finding, path: `rekord[${index + 1}]${finding.path ?? ''}` })),
    )
}

function recordFindings(record: XmlElement): readonly Detail[] {
  const read = readRecord(record)
  return 'invalid' in read ? read.invalid : []
}

/** Canonical form, read again: what the gateway judges by. */
function readAgain(element: XmlElement): { readonly bytes: Uint8Array; readonly root: XmlElement } {
  const bytes = exclusiveCanonical(element)
  const document = readXml(bytes)
  if (isRefusal(document)) throw new Error('a canonical form could not be read again')
  return { bytes, root: document.root }
}

export const validateCommand: CommandRow = {
  name: 'validate',
  text: texts.about,
  more: texts.more,
  arguments: [{ name: '<file>', text: texts.file }],
  run: validate,
}
