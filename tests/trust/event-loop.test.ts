import { createPrivateKey } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import t from 'tap'
import { generateKeyPair } from '../../src/trust/keys.js'
import { createSelfSigned } from '../../src/trust/requests.js'
import { keySigner } from '../../src/trust/signers.js'
import { now } from './people.js'

for (const scheme of [undefined, 'PSS'] as const) {
  t.test(`The event loop keeps turning while RSA signs (${scheme ?? 'PKCS#1 v1.5'})`, async t => {
    const pair = await generateKeyPair('RSA', 4096)
    const chain = [await createSelfSigned(pair, { commonName: 'x' }, now)]
    const signer = keySigner(createPrivateKey(pair.privateKeyPem), chain, scheme)
    const seen: number[] = []
    for (let n = 0; n < 5; n++) {
      let isPending = true
      const signed = signer.sign(Buffer.from('x'), 'SHA-256').finally(() => {
        isPending = false
      })
      let turns = 0
      for (; isPending; turns++) await turn()
      t.equal((await signed).byteLength, 512)
      seen.push(turns)
    }
    // A signature made on the loop itself leaves one turn each time; a busy machine may leave one now and then.
    t.ok(Math.max(...seen) > 1, `${seen.join(', ')} turns while one signature was made`)
  })
}
