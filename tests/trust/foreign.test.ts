import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { child, textOf } from '../../src/xml/tree.js'
import { judge } from '../judges/available.js'
import { families, person, policyOf } from './people.js'

const soap = { '1.1': 'http://schemas.xmlsoap.org/soap/envelope/', '1.2': 'http://www.w3.org/2003/05/soap-envelope' }
const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'
const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'
const ds = 'http://www.w3.org/2000/09/xmldsig#'
const xades = 'http://uri.etsi.org/01903/v1.3.2#'
const exc = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'

interface Style {
  readonly soapVersion: '1.1' | '1.2'
  readonly row: string
  readonly certDigest: string
  /** A PrefixList for the Body, as WSS4J writes one. */
  readonly prefixList?: string
}

const reference = (uri: string, attributes: string, list = '') => `
        <Reference URI="${uri}" ${attributes}>
          <Transforms><Transform Algorithm="${exc}">${list}</Transform></Transforms>
          <DigestMethod Algorithm="${sha256}"/><DigestValue/>
        </Reference>`

/** A message as another toolkit might write it: indented, namespaces declared at the top, other prefixes, comments and CDATA in the Body. */
function template({ soapVersion, row, certDigest, prefixList }: Style): string {
  const list = prefixList === undefined ? '' : `<ec:InclusiveNamespaces xmlns:ec="${exc}" PrefixList="${prefixList}"/>`
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- ticket -->
<S:Envelope xmlns:S="${soap[soapVersion]}" xmlns:u="${wsu}" xmlns:x="${xades}" xmlns:unused="urn:unused">
  <S:Header>
    <o:Security xmlns:o="${wsse}" S:mustUnderstand="1">
      <Signature xmlns="${ds}" Id="sig-1">
      <SignedInfo>
        <CanonicalizationMethod Algorithm="${exc}"/>
        <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#${row}"/>${reference('#id-1', 'Id="r-1"', list)}${reference('#TS-1', 'Id="r-2"')}${reference('#sp-1', 'Type="http://uri.etsi.org/01903#SignedProperties"')}
      </SignedInfo>
      <SignatureValue/>
      <KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo>
      <Object>
        <x:QualifyingProperties Target="#sig-1"><x:SignedProperties Id="sp-1">
          <x:SignedSignatureProperties>
            <x:SigningTime>2026-11-20T13:00:00.5+01:00</x:SigningTime>
            <x:SigningCertificate><x:Cert><x:CertDigest><DigestMethod Algorithm="${sha256}"/><DigestValue>${certDigest}</DigestValue></x:CertDigest>
              <x:IssuerSerial><X509IssuerName>CN=inny zapis</X509IssuerName><X509SerialNumber>1</X509SerialNumber></x:IssuerSerial></x:Cert></x:SigningCertificate>
          </x:SignedSignatureProperties>
          <x:SignedDataObjectProperties>
            <x:DataObjectFormat ObjectReference="#r-1"><x:Description>Body</x:Description><x:MimeType>application/soap+xml</x:MimeType></x:DataObjectFormat>
            <x:DataObjectFormat ObjectReference="#r-2"><x:MimeType>text/xml</x:MimeType></x:DataObjectFormat>
          </x:SignedDataObjectProperties>
        </x:SignedProperties></x:QualifyingProperties>
      </Object>
      </Signature>
      <u:Timestamp u:Id="TS-1">
        <u:Created>2026-11-20T11:59:30Z</u:Created>
        <u:Expires>2026-11-20T12:04:30Z</u:Expires>
      </u:Timestamp>
    </o:Security>
  </S:Header>
  <S:Body u:Id="id-1"><!-- note --><q xmlns="urn:q" a='1&#10;2'>Zażółć<![CDATA[ <gęślą> ]]>&amp; jaźń&#13;</q></S:Body>
</S:Envelope>`
}

const xmlsec1 = judge('xmlsec1')
for (const family of families) {
  for (const soapVersion of ['1.1', '1.2'] as const) {
    t.test(
      `A message that xmlsec1 signed in another toolkit's style is verified: SOAP ${soapVersion}, ${family}`,
      { skip: xmlsec1.missing },
      async t => {
        const folder = mkdtempSync(join(tmpdir(), 'foreign-'))
        t.teardown(() => rmSync(folder, { recursive: true, force: true }))
        const { signer, pair, certificatePem, anchors } = await person(family)
        const certDigest = createHash('sha256')
          .update(signer.chain[0] ?? '')
          .digest('base64')
        writeFileSync(join(folder, 'key.pem'), pair.privateKeyPem, { mode: 0o600 })
        writeFileSync(join(folder, 'cert.pem'), certificatePem)
        const row = family === 'RSA' ? 'rsa-sha512' : 'ecdsa-sha256'
        for (const prefixList of [undefined, 'S', 'unused S u']) {
          const style = { soapVersion, row, certDigest, ...(prefixList === undefined ? {} : { prefixList }) }
          writeFileSync(join(folder, 't.xml'), template(style))
          const run = await xmlsec1.run([
            '--sign',
            '--privkey-pem',
            `${join(folder, 'key.pem')},${join(folder, 'cert.pem')}`,
            '--id-attr:Id',
            `${wsu}:Timestamp`,
            '--id-attr:Id',
            `${soap[soapVersion]}:Body`,
            '--id-attr:Id',
            `${xades}:SignedProperties`,
            '--output',
            join(folder, 's.xml'),
            join(folder, 't.xml'),
          ])
          t.equal(run.code, 0, run.stderr)
          const bytes = readFileSync(join(folder, 's.xml'))
          const result = await verifyMessage(bytes, policyOf(anchors))
          if (isRefusal(result)) {
            t.fail(`${prefixList} ${JSON.stringify(result)}`)
            continue
          }
          const content = child(result.body, 'urn:q', 'q')
          t.equal(content && textOf(content), 'Zażółć <gęślą> & jaźń\r')
          t.equal(result.signingTime.toISOString(), '2026-11-20T12:00:00.500Z')
          t.equal(
            Buffer.from(result.bodyBytes).includes('note'),
            false,
            'comments are not signed and do not come through',
          )
          t.equal(Buffer.from(result.bodyBytes).includes('urn:unused'), prefixList === 'unused S u')
          const bent = Buffer.from(bytes.toString().replace('gęślą', 'gesla'))
          const refused = await verifyMessage(bent, policyOf(anchors))
          t.equal(isRefusal(refused) && refused.refused, '2002')
        }
      },
    )
  }
}
