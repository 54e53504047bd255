/** Keys in a PKCS#11 token: SoftHSM, initialised in a folder of the test; the keys are made inside and never leave it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { openTokenSigner, TokenFailure, type TokenOrder } from '../../src/outside/token/token-signer.js'
import type { KeyFamily } from '../../src/ports/runtime/signer.js'
import { type Authority, createRootAuthority, issueCertificate, randomSerial } from '../../src/trust/authority.js'
import { certificatePem, readCertificate } from '../../src/trust/certificates.js'
import { trustAnchors } from '../../src/trust/path.js'
import { signDocument } from '../../src/trust/sign-document.js'
import { verifyDocument } from '../../src/trust/verify-document.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { keyMade } from '../../src/trust/xmldsig/verify-value.js'
import { csizs } from '../cli/command-line.js'
import { judge } from '../judges/available.js'
import { message, policyOf } from './people.js'

t.setTimeout(900_000)

const softhsm = judge('softhsm')
const xmlsec1 = judge('xmlsec1')
const java = judge('java')

const library =
  ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so'].find(existsSync) ?? ''
const pin = '48151623'
const today = new Date()
const dayMs = 86_400_000

interface Held {
  readonly family: KeyFamily
  readonly chain: readonly Uint8Array[]
}

const folder = mkdtempSync(join(tmpdir(), 'token-'))
const file = (name: string) => join(folder, name)
process.env.SOFTHSM2_CONF = file('softhsm2.conf')
t.teardown(() => rmSync(folder, { recursive: true, force: true }))

function order(key: string, change: Partial<TokenOrder> = {}): TokenOrder {
  const familyOf = (der: Uint8Array) => readCertificate(der)?.family
  return { module: library, token: 'biuro', key, pin, familyOf, verifies: keyMade, ...change }
}

async function prepare(): Promise<{ readonly authority: Authority; readonly keys: ReadonlyMap<string, Held> }> {
  mkdirSync(file('tokens'))
  writeFileSync(
    file('softhsm2.conf'),
    `directories.tokendir = ${file('tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  )
  writeFileSync(file('pin'), `${pin}\n`, { mode: 0o600 })
  const made = await softhsm.run(['--init-token', '--free', '--label', 'biuro', '--so-pin', '12345678', '--pin', pin])
  if (made.code !== 0) throw new Error(made.stderr)
  const authority = await createRootAuthority({
    commonName: 'CA tokenu',
    family: 'EC-P256',
    validDays: 3650,
    now: new Date(today.getTime() - dayMs),
  })
  const keys = new Map<string, Held>()
  for (const [label, family, id] of [
    ['podpis-rsa', 'RSA', '01'],
    ['podpis-ec', 'EC-P256', '02'],
  ] as const) {
    const spki = Buffer.from(
      await child('dist/tests/trust/token-key-child.js', library, 'biuro', pin, family, label, id),
      'base64',
    )
    const der = await issueCertificate(authority, {
      spki,
      subject: { commonName: label },
      purpose: 'SIGNING',
      notBefore: new Date(today.getTime() - dayMs),
      notAfter: new Date(today.getTime() + dayMs),
      serial: randomSerial(),
    })
    writeFileSync(file(`${label}.pem`), certificatePem(der))
    keys.set(label, { family, chain: [der] })
  }
  writeFileSync(file('ca.pem'), authority.certificatePem)
  return { authority, keys }
}

async function child(...args: string[]): Promise<string> {
  const { spawnSync } = await import('node:child_process')
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

async function troubleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (cause) {
    return cause instanceof TokenFailure ? cause.trouble : String(cause)
  }
}

t.test('Keys that never leave their token', { skip: softhsm.missing }, async t => {
  const { authority, keys } = await prepare()
  const anchors = trustAnchors([authority.certificatePem])

  for (const [label, { family, chain }] of keys) {
    await t.test(`A token's key signs messages and documents that we and both judges verify (${family})`, async t => {
      const signer = await openTokenSigner(order(label, { chain }))
      t.equal(signer.family, family)
      for (const digest of ['SHA-256', 'SHA-384', 'SHA-512'] as const) {
        const taken = await verifyMessage(await message(signer, { now: today, digest }), {
          ...policyOf(anchors),
          now: today,
        })
        t.notOk(isRefusal(taken), `${digest} ${JSON.stringify(taken)}`)
      }
      const bytes = await signDocument({ document: Buffer.from('<a>ż</a>'), signer, now: today })
      if (isRefusal(bytes)) return t.fail('refused')
      t.equal(verifyDocument(bytes, { trustAnchors: anchors, now: today }).indication, 'TOTAL-PASSED')
      const made = file(`${label}.xml`)
      writeFileSync(made, bytes)
      if (!xmlsec1.missing) {
        const id = ['--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties']
        const run = await xmlsec1.run(['--verify', '--trusted-pem', file('ca.pem'), ...id, made])
        t.equal(run.code, 0, run.stderr)
      }
      if (!java.missing) {
        const run = await java.run(['tests/judges/VerifySignature.java', made])
        t.match(run.stdout.toString(), / VALID value=true references=true,true$/m)
      }
      await signer.close()
    })
  }

  await t.test('RSA keys sign with PSS where their certificate says so', async t => {
    const { chain } = keys.get('podpis-rsa') as Held
    const verifies = (der: Uint8Array, _bytes: Uint8Array, value: Uint8Array) =>
      der === chain[0] && value.byteLength === 384
    const signer = await openTokenSigner(order('podpis-rsa', { chain, familyOf: () => 'RSA-PSS', verifies }))
    const bytes = await signDocument({ document: Buffer.from('<a/>'), signer, now: today })
    if (isRefusal(bytes)) return t.fail('refused')
    const verdict = verifyDocument(bytes, { trustAnchors: anchors, now: today })
    t.equal(verdict.indication, 'TOTAL-PASSED')
    t.match(verdict.signatureAlgorithm, /sha256-rsa-MGF1$/)
    await signer.close()
  })

  await t.test('The event loop keeps turning while a token signs', async t => {
    const { chain } = keys.get('podpis-rsa') as Held
    const signer = await openTokenSigner(order('podpis-rsa', { chain }))
    let isPending = true
    const signed = Promise.all(Array.from({ length: 20 }, () => signer.sign(Buffer.from('x'), 'SHA-256'))).finally(
      () => {
        isPending = false
      },
    )
    let turns = 0
    for (; isPending; turns++) await turn()
    t.equal((await signed).length, 20)
    t.ok(turns > 20, `${turns} turns while 20 signatures were made`)
    await signer.close()
  })

  await t.test('A key by its identifier, and what is wrong is named', async t => {
    const { chain } = keys.get('podpis-ec') as Held
    const byId = await openTokenSigner(order('id:02', { chain }))
    t.equal(byId.family, 'EC-P256')
    await byId.close()
    const other = (keys.get('podpis-rsa') as Held).chain
    t.equal(await troubleOf(openTokenSigner(order('brak', { chain }))), 'NO_KEY')
    t.equal(await troubleOf(openTokenSigner(order('podpis-ec'))), 'NO_CERTIFICATE')
    t.equal(await troubleOf(openTokenSigner(order('podpis-ec', { chain: other }))), 'OTHER_CERTIFICATE')
    t.equal(await troubleOf(openTokenSigner(order('podpis-ec', { chain, token: 'inny' }))), 'NO_TOKEN')
    t.equal(await troubleOf(openTokenSigner(order('podpis-ec', { chain, pin: '00000000' }))), 'WRONG_PIN')
    t.equal(await troubleOf(openTokenSigner(order('podpis-ec', { chain, module: file('brak.so') }))), 'NO_MODULE')
  })

  await t.test('A token that is pulled out is a clear error, and serves again when it is back', async t => {
    const { chain } = keys.get('podpis-ec') as Held
    const signer = await openTokenSigner(order('podpis-ec', { chain }))
    const sign = () => signer.sign(Buffer.from('x'), 'SHA-256')
    t.equal((await sign()).byteLength, 64)
    renameSync(file('tokens'), file('away'))
    mkdirSync(file('tokens'))
    const trouble = await troubleOf(sign())
    t.ok(['NO_TOKEN', 'LOST'].includes(trouble), trouble)
    rmSync(file('tokens'), { recursive: true })
    renameSync(file('away'), file('tokens'))
    t.ok(keyMade(chain[0] as Uint8Array, Buffer.from('x'), await sign()))
    await signer.close()
    t.equal(await troubleOf(sign()), 'LOST', 'a closed signer signs no more')
  })

  await t.test('csizs sign --pkcs11 signs with the token; the PIN comes from a file and is told to nobody', async t => {
    writeFileSync(file('wniosek.xml'), '<wniosek/>')
    const words = ['--pkcs11', library, '--token', 'biuro', '--token-key', 'podpis-ec', '--cert', file('podpis-ec.pem')]
    const signed = await csizs('sign', file('wniosek.xml'), ...words, '--pin-file', file('pin'))
    t.equal(signed.code, 0, signed.remarks)
    const verified = await csizs('verify', file('wniosek.signed.xml'), '--trust', file('ca.pem'))
    t.equal(verified.code, 0, verified.output)
    writeFileSync(file('zly-pin'), '99999999\n')
    const refused = await csizs('sign', file('wniosek.xml'), ...words, '--pin-file', file('zly-pin'))
    t.equal(refused.code, 77)
    t.match(refused.remarks, /PIN/)
    t.notMatch(refused.remarks + refused.output + signed.remarks + signed.output, /99999999|48151623/)
    t.notMatch(readFileSync(file('wniosek.signed.xml'), 'utf8'), /48151623/)
    const absent = await csizs(
      'sign',
      file('wniosek.xml'),
      ...words.with(1, file('brak.so')),
      '--pin-file',
      file('pin'),
    )
    t.equal(absent.code, 78)
  })
})
