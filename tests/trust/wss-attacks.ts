/** Attacks on messages of form `wss`: those of the table that do not depend on the form, and those on the token. */
import { attacks } from './attacks/index.js'
import { type Attack, piece, redigest, resign, type Victim } from './attacks/made-of.js'

/** Of the table of form `xades`: what has nothing to bite on here (X509Data, Object, XAdES). */
const xadesOnly =
  /X509Data|QualifyingProperties|another certificate|another system's certificate|SecurityTokenReference to a token|KeyValue|recursive key|KeyInfoReference|SignedProperties|xop:Include in the certificate|hidden in an Object|ds:X509Certificate|xades:SigningTime|Target of another|UnsignedProperties|DataObjectFormat|SigningTime|SigningCertificateV2/

const wsseNs = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'
const x509v3 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3'
const base64 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary'
const strTransform = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform'

function swap(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, () => to)
  if (changed === text) throw new Error(`nothing to replace: ${from}`)
  return changed
}

const tokenOf = (v: Victim) => piece(v.text, 'wsse:BinarySecurityToken')
const withCertificate = (v: Victim, certificate: string) =>
  swap(
    v.text,
    tokenOf(v),
    tokenOf(v).replace(/>[^<]*</, () => `>${certificate}<`),
  )
const withKeyInfo = (v: Victim, inside: string) =>
  swap(v.text, piece(v.text, 'ds:KeyInfo'), `<ds:KeyInfo>${inside}</ds:KeyInfo>`)
const str = (inside: string, attributes = '') =>
  `<wsse:SecurityTokenReference${attributes}>${inside}</wsse:SecurityTokenReference>`
const evilToken = (v: Victim, id: string) => tokenOf(v).replace('"token"', `"${id}"`)
const intoHeader = (v: Victim, text: string, block: string) =>
  swap(text, `</${v.p}:Header>`, `<x:W xmlns:x="urn:x">${block}</x:W></${v.p}:Header>`)

const token: Attack[] = [
  {
    name: '15 another certificate with the same key',
    code: '2002',
    make: v => withCertificate(v, v.sameKeyCertificate),
  },
  { name: "15 another system's certificate", code: '2002', make: v => withCertificate(v, v.otherCertificate) },
  {
    name: "16 reference to a second token, another system's",
    code: '2007',
    make: v =>
      swap(
        swap(v.text, 'URI="#token" ValueType', 'URI="#zly" ValueType'),
        '</wsse:Security>',
        `${evilToken(v, 'zly')}</wsse:Security>`,
      ),
  },
  {
    name: '16 reference to a token under another header block',
    code: '2007',
    make: v => intoHeader(v, swap(v.text, 'URI="#token" ValueType', 'URI="#zly" ValueType'), evilToken(v, 'zly')),
  },
  {
    name: '16 token moved under another header block',
    code: '2007',
    make: v => intoHeader(v, swap(v.text, tokenOf(v), ''), tokenOf(v)),
  },
  {
    name: '16 token moved into the Signature',
    code: '2007',
    make: v => swap(swap(v.text, tokenOf(v), ''), '</ds:KeyInfo>', `${tokenOf(v)}</ds:KeyInfo>`),
  },
  { name: '16 two tokens with one Id', code: '2007', make: v => swap(v.text, tokenOf(v), tokenOf(v).repeat(2)) },
  {
    name: '16 reference to the Body',
    code: '2007',
    make: v => swap(v.text, 'URI="#token" ValueType', 'URI="#body" ValueType'),
  },
  {
    name: '16 reference out of the message',
    code: '2007',
    make: v => swap(v.text, 'URI="#token" ValueType', 'URI="http://x.invalid/" ValueType'),
  },
  {
    name: '16 reference of another kind',
    code: '2007',
    make: v => swap(v.text, `URI="#token" ValueType="${x509v3}"`, `URI="#token" ValueType="${x509v3}x"`),
  },
  {
    name: '16 two references',
    code: '2007',
    make: v => swap(v.text, piece(v.text, 'wsse:Reference'), piece(v.text, 'wsse:Reference').repeat(2)),
  },
  {
    name: '16 two SecurityTokenReferences',
    code: '2007',
    make: v => withKeyInfo(v, piece(v.text, 'wsse:SecurityTokenReference').repeat(2)),
  },
  {
    name: '16 SecurityTokenReference outside KeyInfo',
    code: '2007',
    make: v => intoHeader(v, v.text, `<wsse:SecurityTokenReference xmlns:wsse="${wsseNs}"/>`),
  },
  {
    name: '16 embedded token',
    code: '2007',
    make: v => withKeyInfo(v, str(`<wsse:Embedded>${evilToken(v, 'e')}</wsse:Embedded>`)),
  },
  {
    name: '16 key identifier',
    code: '2007',
    make: v => withKeyInfo(v, str('<wsse:KeyIdentifier>AAAA</wsse:KeyIdentifier>')),
  },
  {
    name: '16 issuer and serial number',
    code: '2007',
    make: v => withKeyInfo(v, str('<ds:X509Data><ds:X509IssuerSerial/></ds:X509Data>')),
  },
  {
    name: '16 Usage on the reference',
    code: '2007',
    make: v => swap(v.text, '<wsse:SecurityTokenReference ', '<wsse:SecurityTokenReference wsse:Usage="urn:x" '),
  },
  { name: '17 KeyValue instead of the reference', code: '2007', make: v => withKeyInfo(v, '<ds:KeyValue/>') },
  {
    name: '17 X509Data beside the reference',
    code: '2007',
    make: v =>
      swap(
        v.text,
        '</ds:KeyInfo>',
        `<ds:X509Data><ds:X509Certificate>${v.otherCertificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`,
      ),
  },
  {
    name: '17 X509Data instead of the reference',
    code: '2007',
    make: v =>
      withKeyInfo(v, `<ds:X509Data><ds:X509Certificate>${v.otherCertificate}</ds:X509Certificate></ds:X509Data>`),
  },
  {
    name: '33 token that refers to itself',
    code: '2007',
    make: v => swap(v.text, tokenOf(v), tokenOf(v).replace(/>[^<]*</, '><wsse:SecurityTokenReference/><')),
  },
  {
    name: 'token of another kind',
    code: '2007',
    make: v => redigest(v, swap(v.text, tokenOf(v), tokenOf(v).replace('#X509v3', '#X509PKIPathv1')), 'token'),
  },
  {
    name: 'token without its kind',
    code: '2007',
    make: v => redigest(v, swap(v.text, tokenOf(v), tokenOf(v).replace(` ValueType="${x509v3}"`, '')), 'token'),
  },
  {
    name: 'token without its encoding',
    code: '2007',
    make: v => redigest(v, swap(v.text, tokenOf(v), tokenOf(v).replace(` EncodingType="${base64}"`, '')), 'token'),
  },
  {
    name: 'token in hexadecimal',
    code: '2007',
    make: v => redigest(v, swap(v.text, tokenOf(v), tokenOf(v).replace('#Base64Binary', '#HexBinary')), 'token'),
  },
  { name: 'token that is no certificate', code: '1002', make: v => withCertificate(v, 'AAAA') },
  { name: 'token that is not base64', code: '2007', make: v => withCertificate(v, '!!!!') },
  { name: 'token empty', code: '2007', make: v => withCertificate(v, '') },
  {
    name: '22 comment inside the token',
    code: '2007',
    make: v =>
      swap(
        v.text,
        tokenOf(v),
        tokenOf(v).replace(/>../, x => `${x}<!-- -->`),
      ),
  },
  {
    name: '22 element inside the token',
    code: '2007',
    make: v =>
      swap(
        v.text,
        tokenOf(v),
        tokenOf(v).replace(/>../, x => `${x}<x/>`),
      ),
  },
  {
    name: '21 an Object in the signature',
    code: '2007',
    make: v => swap(v.text, '</ds:Signature>', '<ds:Object><x/></ds:Object></ds:Signature>'),
  },
  {
    name: 'token signed through the STR-Transform, which is not spoken',
    code: '2005',
    make: v =>
      resign(
        v,
        swap(
          v.text,
          /(URI="#token"><ds:Transforms>).*?(<\/ds:Transforms>)/,
          `URI="#token"><ds:Transforms><ds:Transform Algorithm="${strTransform}"></ds:Transform></ds:Transforms>`,
        ),
      ),
  },
  {
    name: 'a second token signed, the referred one not',
    code: '2007',
    make: v => swap(v.text, '</wsse:Security>', `${evilToken(v, 'drugi')}</wsse:Security>`),
  },
  {
    name: 'token not signed: it is bound by the direct reference alone',
    code: 'SAME',
    make: v => resign(v, swap(v.text, /<ds:Reference URI="#token".*?<\/ds:Reference>/, '')),
  },
  {
    name: 'token after the signature',
    code: 'SAME',
    make: v => swap(swap(v.text, tokenOf(v), ''), '</wsse:Security>', `${tokenOf(v)}</wsse:Security>`),
  },
  {
    name: 'SecurityTokenReference with an Id',
    code: 'SAME',
    make: v =>
      swap(
        v.text,
        '<wsse:SecurityTokenReference ',
        '<wsse:SecurityTokenReference xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" wsu:Id="STR-1" ',
      ),
  },
]

/** All of them, in groups. */
export const wssAttacks: Readonly<Record<string, readonly Attack[]>> = {
  ...Object.fromEntries(
    Object.entries(attacks).map(([group, list]) => [group, list.filter(one => !xadesOnly.test(one.name))]),
  ),
  token,
}
