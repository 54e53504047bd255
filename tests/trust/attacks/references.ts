/** References, transforms and digests. */
import { isRefusal } from '../../../src/fault/refusal.js'
import { exclusiveCanonical } from '../../../src/xml/canonical.js'
import { readXml } from '../../../src/xml/read.js'
import {
  type Attack,
  excNs,
  findById,
  firstReference,
  firstTransforms,
  hashOf,
  reference,
  resign,
  swap,
  type Victim,
} from './made-of.js'

export const references: Attack[] = [
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
