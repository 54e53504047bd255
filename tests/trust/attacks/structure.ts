/** Structure of the envelope, the security header and the signature. */

import { type Attack, piece, redigest, resign, swap, type Victim } from './made-of.js'

export const structure: Attack[] = [
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
