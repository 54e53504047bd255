import type { Profile } from '../../src/client/profile.js'
import { piece, redigest, resign } from '../trust/attacks/made-of.js'
import { attributed, type Edit, swap, twice, without } from './edit.js'
import { type Signing, signed, signingPairOf } from './make.js'
import { answered, counted, entered, type Group, type Row } from './row.js'
import { type Pair, type Stage, signingCertificateOf } from './stage.js'

const operation = 'pobierzStatusSD'
const keyOf = ({ pup }: Stage) => ({ privateKeyPem: pup.profile.signing.keyPem })
type Change = (message: string, stage: Stage) => string

/** A valid message, changed: its signature no longer covers what stands there, or never saw it. */
const changed = (what: string, code: Row['fault'] & string, change: Change, rest: Partial<Row> = {}) =>
  counted(what, code, operation, signed(operation, { afterwards: change }), rest)
/** The same before an operation was recognised. */
const misshapen = (what: string, code: Row['fault'] & string, change: Change, rest: Partial<Row> = {}) =>
  counted(what, code, 'RejestracjaSD', signed(operation, { afterwards: change }), rest)
/** SignedInfo changed and signed anew by the right key. */
const anew = (what: string, code: Row['fault'] & string, edit: Edit, rest: Partial<Row> = {}) =>
  counted(
    what,
    code,
    operation,
    signed(operation, {
      how: 'signed anew after a change',
      afterwards: (text, stage) => resign(keyOf(stage), edit(text)),
    }),
    rest,
  )
/** A signed part changed, its digest and the signature made anew by the right key. */
const redone = (id: string, edit: Edit): Signing => ({
  how: 'signed anew after a change',
  afterwards: (text, stage) => redigest(keyOf(stage), edit(text), id),
})
const by = (pick: (stage: Stage) => Pair): Signing => ({
  how: 'signed in the wrong way',
  profile: ({ pup, ...stage }: Stage): Profile => ({ ...pup.profile, signing: pick({ pup, ...stage }) }),
})
const stampTo = (name: 'Created' | 'Expires', offMs: number): Edit =>
  swap(new RegExp(`<wsu:${name}>[^<]*`), `<wsu:${name}>${new Date(Date.now() + offMs).toISOString()}`)
const security = (inside: string): Edit => swap(/(?<=<wsse:Security [^>]*>).*(?=<\/wsse:Security>)/s, inside)
const intoHeader = (block: string): Edit => swap('</soap:Header>', `${block}</soap:Header>`)
const into = (name: string, text: string): Edit => swap(`</${name}>`, `${text}</${name}>`)
const secondSecurity: Edit = text =>
  intoHeader(piece(text, 'wsse:Security').replace('<wsse:Security ', '<wsse:Security soap:actor="urn:inny" '))(text)
const firstReference = /<ds:Reference .*?<\/ds:Reference>/
const reference = (uri: string) =>
  `<ds:Reference URI="${uri}"><ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>`
const transform = (algorithm: string) => swap(/(?<=<ds:Transform Algorithm=")[^"]*/, algorithm)
const method = (algorithm: string) => swap(/(?<=<ds:SignatureMethod Algorithm=")[^"]*/, algorithm)
const evilBody =
  '<soap:Body xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><r:pobierzStatusSD xmlns:r="urn:csizs-gw:rejestracja-sd:v1"></r:pobierzStatusSD></soap:Body>'
const wrap = (text: string) => `<x:y xmlns:x="urn:x">${text}</x:y>`
const body = (text: string) => piece(text, 'soap:Body')
const encrypted =
  '<xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#"><xenc:CipherData><xenc:CipherValue>AAAA</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>'

/* biome-ignore format: one row per message */
export const securityRows: Group = {
  mark: 'SEC',
  title: 'Security header: presence, coverage, keys, algorithms, structure, time',
  rows: [
    changed('no Security header', '2001', without('soap:Header'), { stands: ['NoSignature'] }),
    changed('an empty Security header', '2001', security('')),
    changed('a Timestamp and no signature', '2001', text => without('ds:Signature')(text)),
    changed('a user’s name and password instead of a signature', '2001', security('<wsse:UsernameToken><wsse:Username>jan</wsse:Username><wsse:Password>Haslo1!x</wsse:Password></wsse:UsernameToken>')),
    changed('the signature beside the Security header', '2001', text => intoHeader(piece(text, 'ds:Signature'))(without('ds:Signature')(text))),
    changed('a Security header for another node', '2001', swap('<wsse:Security ', '<wsse:Security soap:actor="urn:inny" ')),
    changed('two Security headers', '2007', secondSecurity),
    misshapen('a signature in the Body', '4002', text => into('soap:Body', piece(text, 'ds:Signature'))(text)),

    changed('the system’s id changed', '2002', swap(/SD-0000\d\d<\/w:idSystemu>/, 'SD-999999</w:idSystemu>')),
    changed('a space in the Body', '2002', swap('<w:kontekst', ' <w:kontekst')),
    changed('an attribute on the Body', '2002', attributed('soap:Body', 'a="b"')),
    changed('the Timestamp made younger', '2002', stampTo('Created', -1_000)),
    changed('the time of signing changed', '2002', swap(/(?<=<xades:SigningTime>)20../, '1999')),
    changed('another digest', '2002', swap(/(?<=<ds:DigestValue>)../, 'AA')),
    changed('another signature value', '2002', swap(/(?<=<ds:SignatureValue>)....../, 'AAAAAA')),
    changed('the signature of another message', '2002', swap(/(?<=<ds:SignatureValue>)[^<]*/, Buffer.alloc(64, 7).toString('base64'))),
    changed('an empty signature value', '2007', swap(/(?<=<ds:SignatureValue>)[^<]*/, '')),
    changed('a signature value that is not base64', '2007', swap(/(?<=<ds:SignatureValue>)../, '!!')),

    changed('another system’s certificate', '2002', (text, stage) => swap(/(?<=<ds:X509Certificate>)[^<]*/, signingCertificateOf(stage.ops.profile))(text)),
    changed('no certificate', '2007', without('ds:X509Certificate')),
    changed('a certificate that is none', '1002', swap(/(?<=<ds:X509Certificate>)[^<]*/, Buffer.from('nic').toString('base64'))),
    changed('a key instead of a certificate', '2007', text => swap(piece(text, 'ds:X509Data'), '<ds:KeyValue></ds:KeyValue>')(text)),
    changed('a name of a key instead of a certificate', '2007', text => swap(piece(text, 'ds:X509Data'), '<ds:KeyName>SD-000001</ds:KeyName>')(text)),
    changed('a certificate to be fetched', '2007', text => swap(piece(text, 'ds:X509Data'), '<ds:RetrievalMethod URI="http://127.0.0.1:1/x"></ds:RetrievalMethod>')(text)),
    counted('a certificate of another authority', '1002', operation, signed(operation, by(stage => stage.strangers.ofAnotherAuthority.signing))),
    counted('a certificate that is self-signed', '1002', operation, signed(operation, by(stage => stage.strangers.selfSigned))),
    counted('a certificate past its end', '1002', operation, signed(operation, by(stage => stage.strangers.expired.signing))),
    counted('a certificate that is registered nowhere', '1003', operation, signed(operation, by(stage => stage.strangers.unregistered.signing)), { stands: ['MissingOrg'] }),
    counted('a TLS certificate', '1002', operation, signed(operation, by(stage => ({ ...signingPairOf(stage.pup.profile), ...stage.strangers.unregistered.tls })))),

    anew('SHA-1 as signature', '2005', method('http://www.w3.org/2000/09/xmldsig#ecdsa-sha1')),
    anew('HMAC as signature', '2005', method('http://www.w3.org/2000/09/xmldsig#hmac-sha1')),
    anew('an algorithm that nobody knows', '2005', method('urn:moj')),
    anew('the algorithm of another kind of key', '2005', method('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256')),
    anew('SHA-1 as digest', '2005', swap('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1')),
    anew('MD5 as digest', '2005', swap('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmldsig-more#md5')),
    anew('XSLT', '2005', transform('http://www.w3.org/TR/1999/REC-xslt-19991116')),
    anew('XPath', '2005', transform('http://www.w3.org/TR/1999/REC-xpath-19991116')),
    anew('base64 as a transform', '2005', transform('http://www.w3.org/2000/09/xmldsig#base64')),
    anew('the inclusive canonical form', '2005', transform('http://www.w3.org/TR/2001/REC-xml-c14n-20010315')),
    anew('an enveloped signature', '2007', transform('http://www.w3.org/2000/09/xmldsig#enveloped-signature')),

    anew('no reference to the Body', '2006', swap(firstReference, '')),
    anew('a reference to nothing', '2007', swap('URI="#body"', 'URI="#nic"')),
    anew('a reference to the whole document', '2007', swap('URI="#body"', 'URI=""')),
    anew('a reference to a file', '2007', swap('URI="#body"', 'URI="file:///etc/passwd"')),
    anew('a reference to an address', '2007', swap('URI="#body"', 'URI="http://127.0.0.1:1/x"')),
    anew('an XPointer', '2007', swap('URI="#body"', 'URI="#xpointer(/)"')),
    anew('nine references', '2007', into('ds:SignedInfo', reference('#x').repeat(6))),
    anew('a Manifest', '2007', into('ds:Signature', '<ds:Object><ds:Manifest></ds:Manifest></ds:Object>')),

    changed('the signed Body wrapped into a header, another in its place', '2007', text => intoHeader(wrap(body(text)))(swap(body(text), evilBody)(text))),
    changed('the signed Body wrapped, its Id on the other', '2007', text => intoHeader(wrap(body(text)))(swap(body(text), evilBody.replace('<soap:Body ', '<soap:Body Id="body" '))(text))),
    misshapen('the signed Body inside another', '4002', text => swap(body(text), `<soap:Body>${wrap('')}${body(text)}</soap:Body>`)(text)),
    misshapen('the signed Body before another', '4002', text => swap(body(text), body(text) + evilBody)(text), { stands: ['MalformedBody1'] }),
    changed('an Id twice', '2007', into('wsse:Security', '<x:y xmlns:x="urn:x" Id="body"></x:y>')),
    changed('two signatures', '2007', twice('ds:Signature')),
    changed('two SignedInfo', '2007', twice('ds:SignedInfo')),
    changed('a comment in a digest', '2007', swap(/(?<=<ds:DigestValue>..)/, '<!-- -->')),
    changed('text in the Security header', '2007', into('wsse:Security', 'x')),
    changed('an encrypted part in the header', '2007', into('wsse:Security', encrypted)),
    misshapen('an encrypted Body', '4005', text => swap(body(text), `<soap:Body>${encrypted}</soap:Body>`)(text)),

    changed('no Timestamp', '2007', without('wsu:Timestamp')),
    changed('two Timestamps', '2007', twice('wsu:Timestamp')),
    counted('a Timestamp without an end', '2007', operation, signed(operation, redone('timestamp', without('wsu:Expires')))),
    counted('a Timestamp with a zone', '2007', operation, signed(operation, redone('timestamp', swap(/Z<\/wsu:Created>/, '+01:00</wsu:Created>')))),
    entered('a Timestamp that ends before it begins', '2003', operation, signed(operation, redone('timestamp', stampTo('Expires', -1_000)))),
    entered('a Timestamp of a day', '2003', operation, signed(operation, redone('timestamp', stampTo('Expires', 86_400_000)))),
    entered('a message of ten minutes ago', '2003', operation, signed(operation, { offMs: -600_000 })),
    entered('a message of ten minutes ahead', '2003', operation, signed(operation, { offMs: 600_000 })),

    answered('CDATA for text', { entered: operation }, signed(operation, { afterwards: swap('>1.0</w:wersjaInterfejsu>', '><![CDATA[1.0]]></w:wersjaInterfejsu>') }), { stands: ['CDATA kept'] }),
    answered('character references for letters', { entered: operation }, signed(operation, { afterwards: swap('>1.0</w:wersjaInterfejsu>', '>&#x31;.&#48;</w:wersjaInterfejsu>') }), { stands: ['XML-encoded chars'] }),
    answered('a comment that splits a text', { entered: operation }, signed(operation, { afterwards: swap('>1.0</w:wersjaInterfejsu>', '>1<!-- x -->.0</w:wersjaInterfejsu>') }), { stands: ['split header text nodes'] }),
    answered('a byte order mark before a signed message', { entered: operation }, signed(operation, { afterwards: text => `\uFEFF${text}` })),
    answered('a header of somebody else beside', { entered: operation }, signed(operation, { afterwards: intoHeader('<x:y xmlns:x="urn:x">z</x:y>') })),
    answered('white space in the signature value', { entered: operation }, signed(operation, { afterwards: swap(/(?<=<ds:SignatureValue>....)/, '\n  ') })),
  ],
}
