/** The signature engine beside xml-crypto, xmlsec1 and Santuario, on the same messages. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { SignedXml } from 'xml-crypto'
import { isRefusal } from '../src/fault/refusal.js'
import type { Signer } from '../src/ports/runtime/signer.js'
import { signMessage } from '../src/trust/sign-message.js'
import { verifyMessage } from '../src/trust/verify-message.js'
import { exclusiveCanonical } from '../src/xml/canonical.js'
import { readXml } from '../src/xml/read.js'
import { measure, type Subject } from './measure.js'
import { messageOf, now, type Sender, sender } from './messages.js'
import { Santuario } from './santuario.js'

export interface Row {
  readonly work: string
  readonly bytes: number
  readonly algorithm: string
  readonly subject: string
  readonly perSecond: number
  readonly medianUs: number
  readonly spreadPercent: number
}

const exc = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const wsuNs = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'
const soapNs = 'http://schemas.xmlsoap.org/soap/envelope/'
const kilobyte = 1024

/** Sizes asked for; a message is never shorter than its signature. */
export const sizes = [3 * kilobyte, 12 * kilobyte, 100 * kilobyte, 1024 * kilobyte]

interface Bench {
  readonly who: Sender
  readonly family: 'RSA' | 'EC-P256'
  readonly signed: Uint8Array
  readonly content: Uint8Array
  readonly file: string
  /** The same message, its content spelt otherwise than a canonical form spells it. */
  readonly respelt: Uint8Array
  readonly respeltFile: string
  readonly unsignedFile: string
  readonly keyFile: string
  readonly santuario: Santuario | undefined
}

/** All rows of the engine; `report` gets each when it is known. */
export async function benchEngine(turns: number, report: (row: Row) => void): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-bench-engine-'))
  const santuario = Santuario.start()
  const rows: Row[] = []
  try {
    for (const family of ['RSA', 'EC-P256'] as const) {
      const who = await sender(family)
      for (const size of sizes) {
        const bench = await prepare(folder, family, who, size, santuario)
        for (const [work, subjects] of works(bench)) {
          for (const figure of await measure(subjects, turns)) {
            const row = {
              work,
              bytes: bench.signed.byteLength,
              algorithm: family === 'RSA' ? 'RSA-2048' : 'P-256',
              ...figure,
            }
            rows.push(row)
            report(row)
          }
        }
      }
    }
  } finally {
    santuario?.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return rows
}

async function prepare(
  folder: string,
  family: Bench['family'],
  who: Sender,
  size: number,
  santuario: Santuario | undefined,
): Promise<Bench> {
  const { signed, content } = await messageOf(size, who.signer)
  const text = Buffer.from(signed).toString()
  const [file, unsignedFile, keyFile, respeltFile] = ['signed.xml', 'unsigned.xml', 'key.pem', 'respelt.xml'].map(
    name => join(folder, `${family}-${size}-${name}`),
  ) as [string, string, string, string]
  const respelt = Buffer.from(text.replace(/ nr="(\d+)"/g, " nr='$1'"))
  await writeFile(file, signed)
  await writeFile(respeltFile, respelt)
  await writeFile(unsignedFile, text.replace(/<ds:Signature .*<\/ds:Signature>/s, ''))
  await writeFile(keyFile, who.privateKeyPem, { mode: 0o600 })
  await writeFile(join(folder, 'ca.pem'), who.caPem)
  return { who, family, signed, content, file, respelt, respeltFile, unsignedFile, keyFile, santuario }
}

function works(bench: Bench): [string, Subject[]][] {
  const isRsa = bench.family === 'RSA'
  const withSantuario = (command: string) => (bench.santuario === undefined ? [] : [bench.santuario.subject(command)])
  return [
    [
      'verify',
      [
        ourVerify(bench, bench.signed),
        ...(isRsa ? [xmlCryptoVerify(bench)] : []),
        ...withSantuario(`verify ${bench.file}`),
        xmlsec1(bench),
      ],
    ],
    ['verify-respelt', [ourVerify(bench, bench.respelt), ...withSantuario(`verify ${bench.respeltFile}`)]],
    [
      'sign',
      [
        ourSign(bench, bench.who.signer),
        ...(isRsa ? [xmlCryptoSign(bench, false)] : []),
        ...withSantuario(`sign ${bench.unsignedFile} ${bench.keyFile}`),
      ],
    ],
    ['sign-without-key', [ourSign(bench, instant(bench)), ...(isRsa ? [xmlCryptoSign(bench, true)] : [])]],
    ...(isRsa ? parsing(bench) : []),
  ]
}

function repeat(name: string, work: () => unknown): Subject {
  return {
    name,
    run: async times => {
      for (let i = 0; i < times; i++) await work()
      return undefined
    },
  }
}

function ourVerify({ who }: Bench, signed: Uint8Array): Subject {
  const policy = { forms: ['xades'], trustAnchors: who.anchors, now, resolveSigner: async () => 'SD-000001' } as const
  return repeat('csizs', async () => {
    if (isRefusal(await verifyMessage(signed, policy))) throw new Error('not verified')
  })
}

function ourSign({ content }: Bench, signer: Signer): Subject {
  return repeat('csizs', () => signMessage({ soapVersion: '1.1', body: content, signer, now }))
}

/** A signer that returns at once. */
function instant({ who }: Bench): Signer {
  const value = new Uint8Array(who.signer.family === 'RSA' ? 256 : 64)
  return { family: who.signer.family, chain: who.signer.chain, sign: async () => value }
}

function xmlCryptoVerify({ who, signed }: Bench): Subject {
  const text = Buffer.from(signed).toString()
  const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(text)?.[0] ?? ''
  return repeat('xml-crypto', () => {
    const verifier = new SignedXml({ publicCert: who.certificatePem })
    verifier.loadSignature(signature)
    if (!verifier.checkSignature(text)) throw new Error('not verified')
  })
}

class Instant {
  getSignature(): string {
    return 'AAAA'
  }
  verifySignature(): boolean {
    return false
  }
  getAlgorithmName(): string {
    return rsaSha256
  }
}

function xmlCryptoSign({ who, signed }: Bench, isInstant: boolean): Subject {
  const unsigned = Buffer.from(signed)
    .toString()
    .replace(/<ds:Signature .*<\/ds:Signature>/s, '')
  return repeat('xml-crypto', () => {
    const signer = new SignedXml({
      privateKey: who.privateKeyPem,
      publicCert: who.certificatePem,
      signatureAlgorithm: rsaSha256,
      canonicalizationAlgorithm: exc,
      idMode: 'wssecurity',
    })
    if (isInstant) signer.SignatureAlgorithms[rsaSha256] = Instant as never
    for (const [ns, local] of [
      [soapNs, 'Body'],
      [wsuNs, 'Timestamp'],
    ]) {
      signer.addReference({
        xpath: `//*[local-name(.)='${local}' and namespace-uri(.)='${ns}']`,
        transforms: [exc],
        digestAlgorithm: sha256,
      })
    }
    signer.computeSignature(unsigned, { location: { reference: "//*[local-name(.)='Security']", action: 'append' } })
    return signer.getSignedXml()
  })
}

/** The whole process: what a script pays. */
function xmlsec1({ file }: Bench): Subject {
  const folder = join(file, '..')
  const ids = [`${wsuNs}:Timestamp`, `${soapNs}:Body`, 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties']
  const args = [
    '--verify',
    '--trusted-pem',
    join(folder, 'ca.pem'),
    '--verification-time',
    '2026-11-20 12:00:00',
    ...ids.flatMap(id => ['--id-attr:Id', id]),
    file,
  ]
  return repeat('xmlsec1 (process)', () => {
    if (spawnSync('xmlsec1', args).status !== 0) throw new Error('not verified')
  })
}

function parsing({ signed }: Bench): [string, Subject[]][] {
  const text = Buffer.from(signed).toString()
  const document = readXml(signed)
  if (isRefusal(document)) throw new Error('not read')
  const saxes = () => {
    const parser = new SaxesParser({ xmlns: true })
    parser.on('opentag', () => {})
    parser.on('text', () => {})
    parser.write(text).close()
  }
  return [
    ['parse', [repeat('csizs', () => readXml(signed)), repeat('saxes (events only)', saxes)]],
    ['c14n', [repeat('csizs', () => exclusiveCanonical(document.root))]],
  ]
}
