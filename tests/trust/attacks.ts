/** Attacks on messages of form `xades` as mutations of valid ones; each ends in its named code. */
import { createHash, createHmac, sign } from 'node:crypto'
import { isRefusal } from '../../src/fault/refusal.js'
import { exclusiveCanonical } from '../../src/xml/canonical.js'
import { DS } from '../../src/xml/names.js'
import { readXml } from '../../src/xml/read.js'
import type { XmlElement } from '../../src/xml/tree.js'

const wsseNs = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'
const wsuNs = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'
const excNs = 'http://www.w3.org/2001/10/xml-exc-c14n#'

/** A valid message, taken apart as text. */
export interface Victim {
  readonly text: string
  /** The prefix of its envelope. */
  readonly p: string
  readonly soapNs: string
  /** SHA-256 of the key's kind: `rsa` or `ecdsa`. */
  readonly kind: 'rsa' | 'ecdsa'
  readonly privateKeyPem: string
  readonly spki: Uint8Array
  /** Another certificate over the same key, and a certificate of another system, in base64. */
  readonly sameKeyCertificate: string
  readonly otherCertificate: string
  readonly body: string
  readonly timestamp: string
  readonly signature: string
}

export interface Attack {
  /** Number of the shared security profile §4, and what is done. */
  readonly name: string
  /** The code it ends in; SAME: accepted, with exactly the content that was signed. */
  readonly code: string
  make(victim: Victim): string | Uint8Array
}

/** The piece of the text from the start tag to its end tag. */
export function piece(text: string, tag: string): string {
  const start = text.search(new RegExp(`<${tag}[ >]`))
  const end = text.indexOf(`</${tag}>`, start) + tag.length + 3
  if (start < 0 || end < start) throw new Error(`no ${tag}`)
  return text.slice(start, end)
}

/** Replaces once; an attack that changes nothing is no attack. */
function swap(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, () => to)
  if (changed === text) throw new Error(`nothing to replace: ${from}`)
  return changed
}

/** An insider's attack: the mutated SignedInfo signed anew with the right key. */
export function resign(
  v: Pick<Victim, 'privateKeyPem'>,
  text: string,
  digest: 'sha256' | 'sha1' | 'md5' = 'sha256',
): string {
  const document = readXml(Buffer.from(text))
  if (isRefusal(document)) throw new Error('the mutation is not well-formed')
  const info = find(document.root, DS, 'SignedInfo')
  const value = sign(digest, exclusiveCanonical(info), { key: v.privateKeyPem, dsaEncoding: 'ieee-p1363' })
  return withValue(text, value)
}

function withValue(text: string, value: Uint8Array): string {
  return swap(text, /<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${Buffer.from(value).toString('base64')}`)
}

/** Puts the digest of an element's exclusive canonical form into the reference that names it, then signs anew. */
export function redigest(v: Pick<Victim, 'privateKeyPem'>, text: string, id: string): string {
  const document = readXml(Buffer.from(text))
  if (isRefusal(document)) throw new Error('the mutation is not well-formed')
  const target = findById(document.root, id)
  const digest = hashOf(exclusiveCanonical(target))
  return resign(
    v,
    swap(
      text,
      new RegExp(`(URI="#${id}"[^]*?<ds:DigestValue>)[^<]*`),
      `${new RegExp(`URI="#${id}"[^]*?<ds:DigestValue>`).exec(text)?.[0]}${digest}`,
    ),
  )
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}

function all(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(node => (node.kind === 'element' ? all(node) : []))]
}

function find(root: XmlElement, ns: string, local: string): XmlElement {
  const found = all(root).find(one => one.ns === ns && one.local === local)
  if (found === undefined) throw new Error(`no ${local}`)
  return found
}

function findById(root: XmlElement, id: string): XmlElement {
  const found = all(root).find(one => one.attributes.some(a => a.local === 'Id' && a.value === id))
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

const evil = '<d:pobierzDane xmlns:d="urn:csizs-gw:dane-beneficjenta:v1"><d:cel>inny</d:cel></d:pobierzDane>'
const evilBody = (v: Victim, attributes = '') =>
  `<${v.p}:Body xmlns:${v.p}="${v.soapNs}"${attributes}>${evil}</${v.p}:Body>`
const intoHeader = (v: Victim, text: string, block: string) =>
  swap(text, `</${v.p}:Header>`, `${block}</${v.p}:Header>`)
const reference = (uri: string, transforms = `<ds:Transform Algorithm="${excNs}"></ds:Transform>`) =>
  `<ds:Reference URI="${uri}"><ds:Transforms>${transforms}</ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>${hashOf(Buffer.from('x'))}</ds:DigestValue></ds:Reference>`
const firstTransforms = /<ds:Transforms>.*?<\/ds:Transforms>/
const firstReference = /<ds:Reference .*?<\/ds:Reference>/
const wrap = (text: string) => `<x:Wrapper xmlns:x="urn:x">${text}</x:Wrapper>`
const times = (v: Victim, created: string, expires: string) =>
  redigest(
    v,
    swap(swap(v.text, piece(v.text, 'wsu:Created'), created), piece(v.text, 'wsu:Expires'), expires),
    'timestamp',
  )
const created = (value: string) => `<wsu:Created>${value}</wsu:Created>`
const expires = (value: string) => `<wsu:Expires>${value}</wsu:Expires>`
const method = /(<ds:SignatureMethod Algorithm=")[^"]*/
const withMethod = (v: Victim, uri: string) => swap(v.text, method, `<ds:SignatureMethod Algorithm="${uri}`)
const bare = (text: string, inside: string) => swap(text, /(<wsse:Security [^>]*>).*(<\/wsse:Security>)/s, inside)

const wrapping: Attack[] = [
  {
    name: '01 signed Body moved into a header wrapper, evil Body without Id',
    code: '2007',
    make: v => intoHeader(v, swap(v.text, v.body, evilBody(v)), wrap(v.body)),
  },
  {
    name: '02 evil Body with the same Id',
    code: '2007',
    make: v => intoHeader(v, swap(v.text, v.body, evilBody(v, ` xmlns:wsu="${wsuNs}" wsu:Id="body"`)), wrap(v.body)),
  },
  ...['Id', 'ID', 'id', 'xml:id'].map(spelling => ({
    name: `03 evil Body with ${spelling} of the same value`,
    code: '2007',
    make: (v: Victim) =>
      intoHeader(
        v,
        swap(v.text, v.body, evilBody(v, ` ${spelling}="body"`)),
        wrap(v.body.replaceAll(`${v.p}:Body`, `${v.p}:Inny`)),
      ),
  })),
  {
    name: '04 signed Body inside the evil Body',
    code: '2007',
    make: v => swap(v.text, v.body, `<${v.p}:Body>${evil}${v.body}</${v.p}:Body>`),
  },
  {
    name: '05 signed Body inside ds:Object',
    code: '2007',
    make: v =>
      swap(swap(v.text, v.body, evilBody(v)), '</ds:Signature>', `<ds:Object>${v.body}</ds:Object></ds:Signature>`),
  },
  {
    name: '05 signed Body inside QualifyingProperties',
    code: '2007',
    make: v =>
      swap(
        swap(v.text, v.body, evilBody(v)),
        '</xades:QualifyingProperties>',
        `${v.body}</xades:QualifyingProperties>`,
      ),
  },
  { name: '06 second Body after', code: '2007', make: v => swap(v.text, v.body, v.body + evilBody(v)) },
  { name: '06 second Body before', code: '2007', make: v => swap(v.text, v.body, evilBody(v) + v.body) },
  { name: '06 an element after the Body', code: '2007', make: v => swap(v.text, v.body, `${v.body}<x/>`) },
  {
    name: '07 signed Body inside Security',
    code: '2007',
    make: v => swap(swap(v.text, v.body, evilBody(v)), '</wsse:Security>', `${v.body}</wsse:Security>`),
  },
  {
    name: '08 signed Body inside an unknown header with mustUnderstand=0',
    code: '2007',
    make: v =>
      intoHeader(
        v,
        swap(v.text, v.body, evilBody(v)),
        `<x:Y xmlns:x="urn:x" ${v.p}:mustUnderstand="0">${v.body}</x:Y>`,
      ),
  },
  {
    name: '09 Timestamp moved, fresh unsigned one in its place',
    code: '2007',
    make: v =>
      intoHeader(v, swap(v.text, v.timestamp, v.timestamp.replace('wsu:Id="timestamp"', '')), wrap(v.timestamp)),
  },
  {
    name: '10 two Timestamps',
    code: '2007',
    make: v => swap(v.text, v.timestamp, v.timestamp + v.timestamp.replace('"timestamp"', '"timestamp2"')),
  },
  { name: '11 Timestamp dropped, reference kept', code: '2007', make: v => swap(v.text, v.timestamp, '') },
  {
    name: '11 Timestamp outside Security',
    code: '2007',
    make: v => intoHeader(v, swap(v.text, v.timestamp, ''), v.timestamp),
  },
  {
    name: '12 signed header block under another header block',
    code: '2007',
    make: v => {
      const block = `<x:h xmlns:x="urn:x" xmlns:wsu="${wsuNs}" wsu:Id="h">1</x:h>`
      const good = redigest(
        v,
        swap(intoHeader(v, v.text, block), '</ds:SignedInfo>', `${reference('#h')}</ds:SignedInfo>`),
        'h',
      )
      return swap(good, block, wrap(block))
    },
  },
  {
    name: '13 second Security with another actor',
    code: '2007',
    make: v =>
      intoHeader(v, v.text, `<wsse:Security xmlns:wsse="${wsseNs}" ${v.p}:actor="urn:inny" ${v.p}:role="urn:inny"/>`),
  },
  {
    name: '14 Signature moved to a second Security',
    code: '2007',
    make: v =>
      intoHeader(
        v,
        swap(v.text, v.signature, ''),
        `<wsse:Security xmlns:wsse="${wsseNs}" ${v.p}:actor="urn:inny" ${v.p}:role="urn:inny">${v.signature}</wsse:Security>`,
      ),
  },
  {
    name: '24 Envelope and Body of different SOAP versions',
    code: '2007',
    make: v => {
      const other =
        v.p === 'soap'
          ? ['soap12', 'http://www.w3.org/2003/05/soap-envelope']
          : ['soap', 'http://schemas.xmlsoap.org/soap/envelope/']
      return swap(
        v.text,
        v.body,
        v.body
          .replaceAll(`${v.p}:Body`, `${other[0]}:Body`)
          .replace(`xmlns:${v.p}="${v.soapNs}"`, `xmlns:${other[0]}="${other[1]}"`),
      )
    },
  },
  {
    name: 'XSW: signature over a copied Body inside an evil Envelope',
    code: '2007',
    make: v => swap(v.text, v.body, `<${v.p}:Body>${wrap(v.text)}</${v.p}:Body>`),
  },
]

const keys: Attack[] = [
  {
    name: '15 another certificate with the same key',
    code: '2002',
    make: v => swap(v.text, /<ds:X509Certificate>[^<]*/, `<ds:X509Certificate>${v.sameKeyCertificate}`),
  },
  {
    name: "15 another system's certificate",
    code: '2002',
    make: v => swap(v.text, /<ds:X509Certificate>[^<]*/, `<ds:X509Certificate>${v.otherCertificate}`),
  },
  {
    name: '16 SecurityTokenReference to a token',
    code: '2007',
    make: v =>
      swap(
        v.text,
        piece(v.text, 'ds:X509Data'),
        '<wsse:SecurityTokenReference><wsse:Reference URI="#bst"/></wsse:SecurityTokenReference>',
      ),
  },
  {
    name: '16 BinarySecurityToken beside the signature',
    code: '2007',
    make: v =>
      swap(v.text, '</wsse:Security>', '<wsse:BinarySecurityToken>AAAA</wsse:BinarySecurityToken></wsse:Security>'),
  },
  {
    name: '17 KeyValue instead of a certificate',
    code: '2007',
    make: v =>
      swap(
        v.text,
        piece(v.text, 'ds:X509Data'),
        '<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>',
      ),
  },
  {
    name: '17 KeyValue beside the certificate',
    code: '2007',
    make: v => swap(v.text, '<ds:X509Data>', '<ds:KeyValue/><ds:X509Data>'),
  },
  {
    name: '33 recursive key reference',
    code: '2007',
    make: v => swap(v.text, piece(v.text, 'ds:X509Data'), '<ds:RetrievalMethod URI="#signature"/>'),
  },
  {
    name: '33 KeyInfoReference',
    code: '2007',
    make: v =>
      swap(
        v.text,
        piece(v.text, 'ds:X509Data'),
        '<d:KeyInfoReference xmlns:d="http://www.w3.org/2009/xmldsig11#" URI="#x"/>',
      ),
  },
  {
    name: '26 HMAC with the public key as secret',
    code: '2005',
    make: v => {
      const text = withMethod(v, 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256')
      const document = readXml(Buffer.from(text))
      if (isRefusal(document)) throw new Error('not well-formed')
      return withValue(
        text,
        createHmac('sha256', v.spki)
          .update(exclusiveCanonical(find(document.root, DS, 'SignedInfo')))
          .digest(),
      )
    },
  },
  {
    name: '27 SHA-1 as signature algorithm',
    code: '2005',
    make: v => resign(v, withMethod(v, `http://www.w3.org/2000/09/xmldsig#${v.kind}-sha1`), 'sha1'),
  },
  {
    name: '27 MD5 as signature algorithm',
    code: '2005',
    make: v => resign(v, withMethod(v, 'http://www.w3.org/2001/04/xmldsig-more#rsa-md5')),
  },
  {
    name: '27 SHA-1 as digest',
    code: '2005',
    make: v =>
      resign(
        v,
        swap(v.text, /http:\/\/www\.w3\.org\/2001\/04\/xmlenc#sha256/, 'http://www.w3.org/2000/09/xmldsig#sha1'),
      ),
  },
  {
    name: '27 the other kind of key named',
    code: '2005',
    make: v => withMethod(v, `http://www.w3.org/2001/04/xmldsig-more#${v.kind === 'rsa' ? 'ecdsa' : 'rsa'}-sha256`),
  },
  {
    name: 'wrong digest of the method: the value does not verify',
    code: '2002',
    make: v => withMethod(v, `http://www.w3.org/2001/04/xmldsig-more#${v.kind}-sha512`),
  },
  {
    name: 'signature value cut short',
    code: '2002',
    make: v => withValue(v.text, Buffer.alloc(v.kind === 'rsa' ? 128 : 32, 1)),
  },
  {
    name: 'signature value of zeros',
    code: '2002',
    make: v => withValue(v.text, Buffer.alloc(v.kind === 'rsa' ? 256 : 64)),
  },
  { name: 'signature value empty', code: '2007', make: v => withValue(v.text, Buffer.alloc(0)) },
  {
    name: 'signature value in DER',
    code: '2002',
    make: v => withValue(v.text, sign('sha256', Buffer.from('x'), v.privateKeyPem)),
  },
]

const references: Attack[] = [
  { name: '18 no reference to the Body', code: '2006', make: v => resign(v, swap(v.text, firstReference, '')) },
  {
    name: '18 no reference to the Timestamp',
    code: '2006',
    make: v => resign(v, swap(v.text, /<ds:Reference [^>]*URI="#timestamp".*?<\/ds:Reference>/, '')),
  },
  {
    name: '18 no reference to SignedProperties',
    code: '2006',
    make: v => resign(v, swap(v.text, /<ds:Reference [^>]*URI="#signed-properties".*?<\/ds:Reference>/, '')),
  },
  {
    name: '18 the Body twice',
    code: '2007',
    make: v => resign(v, swap(v.text, /<ds:Reference [^>]*URI="#timestamp".*?<\/ds:Reference>/, reference('#body'))),
  },
  {
    name: '18 one reference only',
    code: '2007',
    make: v => resign(v, swap(swap(v.text, firstReference, ''), firstReference, '')),
  },
  {
    name: '18 a reference to the content of the Body',
    code: '2007',
    make: v => resign(v, swap(swap(v.text, '<d:pobierzDane ', '<d:pobierzDane Id="c" '), 'URI="#body"', 'URI="#c"')),
  },
  { name: '18 a reference to nothing', code: '2007', make: v => resign(v, swap(v.text, 'URI="#body"', 'URI="#nic"')) },
  { name: '18 the whole document', code: '2007', make: v => resign(v, swap(v.text, 'URI="#body"', 'URI=""')) },
  { name: '18 no URI', code: '2007', make: v => resign(v, swap(v.text, ' URI="#body"', '')) },
  {
    name: '18 SignedProperties without its Type',
    code: '2007',
    make: v => resign(v, swap(v.text, ' Type="http://uri.etsi.org/01903#SignedProperties"', '')),
  },
  {
    name: '19 XPath that selects nothing',
    code: '2005',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          firstTransforms,
          '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>not(//.)</ds:XPath></ds:Transform></ds:Transforms>',
        ),
      ),
  },
  {
    name: '19 the XPath pattern of portals in a message',
    code: '2005',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          firstTransforms,
          '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform></ds:Transforms>',
        ),
      ),
  },
  {
    name: '19 filter2',
    code: '2005',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          firstTransforms,
          '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2"><f:XPath xmlns:f="http://www.w3.org/2002/06/xmldsig-filter2" Filter="subtract">/</f:XPath></ds:Transform></ds:Transforms>',
        ),
      ),
  },
  {
    name: '19 XSLT',
    code: '2005',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          firstTransforms,
          '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"></ds:Transform></ds:Transforms>',
        ),
      ),
  },
  {
    name: '19 base64',
    code: '2005',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          firstTransforms,
          '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#base64"></ds:Transform></ds:Transforms>',
        ),
      ),
  },
  {
    name: '19 enveloped-signature in a message',
    code: '2007',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          firstTransforms,
          '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform></ds:Transforms>',
        ),
      ),
  },
  {
    name: '19 no transform',
    code: '2007',
    make: v => resign(v, swap(v.text, firstTransforms, '<ds:Transforms></ds:Transforms>')),
  },
  {
    name: '19 inclusive canonical form',
    code: '2005',
    make: v => resign(v, swap(v.text, excNs, 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315')),
  },
  {
    name: '20 nine references',
    code: '2007',
    make: v => resign(v, swap(v.text, '</ds:SignedInfo>', `${reference('#x').repeat(6)}</ds:SignedInfo>`)),
  },
  {
    name: '20 four transforms',
    code: '2007',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          firstTransforms,
          `<ds:Transforms>${`<ds:Transform Algorithm="${excNs}"></ds:Transform>`.repeat(4)}</ds:Transforms>`,
        ),
      ),
  },
  {
    name: '20 two canonical forms',
    code: '2007',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          firstTransforms,
          `<ds:Transforms>${`<ds:Transform Algorithm="${excNs}"></ds:Transform>`.repeat(2)}</ds:Transforms>`,
        ),
      ),
  },
  {
    name: '23 PrefixList with a namespace bound outside the Body, then bound anew',
    code: '2002',
    make: v => {
      const list = `<ds:Transforms><ds:Transform Algorithm="${excNs}"><ec:InclusiveNamespaces xmlns:ec="${excNs}" PrefixList="z"></ec:InclusiveNamespaces></ds:Transform></ds:Transforms>`
      const listed = swap(
        swap(v.text, `<${v.p}:Envelope `, `<${v.p}:Envelope xmlns:z="urn:dobry" `),
        firstTransforms,
        list,
      )
      const document = readXml(Buffer.from(listed))
      if (isRefusal(document)) throw new Error('not well-formed')
      const digest = hashOf(exclusiveCanonical(findById(document.root, 'body'), { inclusivePrefixes: ['z'] }))
      const good = resign(
        v,
        swap(
          listed,
          /(PrefixList="z">.*?<ds:DigestValue>)[^<]*/,
          `${/PrefixList="z">.*?<ds:DigestValue>/.exec(listed)?.[0]}${digest}`,
        ),
      )
      return swap(good, 'xmlns:z="urn:dobry"', 'xmlns:z="urn:zly"')
    },
  },
  {
    name: '23 PrefixList of strange tokens',
    code: '2007',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          firstTransforms,
          `<ds:Transforms><ds:Transform Algorithm="${excNs}"><ec:InclusiveNamespaces xmlns:ec="${excNs}" PrefixList="a:b"></ec:InclusiveNamespaces></ds:Transform></ds:Transforms>`,
        ),
      ),
  },
  {
    name: '23 namespace bound anew between Envelope and Body: the content signed is what is used',
    code: 'SAME',
    make: v =>
      swap(v.text, `<${v.p}:Envelope `, `<${v.p}:Envelope xmlns="urn:zly" xmlns:d="urn:zly" xmlns:w="urn:zly" `),
  },
  ...[
    'cid:x',
    'http://example.invalid/',
    'file:///etc/passwd',
    '#xpointer(/)',
    "#xpointer(id('body'))",
    '#a b',
    'body',
    '#',
    '##body',
    '#1',
  ].map(uri => ({
    name: `25 reference to ${uri}`,
    code: '2007',
    make: (v: Victim) => resign(v, swap(v.text, 'URI="#body"', `URI="${uri}"`)),
  })),
  {
    name: '25 xop:Include in the certificate',
    code: '2007',
    make: v =>
      swap(
        v.text,
        /<ds:X509Certificate>[^<]*/,
        '<ds:X509Certificate><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:x"/>',
      ),
  },
]

const structure: Attack[] = [
  {
    name: '21 two SignedInfo',
    code: '2007',
    make: v => swap(v.text, piece(v.text, 'ds:SignedInfo'), piece(v.text, 'ds:SignedInfo').repeat(2)),
  },
  {
    name: '21 two SignatureValue',
    code: '2007',
    make: v => swap(v.text, piece(v.text, 'ds:SignatureValue'), piece(v.text, 'ds:SignatureValue').repeat(2)),
  },
  {
    name: '21 two DigestValue',
    code: '2007',
    make: v => resign(v, swap(v.text, piece(v.text, 'ds:DigestValue'), piece(v.text, 'ds:DigestValue').repeat(2))),
  },
  {
    name: '21 two KeyInfo',
    code: '2007',
    make: v => swap(v.text, piece(v.text, 'ds:KeyInfo'), piece(v.text, 'ds:KeyInfo').repeat(2)),
  },
  {
    name: '21 two Signatures',
    code: '2007',
    make: v =>
      swap(
        v.text,
        v.signature,
        v.signature +
          v.signature
            .replaceAll('"signature"', '"s2"')
            .replaceAll('signed-properties', 'sp2')
            .replaceAll('reference-', 'r2-'),
      ),
  },
  {
    name: '21 SignedInfo hidden in an Object',
    code: '2007',
    make: v => swap(v.text, '<ds:Object>', `<ds:Object>${piece(v.text, 'ds:SignedInfo')}`),
  },
  {
    name: '21 HMACOutputLength',
    code: '2007',
    make: v =>
      resign(
        v,
        swap(v.text, '</ds:SignatureMethod>', '<ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>'),
      ),
  },
  ...['ds:DigestValue', 'ds:SignatureValue', 'wsu:Created', 'ds:X509Certificate', 'xades:SigningTime'].flatMap(tag => [
    {
      name: `22 comment inside ${tag}`,
      code: '2007',
      make: (v: Victim) =>
        swap(v.text, new RegExp(`<${tag}>..`), `${new RegExp(`<${tag}>..`).exec(v.text)?.[0]}<!-- -->`),
    },
    {
      name: `22 instruction inside ${tag}`,
      code: '4003',
      make: (v: Victim) =>
        swap(v.text, new RegExp(`<${tag}>..`), `${new RegExp(`<${tag}>..`).exec(v.text)?.[0]}<?x y?>`),
    },
    {
      name: `22 element inside ${tag}`,
      code: tag === 'wsu:Created' || tag === 'xades:SigningTime' ? '2002' : '2007',
      make: (v: Victim) =>
        swap(v.text, new RegExp(`<${tag}>..`), `${new RegExp(`<${tag}>..`).exec(v.text)?.[0]}<x></x>`),
    },
  ]),
  {
    name: '22 DigestValue that is not base64',
    code: '2007',
    make: v => resign(v, swap(v.text, /<ds:DigestValue>../, '<ds:DigestValue>!!')),
  },
  {
    name: '22 a comment in the Body: the content signed is what is used',
    code: 'SAME',
    make: v => swap(v.text, 'SD-000', 'SD-<!-- x -->000'),
  },
  { name: 'text inside Security', code: '2007', make: v => swap(v.text, '<wsse:Security', 'x<wsse:Security') },
  {
    name: 'UsernameToken beside',
    code: '2007',
    make: v => swap(v.text, '</wsse:Security>', '<wsse:UsernameToken/></wsse:Security>'),
  },
  {
    name: 'Target of another signature',
    code: '2007',
    make: v => swap(v.text, 'Target="#signature"', 'Target="#inny"'),
  },
  {
    name: "UnsignedProperties without B-B's place",
    code: '2007',
    make: v => swap(v.text, '</xades:QualifyingProperties>', '<x/></xades:QualifyingProperties>'),
  },
  {
    name: 'no DataObjectFormat for the Body',
    code: '2007',
    make: v => redigest(v, swap(v.text, piece(v.text, 'xades:DataObjectFormat'), ''), 'signed-properties'),
  },
  {
    name: 'no SigningTime',
    code: '2007',
    make: v => redigest(v, swap(v.text, piece(v.text, 'xades:SigningTime'), ''), 'signed-properties'),
  },
  {
    name: 'no SigningCertificateV2',
    code: '2007',
    make: v => redigest(v, swap(v.text, piece(v.text, 'xades:SigningCertificateV2'), ''), 'signed-properties'),
  },
  {
    name: 'SigningCertificateV2 with a URI',
    code: '2007',
    make: v => redigest(v, swap(v.text, '<xades:Cert>', '<xades:Cert URI="http://x/">'), 'signed-properties'),
  },
  {
    name: 'SigningCertificateV2 of SHA-1',
    code: '2005',
    make: v => {
      const properties = piece(v.text, 'xades:SignedProperties')
      return redigest(
        v,
        swap(
          v.text,
          properties,
          swap(properties, 'http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1'),
        ),
        'signed-properties',
      )
    },
  },
]

const content: Attack[] = [
  { name: 'a letter of the Body changed', code: '2002', make: v => swap(v.text, 'jaźń', 'jazń') },
  {
    name: 'an attribute added to the Body',
    code: '2002',
    make: v => swap(v.text, 'wsu:Id="body"', 'wsu:Id="body" a="b"'),
  },
  { name: 'white space added to the Body', code: '2002', make: v => swap(v.text, '<d:cel>', ' <d:cel>') },
  {
    name: 'Created made fresh without signing',
    code: '2002',
    make: v => swap(v.text, 'Created>2026-11-20T12', 'Created>2026-11-20T11'),
  },
  { name: '30 carriage return in the Body', code: '2002', make: v => swap(v.text, '<d:cel>', '<d:cel>&#13;') },
  { name: '30 line end in the Body', code: '2002', make: v => swap(v.text, '<d:cel>', '<d:cel>\r\n') },
  {
    name: '30 character references in an attribute: the content signed is what is used',
    code: 'SAME',
    make: v => swap(v.text, 'wsu:Id="body"', 'wsu:Id="&#98;od&#x79;"'),
  },
  { name: '30 TAB in an identifier', code: '2007', make: v => swap(v.text, 'wsu:Id="body"', 'wsu:Id="body&#9;"') },
  {
    name: 'CDATA for text: the content signed is what is used',
    code: 'SAME',
    make: v => swap(v.text, 'SD-000001', '<![CDATA[SD-000001]]>'),
  },
  {
    name: '31 Expires before Created',
    code: '2003',
    make: v => times(v, created('2026-11-20T12:00:00Z'), expires('2026-11-20T11:59:59Z')),
  },
  { name: '31 no Created', code: '2007', make: v => times(v, '', expires('2026-11-20T12:01:00Z')) },
  { name: '31 no Expires', code: '2007', make: v => times(v, created('2026-11-20T12:00:00Z'), '') },
  {
    name: '31 year 9999',
    code: '2003',
    make: v => times(v, created('2026-11-20T12:00:00Z'), expires('9999-12-31T23:59:59Z')),
  },
  {
    name: '31 not UTC',
    code: '2007',
    make: v => times(v, created('2026-11-20T13:00:00+01:00'), expires('2026-11-20T13:05:00+01:00')),
  },
  {
    name: '31 no zone',
    code: '2007',
    make: v => times(v, created('2026-11-20T12:00:00'), expires('2026-11-20T12:05:00')),
  },
  {
    name: '31 a day that does not exist',
    code: '2007',
    make: v => times(v, created('2026-02-30T12:00:00Z'), expires('2026-02-30T12:05:00Z')),
  },
  {
    name: '31 two Created',
    code: '2007',
    make: v => times(v, created('2026-11-20T12:00:00Z').repeat(2), expires('2026-11-20T12:05:00Z')),
  },
  {
    name: '31 lifetime over the limit',
    code: '2003',
    make: v => times(v, created('2026-11-20T12:00:00Z'), expires('2026-11-20T12:05:01Z')),
  },
  {
    name: '31 expired beyond the skew',
    code: '2003',
    make: v => times(v, created('2026-11-20T11:54:00Z'), expires('2026-11-20T11:59:00Z')),
  },
  {
    name: '31 from the future beyond the skew',
    code: '2003',
    make: v => times(v, created('2026-11-20T12:01:01Z'), expires('2026-11-20T12:05:00Z')),
  },
  {
    name: '31 expired within the skew',
    code: 'SAME',
    make: v => times(v, created('2026-11-20T11:54:01Z'), expires('2026-11-20T11:59:01Z')),
  },
  {
    name: '31 from the future within the skew',
    code: 'SAME',
    make: v => times(v, created('2026-11-20T12:01:00Z'), expires('2026-11-20T12:05:00Z')),
  },
]

const unsigned: Attack[] = [
  { name: 'no Header', code: '2001', make: v => swap(v.text, piece(v.text, `${v.p}:Header`), '') },
  { name: 'no Security', code: '2001', make: v => swap(v.text, piece(v.text, 'wsse:Security'), '') },
  { name: 'no Signature', code: '2001', make: v => swap(v.text, v.signature, '') },
  { name: 'empty Security', code: '2001', make: v => bare(v.text, `<wsse:Security xmlns:wsse="${wsseNs}"/>`) },
  {
    name: 'Security for somebody else',
    code: '2001',
    make: v => swap(v.text, `${v.p}:mustUnderstand="1"`, `${v.p}:actor="urn:x" ${v.p}:role="urn:x"`),
  },
  { name: 'no Body', code: '2007', make: v => swap(v.text, v.body, '') },
  { name: 'another envelope', code: '4007', make: () => '<e:Envelope xmlns:e="urn:e"/>' },
  { name: 'not an envelope', code: '4007', make: () => '<a/>' },
]

const bytesOf = (text: string) => Buffer.from(text, 'utf8')
const document: Attack[] = [
  { name: '28 relative namespace', code: '4003', make: v => swap(v.text, '<d:cel>', '<d:cel xmlns:r="wzgledna">') },
  {
    name: '37 duplicate attribute in the signed part',
    code: '4001',
    make: v => swap(v.text, 'wsu:Id="body"', 'wsu:Id="body" wsu:Id="body"'),
  },
  {
    name: '37 attribute twice through two prefixes',
    code: '4001',
    make: v => swap(v.text, 'wsu:Id="body"', `wsu:Id="body" xmlns:u="${wsuNs}" u:Id="b"`),
  },
  { name: '37 undefined entity in the signed part', code: '4001', make: v => swap(v.text, '<d:cel>', '<d:cel>&kto;') },
  { name: 'DOCTYPE', code: '4003', make: v => `<!DOCTYPE x>${v.text}` },
  {
    name: 'entity bomb',
    code: '4003',
    make: v => `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;">]>${v.text}`,
  },
  {
    name: 'external entity',
    code: '4003',
    make: v => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${v.text}`,
  },
  { name: 'instruction before the envelope', code: '4003', make: v => `<?x y?>${v.text}` },
  { name: 'XML 1.1', code: '4003', make: v => `<?xml version="1.1"?>${v.text}` },
  {
    name: 'encoding declaration that contradicts the bytes',
    code: '4003',
    make: v => `<?xml version="1.0" encoding="ISO-8859-2"?>${v.text}`,
  },
  { name: 'UTF-7', code: '4003', make: v => `<?xml version="1.0" encoding="UTF-7"?>${v.text}` },
  { name: 'UTF-16', code: '4001', make: v => Buffer.from(`\ufeff${v.text}`, 'utf16le') },
  { name: 'UTF-16 without mark', code: '4001', make: v => Buffer.from(v.text, 'utf16le') },
  {
    name: 'overlong UTF-8',
    code: '4001',
    make: v => Buffer.concat([bytesOf(v.text.slice(0, -1)), Buffer.from([0xc0, 0xbc])]),
  },
  {
    name: 'lone surrogate in UTF-8',
    code: '4001',
    make: v => {
      const [a = '', b = ''] = v.text.split('jaźń')
      return Buffer.concat([bytesOf(a), Buffer.from([0xed, 0xa0, 0x80]), bytesOf(b)])
    },
  },
  { name: 'NUL', code: '4001', make: v => swap(v.text, 'jaźń', '\u0000') },
  { name: 'NUL reference', code: '4001', make: v => swap(v.text, 'jaźń', '&#0;') },
  {
    name: 'depth',
    code: '4004',
    make: v => swap(v.text, '<d:cel>', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}<d:cel>`),
  },
  {
    name: 'number of attributes',
    code: '4004',
    make: v => swap(v.text, '<d:cel>', `<d:cel ${Array.from({ length: 600 }, (_, i) => `a${i}=""`).join(' ')}>`),
  },
  {
    name: 'length of an attribute',
    code: '4004',
    make: v => swap(v.text, '<d:cel>', `<d:cel a="${'x'.repeat(70_000)}">`),
  },
  { name: 'length of a name', code: '4004', make: v => swap(v.text, '<d:cel>', `<${'n'.repeat(300)}/><d:cel>`) },
  {
    name: 'namespaces of an element',
    code: '4004',
    make: v =>
      swap(v.text, '<d:cel>', `<d:cel ${Array.from({ length: 70 }, (_, i) => `xmlns:n${i}="urn:n"`).join(' ')}>`),
  },
  { name: 'cut off', code: '4001', make: v => v.text.slice(0, -5) },
  { name: 'second root', code: '4001', make: v => `${v.text}<a/>` },
  { name: 'empty', code: '4001', make: () => '' },
]

/** All of them, in groups. */
export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  wrapping,
  keys,
  references,
  structure,
  content,
  unsigned,
  document,
}
