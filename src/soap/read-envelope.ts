import { fault, type Refusal, refuse } from '../fault/refusal.js'
import { SOAP11, SOAP12, WSSE } from '../xml/names.js'
import { attributeOf, childElements, isNamed, placeOf, type XmlDocument, type XmlElement } from '../xml/tree.js'

export type SoapVersion = '1.1' | '1.2'

/** The parts of a SOAP message by absolute path. Nothing in them is verified. */
export interface Envelope {
  readonly version: SoapVersion
  readonly document: XmlDocument
  /** Header blocks in document order. */
  readonly blocks: readonly XmlElement[]
  readonly body: XmlElement
  /** The one element in the Body. */
  readonly payload: XmlElement
  /** Whether a wsse:Security block is there. */
  readonly secured: boolean
}

/** Versions that are spoken, with what each calls the addressee of a header block. */
const versions: ReadonlyMap<string, { readonly version: SoapVersion; readonly actor: string }> = new Map([
  [SOAP11, { version: '1.1', actor: 'actor' }],
])

const addresseesOfUs: ReadonlySet<string | undefined> = new Set([
  undefined,
  '',
  'http://schemas.xmlsoap.org/soap/actor/next',
])

/**
 * Reads the shape of a message in the order that the Basic Profile asks for: version, then mustUnderstand, then the rest.
 * 4007: not an envelope of a version that is spoken; 4008: a mandatory header block that is not understood;
 * 4002: any other deviation of envelope and Body.
 * @see SOAP 1.1 §4; WS-I BP 1.1 R1015, R1025, R2724, R2725, R1011, R1013, R1032
 */
export function readEnvelope(document: XmlDocument): Envelope | Refusal<'4002' | '4007' | '4008'> {
  const { root } = document
  const spoken = root.local === 'Envelope' ? versions.get(root.ns) : undefined
  if (spoken === undefined) return refuse('4007', [fault('4007', textOfVersion(root), placeOf(root))])
  const header = childElements(root).find(one => isNamed(one, root.ns, 'Header'))
  const blocks = header === undefined ? [] : childElements(header)
  const foreign = blocks.find(block => isMandatory(block, root.ns, spoken.actor) && !isUnderstood(block))
  if (foreign !== undefined) return refuse('4008', [fault('4008', 'Nieobsługiwany blok nagłówka.', placeOf(foreign))])
  const misshapen = shapeFlaw(root, blocks)
  if (misshapen !== undefined) return misshapen
  const body = childElements(root).at(-1)
  const [payload, ...others] = body === undefined ? [] : childElements(body)
  if (body === undefined || payload === undefined || others.length > 0) {
    return flaw('Body ma zawierać dokładnie jeden element.', body ?? root)
  }
  if (payload.ns === '') return flaw('Element w Body nie ma przestrzeni nazw.', payload)
  const secured = blocks.some(block => isNamed(block, WSSE, 'Security'))
  return { version: spoken.version, document, blocks, body, payload, secured }
}

function textOfVersion(root: XmlElement): string {
  if (root.local === 'Envelope' && root.ns === SOAP12) return 'SOAP 1.2 nie jest jeszcze obsługiwany.'
  return 'Element główny nie jest kopertą SOAP 1.1.'
}

function isMandatory(block: XmlElement, ns: string, actor: string): boolean {
  return attributeOf(block, ns, 'mustUnderstand') === '1' && addresseesOfUs.has(attributeOf(block, ns, actor))
}

function isUnderstood(block: XmlElement): boolean {
  return isNamed(block, WSSE, 'Security')
}

/** Envelope, at most one Header, exactly one Body and it last, no text between, no attributes of the SOAP namespace but those of blocks. */
function shapeFlaw(root: XmlElement, blocks: readonly XmlElement[]): Refusal<'4002'> | undefined {
  const parts = childElements(root)
  const names = parts.map(part => (part.ns === root.ns ? part.local : '?')).join(' ')
  if (names !== 'Body' && names !== 'Header Body') {
    return flaw('Koperta ma zawierać najwyżej jeden Header, a po nim dokładnie jeden Body.', root)
  }
  for (const part of [root, ...parts]) {
    if (part.children.some(node => node.kind === 'text' && node.text.trim() !== '')) {
      return flaw('W kopercie stoi tekst poza elementami.', part)
    }
    if (part.attributes.some(one => one.ns === root.ns)) return flaw('Atrybut SOAP stoi w niedozwolonym miejscu.', part)
  }
  const odd = blocks.find(block => !isFlag(attributeOf(block, root.ns, 'mustUnderstand')))
  return odd === undefined ? undefined : flaw('mustUnderstand ma wartość inną niż 0 i 1.', odd)
}

function isFlag(value: string | undefined): boolean {
  return value === undefined || value === '0' || value === '1'
}

function flaw(text: string, at: XmlElement): Refusal<'4002'> {
  return refuse('4002', [fault('4002', text, placeOf(at))])
}
