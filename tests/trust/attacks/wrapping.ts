/** Wrapping: what is signed stands elsewhere, something else in its place. */

import {
  type Attack,
  evil,
  evilBody,
  intoHeader,
  redigest,
  reference,
  swap,
  type Victim,
  wrap,
  wsseNs,
  wsuNs,
} from './made-of.js'

export const wrapping: Attack[] = [
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
