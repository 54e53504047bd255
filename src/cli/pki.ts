import { join } from 'node:path'
import { isRefusal } from '../fault/refusal.js'
import { createRootAuthority, issueCertificate, openAuthority, randomSerial } from '../trust/authority.js'
import { type Certificate, certificateDer, certificatePem, readCertificate } from '../trust/certificates.js'
import { generateKeyPair, keyBits } from '../trust/keys.js'
import { splitPem } from '../trust/path.js'
import { writePkcs12 } from '../trust/pkcs12.js'
import { createCsr, readCsr } from '../trust/requests.js'
import { pemSigner } from '../trust/signers.js'
import type { Call, CommandRow, OptionRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import { makeFolder, readBytes, readText, writeBytes } from './frame/files.js'
import type { Text } from './frame/language.js'
import { passwordFile, passwordFor } from './frame/passwords.js'
import { Stop } from './frame/stop.js'

const texts = {
  about: { pl: 'certyfikaty i klucze', en: 'certificates and keys' },
  ca: { pl: 'utwórz urząd certyfikacji (ca.key.pem, ca.crt.pem)', en: 'make an authority (ca.key.pem, ca.crt.pem)' },
  csr: { pl: 'utwórz klucz i żądanie certyfikatu PKCS#10', en: 'make a key and a PKCS#10 request' },
  issue: { pl: 'wydaj certyfikat na żądanie PKCS#10', en: 'issue a certificate for a PKCS#10 request' },
  show: { pl: 'pokaż certyfikat albo żądanie', en: 'show a certificate or request' },
  p12: {
    pl: 'złóż klucz i certyfikat w plik PKCS#12 (Windows, .NET, Delphi)',
    en: 'put key and certificate into a PKCS#12 file (Windows, .NET, Delphi)',
  },
  keyFile: { pl: 'klucz prywatny (PEM)', en: 'private key (PEM)' },
  certFile: { pl: 'certyfikat i jego wystawcy (PEM)', en: 'certificate and its issuers (PEM)' },
  legacy: {
    pl: '3DES i SHA-1 dla systemów sprzed Windows Server 2016',
    en: '3DES and SHA-1, for systems before Windows Server 2016',
  },
  bundle: { pl: 'plik wynikowy (.p12)', en: 'file for the result (.p12)' },
  badPair: {
    pl: 'Klucz i certyfikat nie pasują do siebie, są nieczytelne albo hasło ma znaki spoza ASCII.',
    en: 'Key and certificate do not fit or cannot be read, or the password is not ASCII.',
  },
  file: { pl: 'plik PEM albo DER', en: 'PEM or DER file' },
  request: { pl: 'plik PKCS#10 (PEM albo DER)', en: 'PKCS#10 file (PEM or DER)' },
  out: { pl: 'folder wynikowy', en: 'folder for the result' },
  outFile: { pl: 'plik wynikowy (PEM)', en: 'file for the result (PEM)' },
  name: { pl: 'nazwa (CN)', en: 'name (CN)' },
  organization: { pl: 'organizacja (O)', en: 'organization (O)' },
  family: {
    pl: 'rodzaj klucza: EC-P256, EC-P384 albo RSA (domyślnie EC-P256)',
    en: 'kind of key: EC-P256, EC-P384 or RSA (default EC-P256)',
  },
  days: { pl: 'ważność w dniach', en: 'validity in days' },
  caFolder: { pl: 'folder z ca.key.pem i ca.crt.pem', en: 'folder with ca.key.pem and ca.crt.pem' },
  purpose: {
    pl: 'przeznaczenie: TLS-CLIENT, TLS-SERVER albo SIGNING',
    en: 'purpose: TLS-CLIENT, TLS-SERVER or SIGNING',
  },
  host: { pl: 'nazwa hosta lub adres IP (można powtórzyć)', en: 'host name or IP address (may be repeated)' },
  unreadable: {
    pl: 'Plik nie jest certyfikatem X.509 ani żądaniem PKCS#10.',
    en: 'The file is neither an X.509 certificate nor a PKCS#10 request.',
  },
  badRequest: {
    pl: 'Żądanie certyfikatu jest nieprawidłowe: {reason}',
    en: 'The certificate request is not valid: {reason}',
  },
  badAuthority: {
    pl: 'Klucz i certyfikat urzędu nie pasują do siebie albo są nieczytelne.',
    en: 'The key and certificate of the authority do not fit or cannot be read.',
  },
  makeAuthority: {
    pl: 'Utwórz urząd: csizs pki ca --out FOLDER --name NAZWA',
    en: 'Make one: csizs pki ca --out FOLDER --name NAME',
  },
} satisfies Record<string, Text>

const familyOption: OptionRow = { flags: '--family <family>', text: texts.family }
const families = ['EC-P256', 'EC-P384', 'RSA'] as const
const purposes = ['TLS-CLIENT', 'TLS-SERVER', 'SIGNING'] as const
const dayMs = 86_400_000

async function makeAuthority(call: Call): Promise<Exit> {
  const folder = call.demand('out')
  const organization = call.option('organization')
  const authority = await createRootAuthority({
    commonName: call.demand('name'),
    ...(organization === undefined ? {} : { organization }),
    family: call.oneOf('family', families) ?? 'EC-P256',
    validDays: call.count('days', 1, 7_300) ?? 3_650,
    now: new Date(),
  })
  makeFolder(folder, 'SECRET')
  writeBytes(join(folder, 'ca.key.pem'), authority.privateKeyPem, 'SECRET', true)
  writeBytes(join(folder, 'ca.crt.pem'), authority.certificatePem, 'OPEN', true)
  const facts = certificateFacts(authority.certificate)
  call.terminal.result(facts, factLines(facts))
  return 'yes'
}

async function makeRequest(call: Call): Promise<Exit> {
  const folder = call.demand('out')
  const organization = call.option('organization')
  const pair = await generateKeyPair(call.oneOf('family', families) ?? 'EC-P256')
  const subject = { commonName: call.demand('name'), ...(organization === undefined ? {} : { organization }) }
  const request = await createCsr(pair, subject)
  makeFolder(folder, 'SECRET')
  const files = { key: join(folder, 'key.pem'), request: join(folder, 'request.csr.pem') }
  writeBytes(files.key, pair.privateKeyPem, 'SECRET', true)
  writeBytes(files.request, request, 'OPEN', true)
  call.terminal.result(files, [files.key, files.request])
  return 'yes'
}

async function issue(call: Call): Promise<Exit> {
  const request = await readCsr(pemOrDer(readBytes(call.word(0))))
  if (isRefusal(request)) {
    const reason = request.details[0]?.text ?? request.refused
    throw new Stop('malformed', texts.badRequest, { where: call.word(0), values: { reason } })
  }
  const now = new Date()
  const hosts = call.all('host')
  const organization = call.option('organization')
  const der = await issueCertificate(authorityIn(call.demand('ca')), {
    spki: request.spki,
    subject: { commonName: call.demand('name'), ...(organization === undefined ? {} : { organization }) },
    purpose: call.oneOf('purpose', purposes) ?? 'SIGNING',
    sans: hosts.map(value => ({ type: /^[0-9.]+$|:/.test(value) ? 'ip' : 'dns', value })),
    notBefore: new Date(now.getTime() - 300_000),
    notAfter: new Date(now.getTime() + (call.count('days', 1, 1_096) ?? 365) * dayMs),
    serial: randomSerial(),
  })
  writeBytes(call.demand('out'), certificatePem(der), 'OPEN', true)
  const certificate = readCertificate(der)
  if (certificate === undefined) throw new Error('The issued certificate cannot be read')
  const facts = certificateFacts(certificate)
  call.terminal.result(facts, factLines(facts))
  return 'yes'
}

function authorityIn(folder: string) {
  const certificate = readText(join(folder, 'ca.crt.pem'))
  const key = readText(join(folder, 'ca.key.pem'))
  try {
    return openAuthority(certificate, key)
  } catch {
    throw new Stop('malformed', texts.badAuthority, { where: folder, todo: texts.makeAuthority })
  }
}

async function bundle(call: Call): Promise<Exit> {
  const password = await passwordFor(call)
  const [key, certificate] = [readText(call.demand('key')), readText(call.demand('cert'))]
  const file = call.demand('out')
  writeBytes(file, packed(key, certificate, password, call), 'SECRET', true)
  call.terminal.result({ file }, [file])
  return 'yes'
}

function packed(privateKeyPem: string, chainPem: string, password: string, call: Call): Uint8Array {
  const strength = call.flag('legacy') ? 'LEGACY' : 'MODERN'
  try {
    pemSigner(privateKeyPem, chainPem)
    return writePkcs12({ privateKeyPem, chainPem, password, friendlyName: call.option('name') ?? 'CSIZS', strength })
  } catch {
    throw new Stop('malformed', texts.badPair, { where: `${call.demand('key')}, ${call.demand('cert')}` })
  }
}

async function show(call: Call): Promise<Exit> {
  const source = pemOrDer(readBytes(call.word(0)))
  const certificates = typeof source === 'string' ? splitPem(source).map(certificateDer) : [source]
  const read = certificates.map(one => readCertificate(one))
  if (read.length > 0 && read.every(one => one !== undefined)) {
    const facts = read.map(certificateFacts)
    call.terminal.result(
      facts,
      facts.flatMap((one, at) => (at === 0 ? factLines(one) : ['', ...factLines(one)])),
    )
    return 'yes'
  }
  const request = await readCsr(source)
  if (isRefusal(request)) throw new Stop('malformed', texts.unreadable, { where: call.word(0) })
  const facts = { kind: 'PKCS#10', subject: request.subject, family: request.family, bits: request.bits }
  call.terminal.result(facts, factLines(facts))
  return 'yes'
}

function pemOrDer(bytes: Uint8Array): Uint8Array | string {
  const text = Buffer.from(bytes).toString('latin1')
  return text.includes('-----BEGIN ') ? text : bytes
}

function certificateFacts(certificate: Certificate) {
  return {
    kind: 'X.509',
    subject: certificate.subject,
    issuer: certificate.issuer,
    serialNumber: certificate.serialNumber,
    family: certificate.family ?? '?',
    bits: keyBits(certificate.publicKey),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    isAuthority: certificate.isAuthority,
    fingerprint: certificate.fingerprint,
  }
}

function factLines(facts: Readonly<Record<string, string | number | boolean>>): string[] {
  return Object.entries(facts).map(([name, value]) => `${`${name}:`.padEnd(14)} ${value}`)
}

const out: OptionRow = { flags: '--out <folder>', text: texts.out, demanded: true }
const outFile: OptionRow = { flags: '--out <file>', text: texts.outFile, demanded: true }
const name: OptionRow = { flags: '--name <name>', text: texts.name, demanded: true }
const organization: OptionRow = { flags: '--organization <name>', text: texts.organization }
const days: OptionRow = { flags: '--days <number>', text: texts.days }
const ca: OptionRow = { flags: '--ca <folder>', text: texts.caFolder, demanded: true }
const purpose: OptionRow = { flags: '--purpose <purpose>', text: texts.purpose }
const host: OptionRow = { flags: '--host <name>', text: texts.host, many: true }

export const pki: CommandRow = {
  name: 'pki',
  text: texts.about,
  commands: [
    { name: 'ca', text: texts.ca, options: [out, name, organization, familyOption, days], run: makeAuthority },
    { name: 'csr', text: texts.csr, options: [out, name, organization, familyOption], run: makeRequest },
    {
      name: 'issue',
      text: texts.issue,
      arguments: [{ name: '<file>', text: texts.request }],
      options: [ca, name, organization, purpose, host, days, outFile],
      run: issue,
    },
    {
      name: 'p12',
      text: texts.p12,
      options: [
        { flags: '--key <file>', text: texts.keyFile, demanded: true },
        { flags: '--cert <file>', text: texts.certFile, demanded: true },
        { flags: '--name <name>', text: texts.name },
        { flags: '--legacy', text: texts.legacy },
        { flags: '--out <file>', text: texts.bundle, demanded: true },
        passwordFile,
      ],
      run: bundle,
    },
    { name: 'show', text: texts.show, arguments: [{ name: '<file>', text: texts.file }], run: show },
  ],
}
