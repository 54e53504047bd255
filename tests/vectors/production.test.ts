/**
 * The published signatures under the policy of production: whole, and each of their methods, transforms and keys put into a document
 * that is good otherwise, so that the refusal is of that part and of nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { digestRowOf, signatureRowOf } from '../../src/trust/algorithms.js'
import { signDocument } from '../../src/trust/sign-document.js'
import { verifyDocument } from '../../src/trust/verify-document.js'
import { exclusiveCanonicalText } from '../../src/xml/canonical.js'
import { C14N10, C14N11, DS, EXC_C14N } from '../../src/xml/names.js'
import { attributeOf, childElements, type XmlElement } from '../../src/xml/tree.js'
import { sharedFolder } from '../judges/available.js'
import { now, person } from '../trust/people.js'
import { readVector } from './core.js'
import { nodesBelow } from './nodes.js'

const shared = sharedFolder()

function vectors(): string[] {
  const folder = shared.file('vectors', 'xmlsec', 'tests')
  return readdirSync(folder)
    .flatMap(place => readdirSync(`${folder}/${place}`).map(name => `${folder}/${place}/${name}`))
    .filter(file => file.endsWith('.xml') && readFileSync(file, 'utf8').includes('Signature>'))
}

/** The distinct elements of these names in all vectors, each an apex in canonical form. */
function parts(...locals: string[]): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>()
  for (const file of vectors()) {
    for (const { ns, local, element } of nodesBelow(readVector(readFileSync(file)).root)) {
      if (ns === DS && element !== undefined && locals.includes(local)) {
        found.set(exclusiveCanonicalText(element, { inclusivePrefixes: ['ds', 'dsig'] }), element)
      }
    }
  }
  return found
}

const algorithm = (element: XmlElement) => attributeOf(element, '', 'Algorithm') ?? ''
const forbidden = 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE'
const misbuilt = 'TOTAL-FAILED FORMAT_FAILURE'
const otherwise = 'TOTAL-FAILED SIG_CRYPTO_FAILURE'
const takenTransforms: ReadonlySet<string> = new Set([EXC_C14N, C14N10, C14N11, `${DS}enveloped-signature`])

/** A good document into which parts are put, and what verifying makes of it then. */
async function host() {
  const { signer, anchors } = await person('RSA')
  const bytes = await signDocument({ document: Buffer.from('<a><b>1</b></a>'), signer, now })
  if (isRefusal(bytes)) throw new Error('not signed')
  const text = Buffer.from(bytes).toString()
  const verdict = (source: string | Buffer) => {
    const { indication, subIndication, content } = verifyDocument(Buffer.from(source), { trustAnchors: anchors, now })
    return { content, told: subIndication === undefined ? indication : `${indication} ${subIndication}` }
  }
  const put = (where: RegExp, part: string) => {
    const made = text.replace(where, () => part)
    if (made === text) throw new Error('nothing was put in')
    return verdict(made).told
  }
  return { text, verdict, put }
}

t.test('No published signature passes production, and none gives content', { skip: shared.missing }, async t => {
  const { text, verdict } = await host()
  t.equal(verdict(text).told, 'TOTAL-PASSED')
  const ends = new Set([misbuilt, forbidden, 'INDETERMINATE SIG_CONSTRAINTS_FAILURE'])
  for (const file of vectors()) {
    const { told, content } = verdict(readFileSync(file))
    t.ok(ends.has(told), `${file.slice(file.indexOf('tests'))}: ${told}`)
    t.equal(content, undefined)
  }
})

t.test(
  'Each signature method: SHA-1, MD5, DSA, HMAC and all that is not in the table is refused as an algorithm',
  { skip: shared.missing },
  async t => {
    const { put } = await host()
    const seen = new Set<string>()
    for (const [part, element] of parts('SignatureMethod')) {
      const row = signatureRowOf(algorithm(element))
      const hasChild = childElements(element).length > 0
      const told = put(/<ds:SignatureMethod .*?<\/ds:SignatureMethod>/, part)
      const fits = row?.families.includes('RSA') === true && row.isPss !== true
      const taken = ['TOTAL-PASSED', otherwise]
      if (fits && !hasChild) t.ok(taken.includes(told), `${algorithm(element)} is in the table: ${told}`)
      else t.equal(told, hasChild ? misbuilt : forbidden, algorithm(element))
      seen.add(algorithm(element))
    }
    for (const name of ['rsa-sha1', 'dsa-sha1', 'hmac-sha1']) t.ok(seen.has(`${DS}${name}`), name)
    t.ok(seen.has('http://www.w3.org/2001/04/xmldsig-more#rsa-md5'))
  },
)

t.test(
  'Each digest: SHA-1, MD5, SHA-224, RIPEMD and SHA-3 are refused as algorithms',
  { skip: shared.missing },
  async t => {
    const { put } = await host()
    const seen = new Set<string>()
    for (const [part, element] of parts('DigestMethod')) {
      const row = digestRowOf(algorithm(element))
      const told = put(/<ds:DigestMethod .*?<\/ds:DigestMethod>/, part)
      if (row === undefined) t.equal(told, forbidden, algorithm(element))
      else t.not(told, forbidden, `${algorithm(element)} is in the table: ${told}`)
      seen.add(algorithm(element))
    }
    t.ok(seen.has(`${DS}sha1`) && seen.has('http://www.w3.org/2001/04/xmldsig-more#md5'))
  },
)

t.test(
  'Each transform: XSLT, XPath and base64 are refused, and none of them is ever evaluated',
  { skip: shared.missing },
  async t => {
    const { put } = await host()
    const counts = { forbidden: 0, pattern: 0 }
    for (const [part, element] of parts('Transform')) {
      const uri = algorithm(element)
      const isPattern = /XPath[^>]*>not\(ancestor-or-self::dsig:Signature\)</.test(part)
      const told = put(/<ds:Transform [^>]*enveloped-signature"><\/ds:Transform>/, part)
      if (isPattern) counts.pattern++
      if (takenTransforms.has(uri) || isPattern) {
        t.notOk(
          (told === forbidden && !isPattern) || (told === 'TOTAL-PASSED' && !uri.endsWith('enveloped-signature')),
          `${uri}: ${told}`,
        )
        continue
      }
      counts.forbidden++
      t.equal(told, forbidden, part.slice(0, 200))
    }
    t.ok(counts.forbidden > 30 && counts.pattern > 0, JSON.stringify(counts))
  },
)

t.test(
  'Each way to name a key: only X509Data with certificates is read, and a certificate put in decides nothing',
  { skip: shared.missing },
  async t => {
    const { put } = await host()
    const counts = { refused: 0, certificates: 0 }
    for (const [part, element] of parts('KeyInfo')) {
      const told = put(/<ds:KeyInfo>.*<\/ds:KeyInfo>/s, part)
      const [holder, ...more] = childElements(element)
      const hasCertificate = holder !== undefined && childElements(holder).some(one => one.local === 'X509Certificate')
      if (holder?.local === 'X509Data' && more.length === 0 && hasCertificate) {
        counts.certificates++
        t.not(told, 'TOTAL-PASSED')
      } else {
        counts.refused++
        t.equal(told, misbuilt, part.slice(0, 160))
      }
    }
    t.ok(counts.refused > 40 && counts.certificates > 5, JSON.stringify(counts))
  },
)
