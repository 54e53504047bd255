import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import t from 'tap'
import { namespaces, type OperationName, operations } from '../../src/contract/index.js'
import type { FaultCode } from '../../src/fault/catalogue.js'
import { judge } from '../judges/available.js'
import { startForRoad } from './installed.js'
import { recordsIn, story } from './people.js'
import { exchangesFolder, fileOf, Road } from './road.js'
import { tellRoad } from './story.js'

t.setTimeout(900_000)

const xmllint = judge('xmllint')
const xmlsec1 = judge('xmlsec1')
const java = judge('java')

const { installation, remove } = await startForRoad()
t.teardown(remove)
const road = new Road(installation, 'REPLAY')
await tellRoad(installation, road)
const { travelled } = road
const entries = await installation.entries()

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.xml'))
    .map(entry => relative('.', join(entry.parentPath, entry.name)))
}

for (const { operation, name, code, differs } of travelled) {
  t.test(`@req D1 ${operation}/${name} goes over the wire as its files say`, t => {
    const [first] = differs
    t.equal(first?.is, first?.kept, `the ${first?.what ?? 'exchange'} is as kept (npm run exchanges writes it anew)`)
    const wanted = /^odmowa-([0-9]{4})/.exec(name)?.[1]
    t.equal(code, wanted, 'the name says how it ends')
    t.end()
  })
}

t.test('every file belongs to a case of the road', t => {
  const known = new Set(
    travelled.flatMap(({ operation, name }) => [
      fileOf(operation, name, 'request'),
      fileOf(operation, name, 'response'),
    ]),
  )
  t.strictSame(
    filesBelow(exchangesFolder).filter(file => !known.has(file)),
    [],
  )
  t.equal(new Set(travelled.map(({ operation, name }) => `${operation}/${name}`)).size, travelled.length)
  t.end()
})

t.test('@req D5 every file is valid against the published schema, by xmllint', { skip: xmllint.missing }, async t => {
  const bySchema = new Map<string, string[]>()
  for (const file of filesBelow(exchangesFolder)) {
    const schema = schemaOf(file)
    bySchema.set(schema, [...(bySchema.get(schema) ?? []), file])
  }
  for (const [schema, files] of bySchema) {
    const run = await xmllint.run(['--noout', '--nonet', '--schema', join('xsd', schema), ...files])
    t.equal(run.code, 0, `${schema}: ${files.length} files ${run.code === 0 ? '' : run.stderr.slice(0, 2_000)}`)
  }
})

/** The schema of the namespace that the file's element stands in. */
function schemaOf(file: string): string {
  const operation = file.split('/').at(-2) as OperationName
  const isFault = file.includes('/odmowa-') && file.endsWith('.response.xml')
  const prefix = isFault ? 'f' : operations[operation].request.split(':')[0]
  return `${namespaces[prefix as keyof typeof namespaces].split(':')[2]}.xsd`
}

t.test('@req B6 once a signer or a session is known each call has its entry, with the code of its refusal', t => {
  const signed = travelled.filter(one => one.signer === 'REGISTERED')
  t.ok(signed.length > 50)
  for (const { operation, name, code, entries: indices } of signed) {
    t.ok(indices.length > 0, `${operation}/${name} bears a receipt`)
    for (const index of indices)
      t.match(entries[index], { operation, ...(code === undefined ? {} : { refusal: code, result: 'ODMOWA' }) })
  }
  t.end()
})

t.test('@req A2.6 B7 of strangers only what they did to an account is entered; all else is counted', t => {
  for (const { operation, name, signer, code, entries: indices } of travelled) {
    if (signer !== 'ANYBODY' || code === undefined) continue
    const isEntered = code === '3010' || name === 'odmowa-3016-nie-administrator'
    t.equal(indices.length > 0, isEntered, `${operation}/${name}`)
  }
  t.end()
})

/** Refusals that the road has to show over the wire; those of transport and signature stand in tests/gateway. */
const demanded: Readonly<Partial<Record<OperationName, readonly string[]>>> = {
  pobierzDane: ['3004', '3006', '3007', '3008', '3011', '5001', '5009'],
  rozpocznijZasilenie: ['3011', '5005', '5006', '5014'],
  przekazPaczke: ['5006', '5015', '5016'],
  zarejestrujSD: ['3010', '3014', '5018'],
  zmienHaslo: ['3010', '3015'],
  zaloguj: ['3010'],
}

t.test('every operation has an exchange that succeeds; the refusals demanded are there, all others are listed', t => {
  const untold: string[] = []
  for (const operation of Object.keys(operations) as OperationName[]) {
    const own = travelled.filter(one => one.operation === operation)
    t.ok(
      own.some(one => one.code === undefined),
      `${operation} succeeds`,
    )
    const provoked = new Set(own.map(one => one.code))
    for (const code of demanded[operation] ?? []) t.ok(provoked.has(code), `${operation} is refused with ${code}`)
    const declared: readonly FaultCode[] = operations[operation].faults
    for (const code of declared) if (!provoked.has(code)) untold.push(`${operation} ${code}`)
  }
  t.comment(`declared refusals without an exchange of their own (tests/gateway provokes each): ${untold.join(', ')}`)
  t.end()
})

async function withResponses<T>(use: (files: readonly string[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-responses-'))
  try {
    const soap = travelled.filter(one => one.signer !== 'NONE')
    const files = soap.map(({ response }, index) => {
      const file = join(folder, `${index}.xml`)
      writeFileSync(file, response)
      return file
    })
    return await use(files)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

t.test('@req D3 each signed answer and fault of the road is verified by OpenJDK', { skip: java.missing }, async t => {
  await withResponses(async files => {
    const run = await java.run(['tests/judges/VerifySignature.java', ...files])
    const lines = run.stdout.toString('utf8').trim().split('\n')
    t.equal(lines.length, files.length, run.stderr)
    t.strictSame(
      lines.filter(line => !/ VALID/.test(line)),
      [],
    )
  })
})

t.test(
  '@req D3 each signed answer and fault of the road is verified by xmlsec1',
  { skip: xmlsec1.missing },
  async t => {
    const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'
    const ids = [
      [`${wsu}:Timestamp`, 'Timestamp'],
      ['http://schemas.xmlsoap.org/soap/envelope/:Body', 'Body'],
      ['http://uri.etsi.org/01903/v1.3.2#:SignedProperties', 'SignedProperties'],
    ].map(([name]) => ['--id-attr:Id', name ?? ''])
    await withResponses(async files => {
      const ca = installation.home.keys.authority
      for (const file of files) {
        const run = await xmlsec1.run(['--verify', '--trusted-pem', ca, ...ids.flat(), file])
        if (run.code !== 0) t.fail(`${file}: ${run.stderr.slice(0, 500)}`)
      }
      t.ok(files.length > 50, `${files.length} messages`)
    })
  },
)

// ── what must not be said ──

/** Everything that tells who the people of the story are. */
function tellingWords(): readonly string[] {
  const records = ['JT-1408-PUP-01', 'JT-1408-OPS-01', 'JT-1408-ORS-01']
    .flatMap(recordsIn)
    .map(bytes => Buffer.from(bytes).toString())
  const fed = records.join('')
  const words = story.persons.flatMap(person => [
    ...(person.pesel === undefined ? [] : [person.pesel]),
    ...person.formerPesels,
    ...person.documents.map(document => document.number),
    person.surname,
    ...person.addresses.map(address => address.street),
  ])
  // Names of two or three letters are words of any language, and pieces of any encoding.
  return [...new Set(words)].filter(word => word.length > 3 && fed.includes(`>${word}<`))
}

const traces = [
  /\bat \//,
  /\.ts:\d/,
  /\.js:\d/,
  /Error:/,
  /node_modules/,
  /\bnode:/,
  new RegExp(`${tmpdir()}/`),
  new RegExp(homedir()),
  /csizs-test-/,
]

t.test('faults and the operator’s log name nobody, and tell no stack and no path', async t => {
  const words = tellingWords()
  t.ok(words.length > 20, `${words.length} words are looked for`)
  const faults = travelled.filter(one => one.code !== undefined).map(one => Buffer.from(one.response).toString('utf8'))
  t.ok(faults.length > 40)
  const said = [...faults, ...installation.logLines, ...entries.map(entry => JSON.stringify(entry))]
  // Signatures and certificates are encoded at random.
  const texts = said.map(text => text.replace(/[A-Za-z0-9+/]{60,}={0,2}/g, ''))
  for (const word of words)
    t.strictSame(
      texts.filter(text => text.includes(word)).map(text => text.slice(0, 300)),
      [],
      'no word of a person',
    )
  // The log of faults that were foreseen holds no stack; a defect's would, and the road has none.
  for (const trace of traces)
    t.strictSame(
      texts.filter(text => trace.test(text)).map(text => text.slice(0, 300)),
      [],
    )
  t.strictSame(
    installation.logLines.filter(line => /"level":(50|60)/.test(line)),
    [],
    'nothing broke',
  )
})

t.test('the exchanges in the repository hold no private key and nothing of this machine', t => {
  const { stdout } = spawnSync('grep', ['-rlE', 'PRIVATE KEY|/home/|/tmp/|/work/|/root/', exchangesFolder], {
    encoding: 'utf8',
  })
  t.equal(stdout, '')
  t.end()
})
