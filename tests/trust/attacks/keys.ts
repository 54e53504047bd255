/** Keys: other certificates, other ways to name them, weak algorithms. */
import { createHmac, sign } from 'node:crypto'
import { isRefusal } from '../../../src/fault/refusal.js'
import { exclusiveCanonical } from '../../../src/xml/canonical.js'
import { DS } from '../../../src/xml/names.js'
import { readXml } from '../../../src/xml/read.js'
import { type Attack, find, piece, resign, swap, withMethod, withValue } from './made-of.js'

export const keys: Attack[] = [
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
