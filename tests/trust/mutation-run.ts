/** Sends wounded messages and documents through verification and counts what becomes of them. */
import type { Test } from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { signDocument } from '../../src/trust/sign-document.js'
import { verifyDocument } from '../../src/trust/verify-document.js'
import { type Verified, verifyMessage } from '../../src/trust/verify-message.js'
import type { XmlLimits } from '../../src/xml/limits.js'
import { readXml } from '../../src/xml/read.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { shown } from '../xml/documents.js'
import { wound } from './mutations.js'
import { content, message, now, person, policyOf } from './people.js'

/** Tight caps, so that wounds that make a message larger go over them often. */
export const caps: Partial<XmlLimits> = {
  maxBytes: 48 * 1024,
  maxDepth: 40,
  maxChildren: 500,
  maxElements: 800,
  maxAttributes: 60,
  maxAttributeBytes: 512,
  maxNameBytes: 64,
  maxNamespaces: 20,
}

/** A signed text, and what verifying makes of a text: the facts that a caller would use, or the refusal's code. */
export interface Target {
  readonly name: string
  readonly text: string
  judge(bytes: Uint8Array): Promise<{ readonly code: string } | { readonly facts: string }>
}

/** Messages in both forms, both versions and both kinds of keys, and documents. */
export async function targets(): Promise<Target[]> {
  const made: Target[] = []
  for (const family of ['RSA', 'EC-P256'] as const) {
    const { signer, anchors } = await person(family)
    const policy = { ...policyOf(anchors, ['xades', 'wss']), limits: caps }
    for (const form of ['xades', 'wss'] as const) {
      for (const soapVersion of ['1.1', '1.2'] as const) {
        const text = Buffer.from(await message(signer, { soapVersion, form })).toString()
        const judge = async (bytes: Uint8Array) => {
          const result = await verifyMessage(bytes, policy)
          return isRefusal(result) ? { code: result.refused } : { facts: messageFacts(result) }
        }
        made.push({ name: `${form} ${soapVersion} ${family}`, text, judge })
      }
    }
    const source = `<?xml version="1.0"?>\n<a xmlns="urn:a" Id="korzen"><b xml:lang="pl">1</b><?x y?><!-- z -->${content}</a>`
    const document = await signDocument({ document: Buffer.from(source), signer, now })
    if (isRefusal(document)) throw new Error('the document itself is refused')
    const judge = async (bytes: Uint8Array) => {
      const { indication, subIndication, content, signer, signingTime } = verifyDocument(bytes, {
        trustAnchors: anchors,
        now,
        limits: caps,
      })
      if (indication !== 'TOTAL-PASSED') return { code: `${indication} ${subIndication}` }
      const text = Buffer.from(content ?? []).toString()
      return { facts: JSON.stringify([text, signer?.fingerprint, signingTime]) }
    }
    made.push({ name: `document ${family}`, text: Buffer.from(document).toString(), judge })
  }
  return made
}

function messageFacts(verified: Verified): string {
  const { bodyBytes, created, expires, signingTime, signer, form, soapVersion, headers, signatureAlgorithm } = verified
  const { kind, fingerprint } = signer
  const text = Buffer.from(bodyBytes).toString()
  const names = headers.map(one => one.local)
  return JSON.stringify([
    text,
    created,
    expires,
    signingTime,
    kind,
    fingerprint,
    form,
    soapVersion,
    names,
    signatureAlgorithm,
  ])
}

export interface Tally {
  /** Wounds that hurt nothing: accepted, with exactly what was signed. */
  accepted: number
  /** Accepted although the bytes are others. */
  acceptedChanged: number
  readonly codes: Map<string, number>
  /** What must never happen, each with its seed; empty is good. */
  readonly failures: string[]
}

/** `count` wounded texts, from `seed` on. */
export async function mutationRun(list: readonly Target[], seed: number, count: number): Promise<Tally> {
  const tally: Tally = { accepted: 0, acceptedChanged: 0, codes: new Map(), failures: [] }
  const expected: string[] = []
  for (const target of list) {
    const good = await target.judge(Buffer.from(target.text))
    if (!('facts' in good)) throw new Error(`${target.name} itself is refused: ${good.code}`)
    expected.push(good.facts)
  }
  for (let i = 0; i < count && tally.failures.length < 5; i++) {
    const which = i % list.length
    const target = list[which] as Target
    const text = wound(target.text, seed + i)
    const bytes = Buffer.from(text)
    const fail = (what: string) =>
      tally.failures.push(`${what}: ${target.name}, seed ${seed + i}: ${shown(text).slice(0, 2000)}`)
    try {
      const result = await target.judge(bytes)
      if ('code' in result) tally.codes.set(result.code, (tally.codes.get(result.code) ?? 0) + 1)
      else {
        tally.accepted++
        if (text !== target.text) tally.acceptedChanged++
        if (result.facts !== expected[which]) fail('accepted with other content')
        if (!isWithinCaps(bytes)) fail('accepted over the caps')
      }
    } catch (cause) {
      fail(`threw ${cause}`)
    }
  }
  return tally
}

/** Measured apart from the limits that the reader keeps while it reads. */
function isWithinCaps(bytes: Buffer): boolean {
  const document = readXml(bytes, { instructions: 'KEEP' })
  if (isRefusal(document)) return false
  let elements = 0
  const fits = (element: XmlElement, depth: number): boolean => {
    elements++
    const { attributes, declarations, children } = element
    return (
      depth <= (caps.maxDepth ?? 0) &&
      children.length <= (caps.maxChildren ?? 0) &&
      attributes.length + declarations.length <= (caps.maxAttributes ?? 0) &&
      declarations.length <= (caps.maxNamespaces ?? 0) &&
      attributes.every(one => Buffer.byteLength(one.value) <= (caps.maxAttributeBytes ?? 0)) &&
      Buffer.byteLength(element.local) <= (caps.maxNameBytes ?? 0) &&
      children.every(one => one.kind !== 'element' || fits(one, depth + 1))
    )
  }
  return bytes.byteLength <= (caps.maxBytes ?? 0) && fits(document.root, 1) && elements <= (caps.maxElements ?? 0)
}

export interface MutationOrder {
  readonly what: string
  /** How the names of its targets begin. */
  readonly kind: string
  readonly count: number
  /** Codes and indications that must come up, so that the wounds are known to reach every step. */
  readonly ends: readonly string[]
}

/** The three files of `npm test` send 100,000 wounded texts together; `npm run soak` sends millions. */
export function mutationTest(t: Test, { what, kind, count, ends }: MutationOrder): void {
  const title = `${count} ${what}: never accepted with other content than what was signed, nothing thrown, nothing over the caps @req D3`
  t.test(title, async t => {
    const list = (await targets()).filter(one => one.name.startsWith(kind))
    const tally = await mutationRun(list, 1, count)
    t.same(tally.failures, [])
    t.ok(tally.acceptedChanged > count / 100, `${tally.acceptedChanged} were spelt otherwise and mean the same`)
    for (const code of ends) t.ok(tally.codes.has(code), `${tally.codes.get(code)} ended in ${code}`)
    const told = [...tally.codes].map(([code, times]) => `${code}: ${times}`).join(', ')
    t.equal(tally.accepted + [...tally.codes.values()].reduce((sum, one) => sum + one, 0), count, told)
  })
}
