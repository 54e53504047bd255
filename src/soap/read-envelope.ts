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

/** What a version calls the addressee of a header block, who of them we are, and how it writes true and false. */
interface Dialect {
  readonly version: SoapVersion
  readonly actor: 'actor' | 'role'
  readonly us: ReadonlySet<string | undefined>
  readonly yes: ReadonlySet<string | undefined>
  readonly no: ReadonlySet<string | undefined>
}

const dialects: ReadonlyMap<string, Dialect> = new Map<string, Dialect>([
  [
    SOAP11,
    {
      version: '1.1',
      actor: 'actor',
      us: new Set([undefined, '', 'http://schemas.xmlsoap.org/soap/actor/next']),
      yes: new Set(['1']),
      no: new Set([undefined, '0']),
    },
  ],
  [
    SOAP12,
    {
      version: '1.2',
      actor: 'role',
      us: new Set([undefined, '', `${SOAP12}/role/next`, `${SOAP12}/role/ultimateReceiver`]),
      yes: new Set(['1', 'true']),
      no: new Set([undefined, '0', 'false']),
    },
  ],
])

/** A name as XML gives it. */
export interface QualifiedName {
  readonly ns: string
  readonly local: string
}

/** The refusal of header blocks that have to be understood and are not: which ones. */
export interface NotUnderstood extends Refusal<'4008'> {
  readonly notUnderstood: readonly QualifiedName[]
}

/**
 * Reads the shape of a message in the order that the Basic Profile asks for: version, then mustUnderstand, then the rest.
 * 4007: not an envelope of a version that is spoken; 4008: a mandatory header block that is not understood;
 * 4002: any other deviation of envelope and Body.
 * @see SOAP 1.1 §4; SOAP 1.2 part 1 §2.4–2.6, §5; WS-I BP 1.1 R1015, R1025, R2724, R2725, R1011, R1013, R1032
 */
export function readEnvelope(document: XmlDocument): Envelope | Refusal<'4002' | '4007'> | NotUnderstood {
  const { root } = document
  const spoken = root.local === 'Envelope' ? dialects.get(root.ns) : undefined
  if (spoken === undefined) {
    return refuse('4007', [fault('4007', 'Element główny nie jest kopertą SOAP 1.1 ani 1.2.', placeOf(root))])
  }
  const header = childElements(root).find(one => isNamed(one, root.ns, 'Header'))
  const blocks = header === undefined ? [] : childElements(header)
  const foreign = blocks.filter(block => isMandatory(block, root.ns, spoken) && !isUnderstood(block))
  if (foreign.length > 0) return notUnderstood(foreign)
  const misshapen = shapeFlaw(root, blocks, spoken)
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

function notUnderstood(blocks: readonly XmlElement[]): NotUnderstood {
  const details = blocks.map(block => fault('4008', 'Nieobsługiwany blok nagłówka.', placeOf(block)))
  return { ...refuse('4008', details), notUnderstood: blocks.map(({ ns, local }) => ({ ns, local })) }
}

function isMandatory(block: XmlElement, ns: string, { actor, us, yes }: Dialect): boolean {
  return yes.has(attributeOf(block, ns, 'mustUnderstand')) && us.has(attributeOf(block, ns, actor))
}

function isUnderstood(block: XmlElement): boolean {
  return isNamed(block, WSSE, 'Security')
}

/** Envelope, at most one Header, exactly one Body and it last, no text between, no attributes of the SOAP namespace but those of blocks. */
function shapeFlaw(root: XmlElement, blocks: readonly XmlElement[], { yes, no }: Dialect): Refusal<'4002'> | undefined {
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
  const odd = blocks.find(block => {
    const flag = attributeOf(block, root.ns, 'mustUnderstand')
    return !yes.has(flag) && !no.has(flag)
  })
  return odd === undefined ? undefined : flaw('mustUnderstand ma niedozwoloną wartość.', odd)
}

function flaw(text: string, at: XmlElement): Refusal<'4002'> {
  return refuse('4002', [fault('4002', text, placeOf(at))])
}
