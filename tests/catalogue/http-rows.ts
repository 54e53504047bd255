import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import * as m from '../gateway/messages.js'
import { bytes, http, over, plainly, request, signed, signingPairOf, xml } from './make.js'
import { answered, counted, entered, type Group, outside } from './row.js'
import { maxMessageBytes } from './stage.js'

const good = m.envelope(m.check)
const length = Buffer.byteLength(good)
const host = 'Host: localhost'
const type = 'Content-Type: text/xml; charset=utf-8'
const service = 'RejestracjaSD'
const open = { counted: 'sprawdzPolaczenie' } as const
const typed = (value: string, body: string | Buffer = good) => http({ headers: { 'content-type': value }, body })
const coded = (value: string, body: string | Buffer, means?: string) =>
  http({ headers: { ...m.xmlType, 'content-encoding': value }, body, ...(means === undefined ? {} : { means }) })
const acting = (value: string) => http({ headers: { ...m.xmlType, soapaction: value }, body: good })
const own = `urn:csizs-gw:rejestracja-sd:v1:sprawdzPolaczenie`
const mime = (part: string) => `--x\r\n${part}\r\n--x--\r\n`
const related = 'multipart/related; type="text/xml"; start="<a>"; boundary=x'
const spoilt = Buffer.from(gzipSync(good).map((byte, index, all) => (index === all.length - 8 ? byte ^ 1 : byte)))
const chunked = (text: string) => request([host, type, 'Transfer-Encoding: chunked'], text)
/** The body broke while it was read. */
const broken = { counted: service, as: '4001' } as const
const unsupported = { status: 415 } as const

/* biome-ignore format: one row per message */
export const httpRows: Group = {
  mark: 'HTTP',
  title: 'HTTP: methods, media types, codings, lengths, connections',
  rows: [
    counted('GET without a query (R1114)', '4010', service, http({ method: 'GET' }), { status: 405, stands: ['WrongHttpMethod', 'GET, PUT, OPTIONS'] }),
    counted('GET of a description that is not there', '4010', service, http({ method: 'GET', path: `${m.registrationPath}?wsdl=inny` }), { status: 405 }),
    counted('GET ?xsd=1', '4010', service, http({ method: 'GET', path: `${m.registrationPath}?xsd=1` }), { status: 405, stands: ['GET ?xsd=1'] }),
    counted('GET ?xsd= with a path in it', '4010', service, http({ method: 'GET', path: `${m.registrationPath}?xsd=../package.json` }), { status: 405 }),
    counted('PUT', '4010', service, http({ method: 'PUT', headers: m.xmlType, body: good }), { status: 405 }),
    counted('PATCH', '4010', service, http({ method: 'PATCH', headers: m.xmlType, body: good }), { status: 405 }),
    counted('DELETE', '4010', service, http({ method: 'DELETE' }), { status: 405 }),
    counted('OPTIONS', '4010', service, http({ method: 'OPTIONS' }), { status: 405 }),
    counted('TRACE', '4010', service, http({ method: 'TRACE' }), { status: 405 }),
    outside('a method that HTTP does not know', 400, bytes(request([host], '', `KRADNIJ ${m.registrationPath} HTTP/1.1`))),
    outside('HTTP/2 without asking first', 400, bytes('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')),
    counted('HTTP/0.9', '4010', service, bytes(`GET ${m.registrationPath}\r\n\r\n`), { status: 405 }),
    outside('HTTP/3.7', 400, bytes(request([host, type], good, `POST ${m.registrationPath} HTTP/3.7`))),
    outside('no request at all, but noise', 400, bytes(Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x0d, 0x0a, 0x0d, 0x0a]))),
    outside('no Host (RFC 9112 §3.2)', 400, bytes(request([type, `Content-Length: ${length}`], good))),
    outside('a header name with a space', 400, bytes(request([host, 'Zla nazwa: x'], ''))),
    outside('a NUL in a header', 400, bytes(request([host, 'X: \0'], ''))),
    outside('headers of 20 KB', 431, http({ headers: { 'x-dlugi': 'x'.repeat(20_000) } })),
    outside('an unknown service', 404, http({ path: '/uslugi/Nieznana/v1', headers: m.xmlType, body: good }), { stands: ['UnknownService'] }),
    outside('a version of a service that is not there', 404, http({ path: '/uslugi/RejestracjaSD/v2', headers: m.xmlType, body: good })),
    outside('a service named as an object’s own property', 404, http({ path: '/uslugi/constructor/v1', headers: m.xmlType, body: good })),
    outside('a path that climbs', 404, http({ path: '/uslugi/..%2f..%2fetc%2fpasswd/v1', headers: m.xmlType, body: good })),
    outside('a path that is not percent-encoded well', 400, http({ path: '/uslugi/%zz/v1', headers: m.xmlType, body: good })),
    outside('plain HTTP at the TLS port', 'CUT', plainly(request([host, type, `Content-Length: ${length}`], good))),
    outside('TLS 1.1', 'CUT', bytes(request([host], ''), { maxVersion: 'TLSv1.1' }), { stands: ['TLS cipher mismatch'] }),

    counted('JSON (R1115)', '4009', service, typed('application/json', '{}'), { ...unsupported, stands: ['FaultyRequestContentType', 'Content-Type application/json'] }),
    counted('text/plain', '4009', service, typed('text/plain'), unsupported),
    counted('application/xml', '4009', service, typed('application/xml'), unsupported),
    counted('a web form', '4009', service, typed('application/x-www-form-urlencoded', 'a=b'), unsupported),
    counted('no media type', '4009', service, http({ body: good }), unsupported),
    counted('a media type that is none', '4009', service, typed('text/xml; charset'), unsupported),
    counted('a charset named twice', '4009', service, typed('text/xml; charset=utf-8; charset=utf-8'), unsupported),
    counted('another charset', '4009', service, typed('text/xml; charset=iso-8859-2'), { ...unsupported, stands: ['non-UTF-8'] }),
    counted('a media type of 400 characters', '4009', service, typed(`text/xml; x=${'y'.repeat(400)}`), unsupported),
    counted('MIME with the message alone', '4009', service, typed(related, mime(`Content-Type: text/xml\r\nContent-ID: <a>\r\n\r\n${good}`)), { ...unsupported, stands: ['MimeSoap', 'MTOM'] }),
    counted('MIME with an attachment', '4009', service, typed(related, `--x\r\nContent-Type: text/xml\r\n\r\n${good}\r\n--x\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n--x--`), { ...unsupported, stands: ['SeveralAttachments', 'AttachmentBig'] }),
    counted('MIME whose attachment has no media type', '4009', service, typed(related, `--x\r\nContent-Type: text/xml\r\n\r\n${good}\r\n--x\r\n\r\nabc\r\n--x--`), { ...unsupported, stands: ['AttachmentFaulty'] }),
    counted('MIME whose first part is not SOAP', '4009', service, typed(related, mime('Content-Type: text/plain\r\n\r\nabc')), { ...unsupported, stands: ['AttachmentNoSoap', 'AttachmentFaultySoap'] }),
    counted('MIME with nothing in it', '4009', service, typed(related, '--x--'), { ...unsupported, stands: ['EmptyMultipartRequest'] }),
    counted('MIME without a boundary', '4009', service, typed('multipart/related', 'abc'), { ...unsupported, stands: ['no boundary'] }),
    counted('XOP', '4009', service, typed('multipart/related; type="application/xop+xml"; boundary=x', mime(`Content-Type: application/xop+xml; type="text/xml"\r\n\r\n${good}`)), { ...unsupported, stands: ['MTOM'] }),
    answered('a media type in capitals, its charset in quotes', open, typed('Text/XML; Charset="UTF-8"')),
    answered('a media type with an action beside', open, typed('text/xml;charset=utf-8; action=""')),

    counted('deflate', '4009', service, coded('deflate', deflateSync(good)), unsupported),
    counted('Brotli', '4009', service, coded('br', brotliCompressSync(good)), unsupported),
    counted('gzip within gzip', '4009', service, coded('gzip, gzip', gzipSync(gzipSync(good))), unsupported),
    answered('gzip', open, coded('gzip', gzipSync(good), good)),
    answered('gzip by its old name', open, coded('x-gzip', gzipSync(good), good)),
    counted('gzip that is cut', '4001', service, coded('gzip', gzipSync(good).subarray(0, 60))),
    counted('gzip that is none', '4001', service, coded('gzip', good)),
    counted('gzip with another check sum', '4001', service, coded('gzip', spoilt)),
    counted('gzip of nothing', '4001', service, coded('gzip', '')),
    counted('gzip that becomes larger than allowed', '4004', service, coded('gzip', gzipSync(' '.repeat(maxMessageBytes + 1))), { status: 413 }),
    counted('gzip that becomes a thousand times larger (a bomb)', '4004', service, coded('gzip', gzipSync('\0'.repeat(100_000_000))), { status: 413 }),
    counted('gzipped bytes that are not said to be', '4001', service, xml(gzipSync(good))),
    answered('a coding named identity', open, coded('identity', good)),

    counted('more bytes than allowed', '4004', service, xml(' '.repeat(maxMessageBytes + 1)), { status: 413 }),
    counted('more bytes than allowed, in chunks', '4004', service, http({ headers: { ...m.xmlType, 'transfer-encoding': 'chunked' }, body: ' '.repeat(maxMessageBytes + 1) }), { status: 413 }),
    counted('a length of 10 GB, and nothing else', '4004', service, bytes(request([host, type, 'Content-Length: 10000000000'], '')), { status: 413 }),
    outside('a length and chunks at once (request smuggling)', 400, bytes(request([host, type, `Content-Length: ${length}`, 'Transfer-Encoding: chunked'], '0\r\n\r\n'))),
    outside('two lengths that disagree', 400, bytes(request([host, type, `Content-Length: ${length}`, 'Content-Length: 3'], good))),
    outside('a negative length', 400, bytes(request([host, type, 'Content-Length: -1'], good))),
    outside('a length in words', 400, bytes(request([host, type, 'Content-Length: duzo'], good))),
    outside('a chunk whose size is no number', 400, bytes(chunked(`zz\r\n${good}\r\n0\r\n\r\n`)), { ledger: broken }),
    outside('a chunk that ends too early', 400, bytes(chunked(`5\r\n${good}\r\n0\r\n\r\n`)), { ledger: broken }),
    outside('a length that cuts the message', 400, bytes(request([host, type, `Content-Length: ${length - 5}`], good)), { ledger: broken }),
    counted('no length and no chunks', '4001', service, bytes(request([host, type, 'Connection: close'], ''))),
    answered('the message in chunks of one byte', open, bytes(chunked(`${[...Buffer.from(good)].map(byte => `1\r\n${String.fromCharCode(byte)}\r\n`).join('')}0\r\n\r\n`))),
    answered('Expect: 100-continue', open, bytes(request([host, type, 'Expect: 100-continue', `Content-Length: ${length}`], good))),
    outside('Expect of something else (RFC 9110 §10.1.1)', 417, bytes(request([host, type, 'Expect: cud', `Content-Length: ${length}`], good))),
    answered('HTTP/1.0', open, bytes(request([host, type, `Content-Length: ${length}`], good, `POST ${m.registrationPath} HTTP/1.0`))),
    outside('a client that hangs up in its headers', 400, bytes(`POST ${m.registrationPath} HTTP/1.1\r\n${host}\r\n`, { end: true })),
    outside('a client that sends its headers too slowly', 408, bytes(`POST ${m.registrationPath} HTTP/1.1\r\n${host}\r\n`)),
    outside('a client that sends its body too slowly', 408, bytes(request([host, type, 'Content-Length: 100'], '<a')), { ledger: broken }),

    answered('no SOAPAction', open, xml(good)),
    answered('an empty SOAPAction (R2745)', open, acting(''), { stands: ['SoapAction empty'] }),
    answered('an empty SOAPAction in quotes', open, acting('""')),
    answered('its own SOAPAction in quotes (R2744)', open, acting(`"${own}"`), { stands: ['SoapAction kept'] }),
    answered('its own SOAPAction without quotes (R1119)', open, acting(own), { stands: ['SOAPAction unquoted'] }),
    counted('the SOAPAction of another operation', '4006', service, acting('"urn:csizs-gw:rejestracja-sd:v1:zarejestrujSD"'), { stands: ['SOAPAction mismatch'] }),
    counted('a SOAPAction that is nobody’s', '4006', service, acting('"nic"')),
    counted('a SOAPAction with half its quotes', '4006', service, acting(`"${own}`), { stands: ['SoapAction malformed'] }),
    counted('a SOAPAction in single quotes', '4006', service, acting(`'${own}'`)),
    counted('a SOAPAction of 5,000 characters', '4006', service, acting(`"${'x'.repeat(5_000)}"`)),
    answered('Accept of something else', open, http({ headers: { ...m.xmlType, accept: 'application/json' }, body: good })),
    answered('Accept-Language that is none', open, http({ headers: { ...m.xmlType, 'accept-language': ';;q=,,*;q=9' }, body: good })),

    counted('a system’s message without a client certificate', '1001', 'pobierzStatusSD', over(() => undefined), { stands: ['TLS no cert'] }),
    counted('a client certificate of another authority', '1002', 'pobierzStatusSD', over(stage => stage.strangers.ofAnotherAuthority.tls), { stands: ['TLS wrong cert', 'trust manager error', 'cert verification error'] }),
    counted('a client certificate that is self-signed', '1002', 'pobierzStatusSD', over(stage => stage.strangers.selfSigned)),
    counted('a client certificate past its end', '1002', 'pobierzStatusSD', over(stage => stage.strangers.expired.tls), { stands: ['TLS expired cert'] }),
    counted('a signing certificate as client certificate', '1002', 'pobierzStatusSD', over(stage => signingPairOf(stage.pup.profile))),
    counted('a client certificate of our authority that is registered nowhere', '1003', 'pobierzStatusSD', over(stage => stage.strangers.unregistered.tls), { stands: ['auth cert not of the member'] }),
    entered('another system’s client certificate', '1004', 'pobierzStatusSD', over(stage => m.tlsOf(stage.ops.profile))),
    answered('its own client certificate', { entered: 'pobierzStatusSD' }, signed('pobierzStatusSD'), { stands: ['TLS client auth ok'] }),
  ],
}
