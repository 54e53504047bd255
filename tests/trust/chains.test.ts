/** Path building and validation beside two others: pkijs, and OpenSSL's `verify`. */

import { webcrypto } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Certificate, CertificateChainValidationEngine, CryptoEngine, setEngine } from 'pkijs'
import t from 'tap'
import { certificatePem, readCertificate } from '../../src/trust/certificates.js'
import { checkPath, trustAnchors } from '../../src/trust/path.js'
import { judge } from '../judges/available.js'
import { Dice } from '../xml/documents.js'
import { type Chain, chain, type Flaw, flaws, now } from './chains.js'

t.setTimeout(900_000)

const openssl = judge('openssl')
const perFlaw = 12

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as never }))

/** What each validator says of a path with this flaw where that is not „refused”; docs/divergences.md gives the clauses. */
const accepted: Readonly<Partial<Record<Flaw, readonly ('ours' | 'pkijs' | 'openssl')[]>>> = {
  NONE: ['ours', 'pkijs', 'openssl'],
  // pkijs neither counts path lengths above the lowest authority nor looks at critical extensions that it does not know.
  PATH_TOO_LONG: ['pkijs'],
  LEAF_CRITICAL: ['pkijs'],
  AUTHORITY_CRITICAL: ['pkijs'],
  // Ours processes no name constraints: authorities of this house bear none, others are not trusted with systems.
  NAME_PERMITTED: ['pkijs', 'openssl'],
  // The others were not told what for, and know no table of algorithms.
  LEAF_KEY_USAGE: ['pkijs', 'openssl'],
  LEAF_EXTENDED_USAGE: ['pkijs', 'openssl'],
  SHA1: ['pkijs', 'openssl'],
}

function ours({ root, between, leaf }: Chain): boolean {
  const own = readCertificate(leaf)
  const others = between.map(der => readCertificate(der))
  if (own === undefined || others.includes(undefined)) return false
  return checkPath(
    own,
    trustAnchors([root]),
    now,
    'SIGNING',
    others.flatMap(one => one ?? []),
  ).valid
}

async function pkijs({ root, between, leaf }: Chain): Promise<boolean> {
  const read = (der: Uint8Array) => Certificate.fromBER(Uint8Array.from(der).buffer)
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [read(root)],
    // It takes the last certificate for the one that is asked about.
    certs: [...between.map(read), read(leaf)],
    checkDate: now,
  })
  return (await engine.verify()).result
}

async function bySsl({ root, between, leaf }: Chain, folder: string): Promise<boolean> {
  const file = (name: string, ders: readonly Uint8Array[]) => {
    writeFileSync(join(folder, name), ders.map(certificatePem).join(''))
    return join(folder, name)
  }
  const untrusted = between.length === 0 ? [] : ['-untrusted', file('between.pem', between)]
  const time = ['-attime', String(now.getTime() / 1000)]
  const run = await openssl.run([
    'verify',
    ...time,
    '-CAfile',
    file('root.pem', [root]),
    ...untrusted,
    file('leaf.pem', [leaf]),
  ])
  return run.code === 0
}

t.test(
  `${flaws.length * perFlaw} paths, good and with one flaw each: pkijs and OpenSSL say what we say (RFC 5280 §6.1)`,
  { skip: openssl.missing },
  async t => {
    const folder = mkdtempSync(join(tmpdir(), 'chains-'))
    t.teardown(() => rmSync(folder, { recursive: true, force: true }))
    for (const [i, flaw] of flaws.entries()) {
      const counts = { ours: 0, pkijs: 0, openssl: 0 }
      for (let n = 0; n < perFlaw; n++) {
        const one = await chain(flaw, new Dice(1000 * i + n + 1))
        if (ours(one)) counts.ours++
        if (await pkijs(one)) counts.pkijs++
        if (await bySsl(one, folder)) counts.openssl++
      }
      for (const who of ['ours', 'pkijs', 'openssl'] as const) {
        const expected = accepted[flaw]?.includes(who) ? perFlaw : 0
        t.equal(counts[who], expected, `${flaw}: ${who} took ${counts[who]} of ${perFlaw}`)
      }
    }
  },
)
