import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import t from 'tap'
import type { Exchange } from '../../src/client/outcome.js'
import { Installation } from '../gateway/installation.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)

const folder = await mkdtemp(join(tmpdir(), 'csizs-proof-'))
const installation = await Installation.start()
t.teardown(async () => {
  await installation.remove()
  await rm(folder, { recursive: true })
})
const home = ['--home', installation.home.folder]
const file = (name: string) => join(folder, name)

const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const seen: Exchange[] = []
const recording = installation.connect(pup.profile, { onExchange: one => void seen.push(one) })
await recording.call('pobierzSlownik', { kodSlownika: 'CEL' })
const [exchange] = seen
if (exchange === undefined) throw new Error('no exchange was seen')
await writeFile(file('request.xml'), exchange.request)
await writeFile(file('response.xml'), exchange.response)
await writeFile(file('ca.pem'), installation.caPem)

t.test('csizs verify says who signed a saved answer and that it answers the request @req D3', async t => {
  const trust = ['--trust', file('ca.pem')]
  const good = await csizs('verify', file('response.xml'), ...trust, '--request', file('request.xml'), '--json')
  t.equal(good.code, 0)
  t.match(good.json(), { indication: 'TOTAL-PASSED', covers: /Body/, answersRequest: true, signer: /Bramka testowa/ })
  t.equal((await csizs('verify', file('request.xml'), ...trust)).code, 0)
  const other = await csizs('verify', file('response.xml'), ...trust, '--request', file('response.xml'), '--json')
  t.equal(other.code, 1, 'another request')
  const alone = await csizs('verify', file('response.xml'), '--lang', 'en')
  t.equal(alone.code, 1, 'nobody is trusted')
  t.match(alone.output, /INDETERMINATE[\s\S]*Without --trust/)
  const forged = Buffer.from(exchange.response).toString('utf8').replace('SUKCES', 'PRZYJETO')
  await writeFile(file('forged.xml'), forged)
  const found = await csizs('verify', file('forged.xml'), ...trust, '--json')
  t.equal(found.code, 1)
  t.match(found.json(), { indication: 'TOTAL-FAILED', subIndication: 'HASH_FAILURE' })
})

t.test('csizs verify --second-opinion asks xml-crypto about an RSA signature', async t => {
  t.equal((await csizs('pki', 'ca', '--out', file('ca'), '--name', 'Próba')).code, 0)
  const me = file('me')
  t.equal((await csizs('pki', 'csr', '--out', me, '--name', 'Jan', '--family', 'RSA')).code, 0)
  const issued = ['--ca', file('ca'), '--name', 'Jan', '--out', join(me, 'crt.pem')]
  t.equal((await csizs('pki', 'issue', join(me, 'request.csr.pem'), ...issued)).code, 0)
  await writeFile(file('d.xml'), '<a><b>1</b></a>')
  const keys = ['--key', join(me, 'key.pem'), '--cert', join(me, 'crt.pem')]
  t.equal((await csizs('sign', file('d.xml'), ...keys)).code, 0)
  const trust = ['--trust', join(file('ca'), 'ca.crt.pem')]
  const good = await csizs('verify', file('d.signed.xml'), ...trust, '--second-opinion', '--json')
  t.equal(good.code, 0)
  t.match(good.json(), { indication: 'TOTAL-PASSED', secondOpinion: 'VALID' })
  const bad = await csizs('sign', file('response.xml'), '--key', join(me, 'key.pem'), '--cert', file('ca.pem'))
  t.equal(bad.code, 65, 'key and certificate do not fit')
})

t.test(
  'csizs signs around and beside what is signed, and verify gives back what the signature covers @req D3',
  async t => {
    const keys = ['--key', join(file('me'), 'key.pem'), '--cert', join(file('me'), 'crt.pem')]
    const trust = ['--trust', join(file('ca'), 'ca.crt.pem')]
    await writeFile(file('plik.bin'), Buffer.from([0, 255, 60]))
    await writeFile(file('p.xml'), '<r><a Id="x">1</a><b Id="y">2</b></r>')
    const out = file('content')
    const read = async () => (await readFile(out)).toString('latin1')

    t.equal((await csizs('sign', file('plik.bin'), ...keys, '--as', 'base64', '--type', 'image/png')).code, 0)
    const held = await csizs('verify', file('plik.bin.signed.xml'), ...trust, '--out', out, '--json')
    t.equal(held.code, 0)
    t.match(held.json(), { indication: 'TOTAL-PASSED', covers: 'OBJECT', level: 'XADES' })
    t.equal(await read(), '\u0000\u00ff<')

    t.equal((await csizs('sign', file('plik.bin'), ...keys, '--as', 'detached')).code, 0)
    const apart = ['verify', file('plik.bin.sig.xml'), ...trust] as const
    t.match((await csizs(...apart, '--content', file('plik.bin'), '--json')).json(), { covers: 'GIVEN_BYTES' })
    t.equal((await csizs(...apart, '--content', file('d.xml'))).code, 1, 'other bytes')
    t.equal((await csizs(...apart)).code, 1, 'no bytes given')

    t.equal((await csizs('sign', file('p.xml'), ...keys, '--as', 'element', '--id', 'x')).code, 0)
    t.equal((await csizs('verify', file('p.signed.xml'), ...trust, '--id', 'x', '--out', out)).code, 0)
    t.equal(await read(), '<a Id="x">1</a>')
    t.equal((await csizs('verify', file('p.signed.xml'), ...trust, '--id', 'y')).code, 1, 'another element')
    t.equal((await csizs('verify', file('p.signed.xml'), ...trust)).code, 1, 'a part is not the document')

    t.equal((await csizs('sign', file('d.xml'), ...keys, '--as', 'enveloping')).code, 0)
    t.match((await csizs('verify', file('d.signed.xml'), ...trust, '--json')).json(), { covers: 'OBJECT' })
    t.equal((await csizs('sign', file('d.xml'), ...keys, '--as', 'element', '--id', 'z')).code, 65)
    t.equal((await csizs('sign', file('d.xml'), ...keys, '--as', 'inny')).code, 64)
    t.equal((await csizs('sign', file('d.xml'), '--pkcs11', 'x')).code, 64, 'the token is not named')
  },
)

t.test('csizs validate judges messages and elements, and names places only', async t => {
  t.equal((await csizs('validate', file('request.xml'))).code, 0)
  t.equal((await csizs('validate', file('response.xml'))).code, 0)
  await writeFile(
    file('bad.xml'),
    '<s:pobierzSlownik xmlns:s="urn:csizs-gw:slowniki:v1"><s:kodSlownika>ą ę</s:kodSlownika></s:pobierzSlownik>',
  )
  const bad = await csizs('validate', file('bad.xml'), '--json')
  t.equal(bad.code, 1)
  t.notMatch(bad.output, /ą ę/)
  t.equal((await csizs('validate', file('nothing.xml'))).code, 66)
})

t.test('csizs audit proves, shows and verifies the ledger while the gateway runs @req B6', async t => {
  const sound = await csizs('audit', 'verify', ...home, '--json')
  t.equal(sound.code, 0)
  t.match(sound.json(), { sound: true, findings: [] })
  const portal = ['--portal', installation.portalUrl]
  const proof = await csizs('audit', 'proof', '0', ...home, ...portal, '--json')
  t.equal(proof.code, 0)
  t.match(proof.json(), { holds: true, verdict: { index: 0, facts: { operation: 'instalacja' } } })
  t.equal((await csizs('audit', 'proof', '999999', ...home, ...portal)).code === 0, false)
  t.equal((await csizs('audit', 'proof', 'x', ...home, ...portal)).code, 64)
  const key = await csizs('audit', 'key', ...home)
  t.equal(key.output, (await installation.get('/dziennik/klucz')).text, 'the portal tells the same key')
  await writeFile(file('ledger.vkey'), key.output)
  const outsider = ['--data', installation.home.data.folder, '--key', file('ledger.vkey')]
  t.equal((await csizs('audit', 'verify', ...outsider)).code, 0, 'an auditor with key and files alone')
  const shown = await csizs('audit', 'show', '--from', '0', '--limit', '1', ...home)
  t.match(shown.output, /instalacja/)
  t.notMatch(shown.output, /konto/, 'nothing personal is shown')
})

t.test('csizs audit verify names the first wrong entry, and truncation against a held checkpoint', async t => {
  const { note } = await installation.house.ledger.checkpoint()
  await writeFile(file('held.txt'), note)
  await installation.stop()
  const db = new Database(installation.home.data.ledger)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const before = await csizs('audit', 'verify', ...home, '--checkpoint', file('held.txt'), '--json')
  t.equal(before.code, 0)
  db.prepare("UPDATE entries SET facts = replace(facts, 'SUKCES', 'ODMOWA') WHERE idx = 2").run()
  db.close()
  const after = await csizs('audit', 'verify', ...home, '--json')
  t.equal(after.code, 1)
  t.match((after.json().findings as unknown[])[0], { kind: 'altered', index: 2 })
  const words = await csizs('audit', 'verify', ...home)
  t.match(words.output, /NIE jest spójny[\s\S]*#2/)
})
