/**
 * Wrapping attacks on signed documents, in the shapes XSW 1–9 of SAML (Somorovsky et al., USENIX Security 2012), and what else
 * the shared security profile §4 says of documents. Each ends in its named indication; none gives content that was not signed.
 */
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { signDocument } from '../../src/trust/sign-document.js'
import { verifyDocument } from '../../src/trust/verify-document.js'
import { now, person } from './people.js'

const good = '<a xmlns="urn:a" Id="korzen"><b>1</b></a>'
const evil = '<b>999</b>'

interface Victim {
  readonly text: string
  readonly signature: string
  /** The root without its signature. */
  readonly assertion: string
}

interface Attack {
  readonly name: string
  readonly ends: string
  make(victim: Victim): string
}

const evilRoot = (inside: string, id = 'zly') => `<a xmlns="urn:a" Id="${id}">${evil}${inside}</a>`
const broken = 'TOTAL-FAILED HASH_FAILURE'
const format = 'TOTAL-FAILED FORMAT_FAILURE'
const constraints = 'INDETERMINATE SIG_CONSTRAINTS_FAILURE'
const inSignature = (v: Victim, piece: string) => v.signature.replace('</ds:Signature>', `${piece}</ds:Signature>`)

const attacks: Attack[] = [
  {
    name: 'XSW1: evil root, the signature holds the original',
    ends: format,
    make: v => evilRoot(inSignature(v, v.assertion)),
  },
  {
    name: 'XSW1 with the original in ds:Object',
    ends: format,
    make: v => evilRoot(inSignature(v, `<ds:Object>${v.assertion}</ds:Object>`)),
  },
  {
    name: 'XSW2: evil root, signature and original side by side',
    ends: broken,
    make: v => evilRoot(v.signature + v.assertion),
  },
  { name: 'XSW3: evil sibling before the signed original', ends: broken, make: v => `<r>${evilRoot('')}${v.text}</r>` },
  { name: 'XSW4: the signed original inside the evil one', ends: broken, make: v => evilRoot(v.text) },
  {
    name: 'XSW5: evil content beside the signature, original after it',
    ends: broken,
    make: v => evilRoot(v.signature, 'korzen2').replace('</a>', `${v.assertion}</a>`),
  },
  {
    name: 'XSW6: evil root, original in the signature in the evil root',
    ends: format,
    make: v => evilRoot(v.signature.replace('<ds:KeyInfo>', `${v.assertion}<ds:KeyInfo>`)),
  },
  {
    name: 'XSW7: evil content in an extension before the signature',
    ends: broken,
    make: v => v.text.replace('<b>1</b>', `<Extensions>${evilRoot('')}</Extensions><b>1</b>`),
  },
  {
    name: 'XSW8: the original in an Object inside the qualifying properties',
    ends: format,
    make: v =>
      evilRoot(v.signature.replace('</xades:QualifyingProperties>', `${v.assertion}</xades:QualifyingProperties>`)),
  },
  { name: 'XSW9: two roots of the same Id', ends: format, make: v => `<r>${evilRoot('', 'korzen')}${v.text}</r>` },
  { name: 'the signature moved into another document', ends: broken, make: v => `<x>${evil}${v.signature}</x>` },
  { name: 'the signature as the root', ends: constraints, make: v => v.signature },
  {
    name: 'two signatures',
    ends: constraints,
    make: v => v.text.replace('</a>', `${v.signature.replaceAll('signature-1', 'signature-2')}</a>`),
  },
  {
    name: 'a second, empty signature first',
    ends: constraints,
    make: v => v.text.replace('<b>', '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/><b>'),
  },
  { name: 'two SignedInfo', ends: format, make: v => v.text.replace(/<ds:SignedInfo.*<\/ds:SignedInfo>/s, '$&$&') },
  {
    name: 'a comment inside DigestValue',
    ends: format,
    make: v => v.text.replace(/(<ds:DigestValue>.{4})/, '$1<!---->'),
  },
  {
    name: 'a comment inside SignatureValue',
    ends: format,
    make: v => v.text.replace(/(<ds:SignatureValue>.{4})/, '$1<!---->'),
  },
  {
    name: 'KeyValue in place of the certificate',
    ends: format,
    make: v => v.text.replace(/<ds:X509Data>.*<\/ds:X509Data>/s, '<ds:KeyValue/>'),
  },
  {
    name: 'an XPath that selects nothing',
    ends: 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE',
    make: v =>
      withTransform(
        v,
        '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>false()</ds:XPath></ds:Transform>',
      ),
  },
  {
    name: 'XSLT',
    ends: 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE',
    make: v => withTransform(v, '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>'),
  },
  {
    name: 'HMAC with the public key',
    ends: 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE',
    make: v =>
      v.text.replace(/(<ds:SignatureMethod Algorithm=")[^"]*/, '$1http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'),
  },
  { name: 'an external reference', ends: format, make: v => v.text.replace('URI=""', 'URI="http://localhost/x"') },
  {
    name: 'a reference to an element only: partial scope',
    ends: 'TOTAL-FAILED SIG_CRYPTO_FAILURE',
    make: v => v.text.replace('<b>', '<b Id="b">').replace('URI=""', 'URI="#b"'),
  },
  {
    name: 'DOCTYPE that declares a default',
    ends: format,
    make: v => `<!DOCTYPE a [<!ATTLIST b c CDATA "x">]>${v.text}`,
  },
  { name: 'a relative namespace', ends: format, make: v => v.text.replace('<b>', '<b xmlns:r="wzgledna">') },
  { name: 'an instruction before the root', ends: broken, make: v => `<?x y?>${v.text}` },
]

function withTransform(v: Victim, transform: string): string {
  return v.text.replace(/<ds:Transform [^>]*enveloped-signature"><\/ds:Transform>/, transform)
}

for (const family of ['RSA', 'EC-P256'] as const) {
  t.test(`Attacks on a document signed with ${family} end in their indications (security profile §4)`, async t => {
    const { signer, anchors } = await person(family)
    const bytes = await signDocument({ document: Buffer.from(good), signer, now })
    if (isRefusal(bytes)) return t.fail('not signed')
    const text = Buffer.from(bytes).toString()
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(text)?.[0] ?? ''
    const victim = { text, signature, assertion: text.replace(signature, '') }
    t.equal(verifyDocument(bytes, { trustAnchors: anchors, now }).indication, 'TOTAL-PASSED', 'the victim itself')
    for (const attack of attacks) {
      const made = attack.make(victim)
      t.not(made, text, 'an attack that changes nothing is none')
      const { indication, subIndication, content, details } = verifyDocument(Buffer.from(made), {
        trustAnchors: anchors,
        now,
      })
      t.equal(`${indication} ${subIndication}`, attack.ends, `${attack.name}: ${JSON.stringify(details)}`)
      t.equal(content, undefined, 'no content comes back')
    }
  })
}
