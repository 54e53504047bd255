import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { trustAnchors } from '../../src/trust/path.js'
import { signDocument } from '../../src/trust/sign-document.js'
import { type DocumentVerdict, verifyDocument } from '../../src/trust/verify-document.js'
import { exclusiveCanonical } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import { judge } from '../judges/available.js'
import { families, later, now, person } from './people.js'

t.setTimeout(900_000)

const xmlsec1 = judge('xmlsec1')
const java = judge('java')
const digests = ['SHA-256', 'SHA-384', 'SHA-512'] as const

const documents: Record<string, string> = {
  plain: '<wniosek><pole>Zażółć</pole></wniosek>',
  empty: '<wniosek/>',
  emptySpaced: '<w:wniosek xmlns:w="urn:w" a="1" \n/>',
  declared:
    '\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- przed --><?styl x="1"?>\r\n<a xmlns="urn:a" xmlns:b="urn:b" b:c="x&#10;y"><b:d/>&#13;<![CDATA[<&>]]><!-- w środku --></a ><!-- </a> --><?po <a?>\n',
  identified: '<a Id="signature-1"><b xml:id="signature-2-x"/></a>',
}

function verdict({ indication, subIndication }: DocumentVerdict): string {
  return subIndication === undefined ? indication : `${indication} ${subIndication}`
}

async function signed(document: string, options: Parameters<typeof signDocument>[0]): Promise<Uint8Array> {
  const bytes = await signDocument({ ...options, document: Buffer.from(document) })
  if (isRefusal(bytes)) throw new Error(JSON.stringify(bytes))
  return bytes
}

for (const family of families) {
  t.test(`A document signed as XAdES B-B verifies and keeps every other byte (${family})`, async t => {
    const { signer, anchors } = await person(family)
    for (const [name, source] of Object.entries(documents)) {
      for (const digest of digests) {
        const bytes = await signed(source, { document: Buffer.alloc(0), signer, now, digest })
        const result = verifyDocument(bytes, { trustAnchors: anchors, now })
        t.equal(verdict(result), 'TOTAL-PASSED', `${name} ${digest} ${JSON.stringify(result.details)}`)
        t.equal(result.scope, 'WHOLE_DOCUMENT')
        t.same(result.signingTime, now)
        const text = Buffer.from(bytes).toString()
        const [before, after] = [text.indexOf('<ds:Signature '), text.indexOf('</ds:Signature>') + 15]
        const rest = text.slice(0, before) + text.slice(after)
        if (!name.startsWith('empty')) t.equal(rest, source.replace('\ufeff', ''))
      }
    }
  })

  t.test(`xmlsec1 verifies our documents (${family})`, { skip: xmlsec1.missing }, async t => {
    const folder = mkdtempSync(join(tmpdir(), 'document-'))
    t.teardown(() => rmSync(folder, { recursive: true, force: true }))
    const { signer, authority } = await person(family)
    writeFileSync(join(folder, 'ca.pem'), authority.certificatePem)
    for (const [name, source] of Object.entries(documents)) {
      const file = join(folder, 'd.xml')
      writeFileSync(file, await signed(source, { document: Buffer.alloc(0), signer, now }))
      const run = await xmlsec1.run([
        '--verify',
        '--trusted-pem',
        join(folder, 'ca.pem'),
        '--verification-time',
        '2026-11-20 12:00:00',
        '--id-attr:Id',
        'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
        '--enabled-key-data',
        'x509',
        file,
      ])
      t.equal(run.code, 0, `${name} ${run.stderr}`)
      t.match(run.stderr, /SignedInfo References \(ok\/all\): 2\/2/)
    }
  })
}

t.test('OpenJDK verifies our documents', { skip: java.missing }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'document-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const files: string[] = []
  for (const family of families) {
    const { signer } = await person(family)
    for (const [name, source] of Object.entries(documents)) {
      const file = join(folder, `${family}-${name}.xml`)
      writeFileSync(file, await signed(source, { document: Buffer.alloc(0), signer, now }))
      files.push(file)
    }
  }
  const run = await java.run(['tests/judges/VerifySignature.java', ...files])
  const lines = run.stdout.toString().trim().split('\n')
  t.equal(lines.length, files.length, run.stderr)
  for (const line of lines) t.match(line, / VALID value=true references=true,true$/)
})

const ds = 'http://www.w3.org/2000/09/xmldsig#'
const exc = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const inclusive11 = 'http://www.w3.org/2006/12/xml-c14n11'
const enveloped = `<ds:Transform Algorithm="${ds}enveloped-signature"/>`
const xpath =
  '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>'
const filter2 =
  '<ds:Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2"><f:XPath xmlns:f="http://www.w3.org/2002/06/xmldsig-filter2" Filter="subtract">/descendant::ds:Signature</f:XPath></ds:Transform>'
/** As Polish portals write them: the prefix in the expression is declared for it alone, or others are declared beside it. */
const ownPrefix = `<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath xmlns:dsig="${ds}">not(ancestor-or-self::dsig:Signature)</ds:XPath></ds:Transform>`
const unusedPrefix = `<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" xmlns:str="urn:x">
not(ancestor-or-self::ds:Signature)
</ds:XPath></ds:Transform>`
const filter2Own = `<ds:Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2"><XPath xmlns="http://www.w3.org/2002/06/xmldsig-filter2" xmlns:dsig="${ds}" Filter="subtract">/descendant::dsig:Signature</XPath></ds:Transform>`
const c14n = (uri: string) => `<ds:Transform Algorithm="${uri}"/>`

/** A template that xmlsec1 fills in: what other products write. */
function template(change: {
  transforms?: string
  method?: string
  row?: string
  uri?: string
  v1?: boolean
  certDigest: string
}): string {
  const {
    transforms = enveloped + c14n(exc),
    method = exc,
    row = 'rsa-sha256',
    uri = '',
    v1 = false,
    certDigest,
  } = change
  const property = v1 ? 'SigningCertificate' : 'SigningCertificateV2'
  const serial = v1
    ? '<xades:IssuerSerial><ds:X509IssuerName>CN=inny zapis</ds:X509IssuerName><ds:X509SerialNumber>1</ds:X509SerialNumber></xades:IssuerSerial>'
    : ''
  return `<?xml version="1.0"?>
<root xmlns="urn:r" xmlns:unused="urn:u" xml:lang="pl" Id="korzen"><dane a="b"> tekst </dane><ds:Signature xmlns:ds="${ds}" Id="s">
<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${method}"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#${row}"/>
<ds:Reference Id="r" URI="${uri}"><ds:Transforms>${transforms}</ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue/></ds:Reference>
<ds:Reference URI="#sp" Type="http://uri.etsi.org/01903#SignedProperties"><ds:Transforms>${c14n(method)}</ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha512"/><ds:DigestValue/></ds:Reference>
</ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data></ds:KeyInfo>
<ds:Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Target="#s"><xades:SignedProperties Id="sp"><xades:SignedSignatureProperties>
<xades:SigningTime>2026-11-20T13:00:00+01:00</xades:SigningTime><xades:${property}><xades:Cert><xades:CertDigest><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>${certDigest}</ds:DigestValue></xades:CertDigest>${serial}</xades:Cert></xades:${property}></xades:SignedSignatureProperties>
<xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference="#r"><xades:MimeType>text/xml</xades:MimeType></xades:DataObjectFormat></xades:SignedDataObjectProperties></xades:SignedProperties></xades:QualifyingProperties></ds:Object></ds:Signature></root>`
}

for (const family of families) {
  const row = family === 'RSA' ? 'rsa-sha256' : 'ecdsa-sha256'
  t.test(
    `What xmlsec1 signs is verified: canonical forms, filters of portals, SigningCertificate V1 (${family})`,
    { skip: xmlsec1.missing },
    async t => {
      const folder = mkdtempSync(join(tmpdir(), 'template-'))
      t.teardown(() => rmSync(folder, { recursive: true, force: true }))
      const { signer, pair, certificatePem, anchors } = await person(family)
      const certDigest = (await import('node:crypto'))
        .createHash('sha256')
        .update(signer.chain[0] ?? '')
        .digest('base64')
      writeFileSync(join(folder, 'key.pem'), pair.privateKeyPem, { mode: 0o600 })
      writeFileSync(join(folder, 'cert.pem'), certificatePem)
      const sign = async (change: Partial<Parameters<typeof template>[0]>) => {
        writeFileSync(join(folder, 't.xml'), template({ row, certDigest, ...change }))
        const run = await xmlsec1.run([
          '--sign',
          '--privkey-pem',
          `${join(folder, 'key.pem')},${join(folder, 'cert.pem')}`,
          '--id-attr:Id',
          'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
          '--id-attr:Id',
          'urn:r:root',
          '--output',
          join(folder, 's.xml'),
          join(folder, 't.xml'),
        ])
        t.equal(run.code, 0, run.stderr)
        return readFileSync(join(folder, 's.xml'))
      }
      const passes: [string, Partial<Parameters<typeof template>[0]>][] = [
        ['exclusive', {}],
        ['enveloped only (implicit C14N 1.0)', { transforms: enveloped }],
        ['C14N 1.0', { transforms: enveloped + c14n(inclusive), method: inclusive }],
        ['C14N 1.1', { transforms: enveloped + c14n(inclusive11), method: inclusive11 }],
        ['XPath pattern', { transforms: xpath + c14n(exc) }],
        ['XPath pattern with a prefix of its own', { transforms: ownPrefix + c14n(exc) }],
        ['XPath pattern with a prefix that nothing uses', { transforms: unusedPrefix + c14n(exc) }],
        ['the same in an inclusive SignedInfo', { transforms: ownPrefix + c14n(exc), method: inclusive }],
        ['filter2 pattern with a prefix of its own', { transforms: filter2Own + c14n(exc) }],
        ['filter2 pattern', { transforms: filter2 + c14n(exc) }],
        [
          'PrefixList',
          {
            transforms: `${enveloped}<ds:Transform Algorithm="${exc}"><ec:InclusiveNamespaces xmlns:ec="${exc}" PrefixList="unused #default"/></ds:Transform>`,
          },
        ],
        ['SigningCertificate V1', { v1: true }],
        ['root by Id', { uri: '#korzen' }],
      ]
      for (const [name, change] of passes) {
        const result = verifyDocument(await sign(change), { trustAnchors: anchors, now })
        t.equal(verdict(result), 'TOTAL-PASSED', `${name} ${JSON.stringify(result.details)}`)
      }
      const own = (await sign({ transforms: ownPrefix + c14n(exc) })).toString()
      for (const [name, bent] of [
        ['bound to another namespace', own.replace(`xmlns:dsig="${ds}"`, 'xmlns:dsig="urn:inna"')],
        ['not bound at all', own.replace(` xmlns:dsig="${ds}"`, '')],
        ['another expression', own.replace('ancestor-or-self::dsig', 'ancestor::dsig')],
        ['more than the expression', own.replace('dsig:Signature)', 'dsig:Signature) or true()')],
      ] as const) {
        t.not(bent, own)
        const refused = verifyDocument(Buffer.from(bent), { trustAnchors: anchors, now })
        t.equal(verdict(refused), 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE', `the prefix of the XPath ${name}`)
      }
      const stranger = verifyDocument(await sign({ certDigest: Buffer.alloc(32, 7).toString('base64') }), {
        trustAnchors: anchors,
        now,
      })
      t.equal(verdict(stranger), 'INDETERMINATE NO_SIGNING_CERTIFICATE_FOUND')
    },
  )
}

t.test('Each flaw of a document has its indication and sub-indication (EN 319 102-1)', async t => {
  const { signer, anchors } = await person('EC-P256')
  const other = await person('EC-P256')
  const bytes = await signed('<a><b>1</b></a>', { document: Buffer.alloc(0), signer, now })
  const text = Buffer.from(bytes).toString()
  const check = (source: string, policy = { trustAnchors: anchors, now }) =>
    verdict(verifyDocument(Buffer.from(source), policy))
  t.equal(check(text), 'TOTAL-PASSED')
  t.equal(check(text.replace('<b>1', '<b>2')), 'TOTAL-FAILED HASH_FAILURE')
  t.equal(check(text.replace('</a>', '<c/></a>')), 'TOTAL-FAILED HASH_FAILURE')
  t.equal(
    check(text.replace('<a>', '<?x y?><a>')),
    'TOTAL-FAILED HASH_FAILURE',
    'an instruction beside the root is covered',
  )
  t.equal(check(text.replace('<a>', '<!--x--><a>')), 'TOTAL-PASSED', 'a comment is not')
  t.equal(
    check(text.replace(/(<ds:SignatureValue>)(.)/, (_, tag, c) => tag + (c === 'A' ? 'B' : 'A'))),
    'TOTAL-FAILED SIG_CRYPTO_FAILURE',
  )
  t.equal(check(text.replace('2026-11-20T12', '2026-11-20T11')), 'TOTAL-FAILED HASH_FAILURE')
  t.equal(check(text.replace('xmlenc#sha256', 'xmldsig-more#md5')), 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE')
  t.equal(check(text.replace('</ds:Signature>', '<x/></ds:Signature>')), 'TOTAL-FAILED FORMAT_FAILURE')
  t.equal(check(text.replace('<a>', '<!DOCTYPE a><a>')), 'TOTAL-FAILED FORMAT_FAILURE')
  t.equal(check('<a>'), 'TOTAL-FAILED FORMAT_FAILURE')
  t.equal(check('<a/>'), 'INDETERMINATE SIGNED_DATA_NOT_FOUND')
  t.equal(check(`<x>${text}</x>`), 'TOTAL-FAILED HASH_FAILURE', 'wrapped')
  const signature = text.slice(text.indexOf('<ds:Signature '), text.indexOf('</ds:Signature>') + 15)
  t.equal(check(signature), 'INDETERMINATE SIG_CONSTRAINTS_FAILURE', 'a signature alone')
  t.equal(
    check(`<x>${signature}${signature.replaceAll('signature-1', 'signature-2')}</x>`),
    'INDETERMINATE SIG_CONSTRAINTS_FAILURE',
  )
  t.equal(check(text, { trustAnchors: other.anchors, now }), 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND')
  t.equal(check(text, { trustAnchors: trustAnchors([]), now }), 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND')
  t.equal(check(text, { trustAnchors: anchors, now: later(400 * 86_400_000) }), 'INDETERMINATE OUT_OF_BOUNDS_NO_POE')
})

t.test(
  'What passed is what was signed: the content given back is the canonical document without the signature',
  async t => {
    const { signer, anchors } = await person('EC-P256')
    const source = documents.identified ?? ''
    const result = verifyDocument(await signed(source, { document: Buffer.alloc(0), signer, now }), {
      trustAnchors: anchors,
      now,
    })
    const tree = readXml(Buffer.from(source))
    if (isRefusal(tree)) return t.fail('refused')
    t.same(Buffer.from(result.content ?? []).toString(), Buffer.from(exclusiveCanonical(tree.root)).toString())
  },
)

t.test('What cannot be read is not signed', async t => {
  const { signer } = await person('EC-P256')
  const refused = await signDocument({ document: Buffer.from('<a><b></a>'), signer, now })
  t.equal(isRefusal(refused) && refused.refused, '4001')
  const twice = await signDocument({ document: Buffer.from('<a Id="x"><b ID="x"/></a>'), signer, now })
  t.equal(isRefusal(twice) && twice.refused, '2007')
})
