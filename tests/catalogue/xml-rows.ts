import * as m from '../gateway/messages.js'
import { xml } from './make.js'
import { answered, counted, type Group, type Row } from './row.js'

const good = m.envelope(m.check)
const open = { counted: 'sprawdzPolaczenie' } as const
const service = 'RejestracjaSD'
const head = `<e:Envelope xmlns:e="${m.soap11}"><e:Body>`
const tail = '</e:Body></e:Envelope>'
const within = (text: string) =>
  `${head}<r:sprawdzPolaczenie xmlns:r="${m.registration}">${text}</r:sprawdzPolaczenie>${tail}`
const withinBytes = (...octets: number[]) => {
  const [start = '', end = ''] = within('|').split('|')
  return Buffer.concat([Buffer.from(start), Buffer.from(octets), Buffer.from(end)])
}
const attributes = (text: string) =>
  `${head}<r:sprawdzPolaczenie xmlns:r="${m.registration}" ${text}></r:sprawdzPolaczenie>${tail}`
const bad = (what: string, body: string | Uint8Array, rest: Partial<Row> = {}) =>
  counted(what, '4001', service, xml(body), rest)
const forbidden = (what: string, body: string, rest: Partial<Row> = {}) =>
  counted(what, '4003', service, xml(body), rest)
const large = (what: string, body: string) => counted(what, '4004', service, xml(body), { status: 413 })
const odd = (what: string, body: string | Uint8Array, rest: Partial<Row> = {}) => answered(what, open, xml(body), rest)
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const utf32 = (text: string) =>
  Buffer.from([...text].flatMap(one => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8, 0, 0]))
const bare = { headers: { 'content-type': 'text/xml' } }
const plain = (what: string, body: Uint8Array, rest: Partial<Row> = {}) =>
  counted(what, '4001', service, xml(body, bare.headers), rest)
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join('')
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${many(9, n => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`)}]>`

/* biome-ignore format: one row per message */
export const xmlRows: Group = {
  mark: 'XML',
  title: 'XML: form, forbidden constructs, limits, characters and encodings',
  rows: [
    bad('no body', '', { stands: ['EmptyQuery'] }),
    bad('white space alone', ' \r\n\t '),
    bad('a word', 'x', { stands: ['NoSoap'] }),
    bad('JSON under XML’s name', '{"sprawdzPolaczenie":{}}'),
    bad('an element that is not closed', good.slice(0, -1)),
    bad('elements that cross', within('<r:a><r:b></r:a></r:b>')),
    bad('two roots', good + good),
    bad('text after the root', `${good}x`),
    bad('text before the root', `x${good}`),
    bad('the same attribute twice', attributes('a="1" a="1"')),
    bad('the same attribute under two prefixes', attributes('xmlns:p="urn:x" xmlns:q="urn:x" p:a="1" q:a="1"')),
    bad('an attribute without quotes', attributes('a=1')),
    bad('an attribute without a value', attributes('a')),
    bad('a < in an attribute', attributes('a="<"')),
    bad('two attributes without a space between', attributes('a="1"b="2"')),
    bad('a prefix that is not declared', within('<q:a></q:a>')),
    bad('a prefix that is undeclared (Namespaces 1.0 §2)', attributes('xmlns:q=""')),
    bad('the prefix xml bound elsewhere', attributes('xmlns:xml="urn:x"')),
    bad('the prefix xmlns declared', attributes('xmlns:xmlns="urn:x"')),
    bad('another prefix for the namespace of xml', attributes('xmlns:q="http://www.w3.org/XML/1998/namespace"')),
    bad('a name with two colons', within('<r:a:b></r:a:b>')),
    bad('a name that begins with a digit', within('<r:1a></r:1a>')),
    bad('an ampersand alone', within('&')),
    bad('an entity that is not declared', within('&nbsp;')),
    bad('a reference to NUL', within('&#0;')),
    bad('a reference to a control character', within('&#x1;')),
    bad('a reference to half a surrogate pair', within('&#xD800;')),
    bad('a reference beyond Unicode', within('&#x110000;')),
    bad('a reference without its semicolon', within('&#65 ')),
    bad(']]> in text', within(']]>')),
    bad('a CDATA section that does not end', `${head}<![CDATA[x`),
    bad('a comment with -- in it', within('<!-- a -- b -->')),
    bad('a comment that does not end', `${head}<!-- x`),
    forbidden('an XML declaration that is not first', ` <?xml version="1.0"?>${good}`),
    forbidden('two XML declarations', `<?xml version="1.0"?><?xml version="1.0"?>${good}`),
    bad('a DOCTYPE in small letters', `<!doctype x>${good}`),

    forbidden('a DOCTYPE (R1008)', `<!DOCTYPE x>${good}`),
    forbidden('an entity of its own', `<!DOCTYPE x [<!ENTITY a "b">]>${within('&a;')}`, { stands: ['DOCTYPE with entity'] }),
    forbidden('an external entity on a file', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${within('&a;')}`),
    forbidden('an external entity on the network', `<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:1/x">]>${within('&a;')}`),
    forbidden('a parameter entity', `<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:1/x"> %a;]>${good}`),
    forbidden('an external subset', `<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">${good}`),
    forbidden('entities that grow by tens (billion laughs)', `${laughs}${within('&j;')}`),
    forbidden('one long entity many times', `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(20_000)}">]>${within('&a;'.repeat(1_000))}`),
    forbidden('a processing instruction (R1009)', within('<?x y?>'), { stands: ['processing instruction'] }),
    forbidden('a stylesheet before the root', `<?xml-stylesheet href="http://127.0.0.1:1/"?>${good}`),
    forbidden('XML 1.1', `<?xml version="1.1"?>${good}`),
    forbidden('a relative namespace', attributes('xmlns:q="wzgledna"')),

    large('101 levels', within('<r:a>'.repeat(98) + '</r:a>'.repeat(98))),
    large('501 attributes', attributes(many(501, n => `a${n}="" `))),
    large('an attribute of 64 KB and one byte', attributes(`a="${'x'.repeat(65_537)}"`)),
    large('a name of 257 bytes', within(`<${'a'.repeat(257)}></${'a'.repeat(257)}>`)),
    large('65 namespaces on one element', attributes(many(65, n => `xmlns:n${n}="urn:${n}" `))),
    large('50,001 children', within('<a/>'.repeat(50_001))),

    bad('two byte order marks', `\uFEFF\uFEFF${good}`),
    odd('UTF-16 with its mark, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')])),
    odd('UTF-16 with its mark, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(good)])),
    plain('UTF-16 without a mark', Buffer.from(good, 'utf16le')),
    plain('UTF-32', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32(good)])),
    plain('UTF-7', Buffer.from(good.replaceAll('<', '+ADw-'))),
    plain('EBCDIC', Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93])),
    forbidden('a declared encoding that is not UTF-8', `<?xml version="1.0" encoding="ISO-8859-2"?>${good}`),
    bad('ISO-8859-2 under UTF-8’s name', withinBytes(0xb1)),
    bad('a < in two bytes (overlong UTF-8)', withinBytes(0xc0, 0xbc)),
    bad('a / in three bytes (overlong UTF-8)', withinBytes(0xe0, 0x80, 0xaf)),
    bad('a continuation byte alone', withinBytes(0x80)),
    bad('a character that is cut', withinBytes(0xe2, 0x82)),
    bad('half a surrogate pair in UTF-8', withinBytes(0xed, 0xa0, 0x80)),
    bad('a surrogate pair in UTF-8 (CESU-8)', withinBytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)),
    bad('a character beyond Unicode', withinBytes(0xf4, 0x90, 0x80, 0x80)),
    bad('a NUL byte', withinBytes(0x00)),
    bad('a control character', withinBytes(0x01)),
    bad('U+FFFE', withinBytes(0xef, 0xbf, 0xbe)),

    odd('a byte order mark (R4001)', `\uFEFF${good}`, { stands: ['UTF-8 BOM'] }),
    odd('an XML declaration (R1010)', `<?xml version="1.0" encoding="UTF-8"?>${good}`),
    odd('an XML declaration in other letters and quotes', `<?xml version='1.0' encoding='utf-8' standalone='no'?>\r\n${good}`),
    odd('comments before, within and after', `<!-- a -->${good.replace(m.check, `<!-- b -->${m.check}<!-- c -->`)}<!-- d -->`, { stands: ['comments kept'] }),
    odd('other prefixes', `<a:Envelope xmlns:a="${m.soap11}"><a:Body><b:sprawdzPolaczenie xmlns:b="${m.registration}"/></a:Body></a:Envelope>`),
    odd('default namespaces', `<Envelope xmlns="${m.soap11}"><Body><sprawdzPolaczenie xmlns="${m.registration}"/></Body></Envelope>`, { stands: ['default namespace'] }),
    odd('no white space anywhere', good, { stands: ['no-whitespace'] }),
    odd('white space and line ends everywhere', `\r\n${good.replaceAll('><', '>\r\n\t<')}\r\n`),
    odd('namespaces that nothing uses', attributes('xmlns:q="urn:x" xmlns:z="urn:z"')),
    odd('100 levels of comments between', within('<!-- x -->'.repeat(100))),
  ],
}
