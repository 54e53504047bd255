import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { signDocument } from '../../src/trust/sign-document.js'
import { verifyDocument } from '../../src/trust/verify-document.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { Dice, mutate, shown } from '../xml/documents.js'
import { content, message, now, person, policyOf } from './people.js'

/** How many mutations a run makes of each message; more with CSIZS_SOAK. */
const rounds = 1500 * Number(process.env.CSIZS_SOAK ?? '1')

t.setTimeout(900_000 * Math.max(1, rounds / 1500))

/** Wounds that know what they are looking at: elements moved, doubled, dropped, renamed, values swapped. */
function rearrange(text: string, seed: number): string {
  const dice = new Dice(seed)
  const tags = [...text.matchAll(/<([\w:]+)[ >]/g)]
  const take = () => {
    const tag = dice.pick(tags)
    const end = text.indexOf(`</${tag[1]}>`, tag.index)
    return { start: tag.index, end: end < 0 ? tag.index : end + (tag[1]?.length ?? 0) + 3 }
  }
  const [a, b] = [take(), take()]
  const piece = text.slice(a.start, a.end)
  const without = text.slice(0, a.start) + text.slice(a.end)
  const at = Math.min(b.start, without.length)
  const kind = dice.next(7)
  if (kind === 0) return without
  if (kind === 1) return text.slice(0, b.start) + piece + text.slice(b.start)
  if (kind === 2) return without.slice(0, at) + piece + without.slice(at)
  if (kind === 3) return text.slice(0, b.end) + piece + text.slice(b.end)
  if (kind === 4) return text.slice(0, a.start) + text.slice(b.start, b.end) + text.slice(a.end)
  if (kind === 5) return `${text.slice(0, a.start)}<x:y xmlns:x="urn:x">${piece}</x:y>${text.slice(a.end)}`
  const values = [...text.matchAll(/="([^"]*)"/g)]
  const [from, to] = [dice.pick(values), dice.pick(values)]
  return text.slice(0, from.index) + to[0] + text.slice(from.index + from[0].length)
}

for (const family of ['RSA', 'EC-P256'] as const) {
  for (const form of ['xades', 'wss'] as const) {
    t.test(
      `${2 * rounds} mutations of a message (${family}, ${form}): refused, or accepted with exactly the Body that was signed @req D3`,
      async t => {
        const { signer, anchors } = await person(family)
        const bytes = await message(signer, { form })
        const policy = { ...policyOf(anchors), forms: [form] }
        const good = await verifyMessage(bytes, policy)
        if (isRefusal(good)) return t.fail('the message itself is refused')
        const body = Buffer.from(good.bodyBytes).toString()
        const text = Buffer.from(bytes).toString()
        const codes = new Map<string, number>()
        for (let seed = 1; seed <= rounds; seed++) {
          for (const mutation of [mutate(text, seed), rearrange(text, seed)]) {
            const result = await verifyMessage(Buffer.from(mutation), policy)
            const code = isRefusal(result) ? result.refused : 'taken'
            codes.set(code, (codes.get(code) ?? 0) + 1)
            if (isRefusal(result)) continue
            if (Buffer.from(result.bodyBytes).toString() !== body) return t.fail(`seed ${seed} ${shown(mutation)}`)
            if (result.created.getTime() !== good.created.getTime()) return t.fail(`seed ${seed} Created`)
          }
        }
        t.ok(codes.size > 4, JSON.stringify(Object.fromEntries(codes)))
        t.ok((codes.get('taken') ?? 0) < rounds, 'most wounds are fatal')
      },
    )
  }
}

t.test(`${2 * rounds} mutations of a document: never TOTAL-PASSED with other content`, async t => {
  const { signer, anchors } = await person('EC-P256')
  const signed = await signDocument({ document: Buffer.from(content), signer, now })
  if (isRefusal(signed)) return t.fail('refused')
  const text = Buffer.from(signed).toString()
  const policy = { trustAnchors: anchors, now }
  const good = Buffer.from(verifyDocument(signed, policy).content ?? []).toString()
  t.not(good, '')
  let passed = 0
  for (let seed = 1; seed <= rounds; seed++) {
    for (const mutation of [mutate(text, seed), rearrange(text, seed)]) {
      const verdict = verifyDocument(Buffer.from(mutation), policy)
      if (verdict.indication !== 'TOTAL-PASSED') {
        if (verdict.content !== undefined || verdict.subIndication === undefined) return t.fail(`seed ${seed}`)
        continue
      }
      passed++
      if (Buffer.from(verdict.content ?? []).toString() !== good) return t.fail(`seed ${seed} ${shown(mutation)}`)
    }
  }
  t.ok(passed < rounds)
})
