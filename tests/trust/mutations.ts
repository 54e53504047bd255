/** Wounds a signed message or document at random, from a seed: bytes, markup, whole elements, what they refer to, and how large they are. */
import { Dice } from '../xml/documents.js'

/** A piece of the text: one tag with its angle brackets, or what stands between two. */
type Token = string

const wsuNs = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'
const wsseNs = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'

const uris = [
  'http://www.w3.org/2001/10/xml-exc-c14n#',
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  'http://www.w3.org/2000/09/xmldsig#base64',
  'http://www.w3.org/TR/1999/REC-xpath-19991116',
  'http://www.w3.org/TR/1999/REC-xslt-19991116',
  'http://www.w3.org/2000/09/xmldsig#sha1',
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
  'http://uri.etsi.org/01903#SignedProperties',
  '#body',
  '#timestamp',
  '#signed-properties',
  '#signature',
  '#x509',
  '',
  'cid:x',
  "#xpointer(id('body'))",
  'http://localhost/',
]

const attributes = [
  ' Id="body"',
  ' ID="body"',
  ' id="timestamp"',
  ' xml:id="body"',
  ` xmlns:wsu="${wsuNs}" wsu:Id="body"`,
  ` xmlns:wsu="${wsuNs}" wsu:Id="nowy"`,
  ' xmlns=""',
  ' xmlns="urn:inny"',
  ' xmlns:ds="urn:inny"',
  ' xmlns:soap="urn:inny"',
  ' xmlns:d="urn:inny"',
  ' xmlns:r="wzgledna"',
  ' xml:lang="pl"',
  ' xml:space="preserve"',
  ' xml:base="urn:b"',
  ' soap:mustUnderstand="1"',
  ' soap:actor="urn:inny"',
  ' soap:actor=""',
  ' URI="#body"',
  ' Type="http://uri.etsi.org/01903#SignedProperties"',
  ' PrefixList="soap d"',
  ' Target="#signature"',
  ' xsi:type="x"',
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"',
]

const names = [
  'soap:Body',
  'soap:Header',
  'soap:Envelope',
  'wsse:Security',
  'wsu:Timestamp',
  'wsse:BinarySecurityToken',
  'wsse:SecurityTokenReference',
  'ds:Signature',
  'ds:SignedInfo',
  'ds:Reference',
  'ds:Object',
  'ds:KeyValue',
  'ds:Manifest',
  'xades:SignedProperties',
  'x',
]

const snippets = [
  '<!-- x -->',
  '<?x y?>',
  '<![CDATA[x]]>',
  '<![CDATA[]]>',
  '&amp;',
  '&#13;',
  '&#x20;',
  '&#0;',
  '&kto;',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\ufeff',
  '\ufffe',
  'ą',
  '𝄞',
  'x',
  '=',
  'A',
  '<x/>',
  '<d:x xmlns:d="urn:x"/>',
  `<wsse:Security xmlns:wsse="${wsseNs}"/>`,
  '<!DOCTYPE x>',
  '<!ENTITY x "y">',
  ']]>',
  '<',
  '>',
  '"',
  "'",
]

const times = [
  '2026-11-20T12:00:00Z',
  '2026-11-20T12:04:59Z',
  '2027-11-20T12:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-11-20T12:00:00+00:00',
]

type Wound = (text: string, dice: Dice) => string

function tokensOf(text: string): Token[] {
  return text.split(/(<[^>]*>)/).filter(one => one !== '')
}

/** Where a random element begins and ends among the tokens; undefined where the chosen tag has no partner. */
function element(tokens: readonly Token[], dice: Dice): [number, number] | undefined {
  const tags = tokens.flatMap((one, i) => (/^<[^/!?]/.test(one) ? [i] : []))
  if (tags.length === 0) return undefined
  const start = dice.pick(tags)
  if (tokens[start]?.endsWith('/>')) return [start, start]
  let depth = 0
  for (let i = start; i < tokens.length; i++) {
    const one = tokens[i] ?? ''
    if (/^<[^/!?]/.test(one) && !one.endsWith('/>')) depth++
    else if (one.startsWith('</') && --depth === 0) return [start, i]
  }
  return undefined
}

function onElement(change: (piece: Token[], tokens: Token[], at: number, dice: Dice) => Token[]): Wound {
  return (text, dice) => {
    const tokens = tokensOf(text)
    const found = element(tokens, dice)
    if (found === undefined) return text
    const [start, end] = found
    const piece = tokens.splice(start, end - start + 1)
    return change(piece, tokens, start, dice).join('')
  }
}

function insert(tokens: Token[], at: number, ...piece: Token[]): Token[] {
  return [...tokens.slice(0, at), ...piece, ...tokens.slice(at)]
}

/** A place between two tokens. */
function place(tokens: readonly Token[], dice: Dice): number {
  return dice.next(tokens.length + 1)
}

const wounds: readonly Wound[] = [
  // bytes
  (text, dice) => cut(text, dice.next(text.length + 1), dice.next(8)),
  (text, dice) => put(text, dice.next(text.length + 1), dice.pick(snippets)),
  (text, dice) => {
    const at = dice.next(text.length)
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << dice.next(7))) + text.slice(at + 1)
  },
  (text, dice) => {
    const [at, from] = [dice.next(text.length + 1), dice.next(text.length + 1)]
    return put(text, at, text.slice(from, from + dice.next(200)))
  },
  // elements: left out, twice, moved, wrapped, renamed, put into another
  onElement((_, tokens) => tokens),
  onElement((piece, tokens, at) => insert(tokens, at, ...piece, ...piece)),
  onElement((piece, tokens, _, dice) => insert(tokens, place(tokens, dice), ...piece)),
  onElement((piece, tokens, at, dice) => {
    const whole = insert(tokens, at, ...piece)
    return insert(whole, place(whole, dice), ...piece)
  }),
  onElement((piece, tokens, at, dice) => {
    const name = dice.pick(names)
    return insert(tokens, at, `<${name}>`, ...piece, `</${name}>`)
  }),
  onElement((piece, tokens, at, dice) => {
    const name = dice.pick(names)
    const rest = (piece[0] ?? '').replace(/^<[^\s/>]+/, '')
    return insert(tokens, at, `<${name}${rest}`, ...piece.slice(1, -1), ...(piece.length > 1 ? [`</${name}>`] : []))
  }),
  onElement((piece, tokens, at) => insert(tokens, at, piece[0] ?? '', ...piece.slice(-1))),
  onElement((piece, tokens, at) => insert(tokens, at, ...piece.slice(1, -1))),
  // a second element of the same kind with other content, the first one hidden elsewhere
  onElement((piece, tokens, at, dice) => {
    const twin = piece.map(one => (one.startsWith('<') ? one : one.replace(/[a-z]/g, 'x')))
    const bare = dice.chance(50) ? twin.map(one => one.replace(/ (\w+:)?Id="[^"]*"/, '')) : twin
    const swapped = insert(tokens, at, ...bare)
    return insert(swapped, place(swapped, dice), ...piece)
  }),
  // attributes
  onTag((tag, dice) => tag.replace(/(\/?>)$/, `${dice.pick(attributes).replaceAll('$', '$$$$')}$1`)),
  onTag((tag, dice) => tag.replace(new RegExp(`^(<[^\\s>]+(?: [^=]+="[^"]*"){${dice.next(3)}}) [^=]+="[^"]*"`), '$1')),
  onTag((tag, dice) => tag.replace(/(Algorithm|URI|Type|Target|ObjectReference)="[^"]*"/, `$1="${dice.pick(uris)}"`)),
  onTag((tag, dice) => tag.replace(/Id="[^"]*"/, `Id="${dice.pick(['body', 'timestamp', 'signature', 'x', ''])}"`)),
  onTag((tag, dice) => tag.replace(/xmlns(:\w+)?="[^"]*"/, `xmlns$1="${dice.pick(['urn:x', '', wsuNs, 'x'])}"`)),
  onTag(tag =>
    tag.replace(/="([^"]*)"/, (_, value: string) => `='${value.replace(/[a-z]/, one => `&#${one.charCodeAt(0)};`)}'`),
  ),
  onTag(tag => tag.replace(/ (\S+=".*") (\S+="[^"]*")/, '  $2\n$1')),
  // text
  onText((text, dice) => put(text, dice.next(text.length + 1), dice.pick(snippets))),
  onText((text, dice) =>
    /^\d{4}-/.test(text) ? dice.pick(times) : text.replace(/.$/, dice.pick(['A', 'B', '=', ''])),
  ),
  onText(text => text.replace(/[A-Za-z]/, one => `&#x${one.charCodeAt(0).toString(16)};`)),
  onText(text => `<![CDATA[${text}]]>`),
  onText((text, dice) => text.slice(0, dice.next(text.length + 1))),
  // size
  (text, dice) => {
    const depth = 20 + dice.next(200)
    return put(text, between(text, dice), '<x>'.repeat(depth) + '</x>'.repeat(depth))
  },
  (text, dice) => put(text, between(text, dice), '<x/>'.repeat(1 + dice.next(3000))),
  (text, dice) => put(text, between(text, dice), 'y'.repeat(dice.next(60_000))),
  onTag((tag, dice) => {
    const many = Array.from({ length: dice.next(400) }, (_, i) => ` a${i}="1"`).join('')
    return tag.replace(/(\/?>)$/, `${many}$1`)
  }),
  onTag((tag, dice) => {
    const many = Array.from({ length: dice.next(80) }, (_, i) => ` xmlns:n${i}="urn:${i}"`).join('')
    return tag.replace(/(\/?>)$/, `${many}$1`)
  }),
  (text, dice) => put(text, between(text, dice), `<${'n'.repeat(dice.next(500) + 1)}/>`),
]

function onTag(change: (tag: string, dice: Dice) => string): Wound {
  return onToken(/^<[^/!?]/, change)
}

function onText(change: (text: string, dice: Dice) => string): Wound {
  return onToken(/^[^<]/, change)
}

function onToken(kind: RegExp, change: (token: string, dice: Dice) => string): Wound {
  return (text, dice) => {
    const tokens = tokensOf(text)
    const fitting = tokens.flatMap((one, i) => (kind.test(one) ? [i] : []))
    if (fitting.length === 0) return text
    const at = dice.pick(fitting)
    tokens[at] = change(tokens[at] ?? '', dice)
    return tokens.join('')
  }
}

function put(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at)
}

function cut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length)
}

/** A place between two pieces of markup. */
function between(text: string, dice: Dice): number {
  const tokens = tokensOf(text)
  return tokens.slice(0, place(tokens, dice)).join('').length
}

/** The text with one to three wounds; it may come out the same. */
export function wound(text: string, seed: number): string {
  const dice = new Dice(seed)
  let out = text
  for (let n = 1 + (dice.chance(30) ? dice.next(3) : 0); n > 0; n--) out = dice.pick(wounds)(out, dice)
  return out
}
