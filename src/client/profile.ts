import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The end user that calls are made for where a call names nobody else. */
export interface ProfileUser {
  readonly login: string
  readonly rola: string
  readonly imie?: string
  readonly nazwisko?: string
  readonly komorka?: string
}

/** What `sd.json` says of a domain system: the facts of `kontekst`, and where the gateway is. */
export interface ProfileFacts {
  /** `https://host:port` of the services. */
  readonly address: string
  readonly kodJT: string
  readonly obszar: string
  readonly oprogramowanie: { readonly nazwa: string; readonly wersja: string; readonly producent: string }
  /** Absent until the system is registered. */
  readonly idSystemu?: string
  readonly uzytkownik?: ProfileUser
}

/** One domain system's side of the connection. Texts are PEM. */
export interface Profile {
  readonly facts: ProfileFacts
  /** The gateway's authority, as the information package brought it. */
  readonly caPem: string
  readonly tls: { readonly keyPem: string; readonly certificatePem?: string }
  readonly signing: { readonly keyPem: string; readonly certificatePem?: string }
  /** Certificates that the gateway signs its answers with; known from registration on. */
  readonly gatewayPem?: string
}

const files = {
  facts: 'sd.json',
  ca: 'ca.crt.pem',
  tlsKey: 'tls.key.pem',
  tls: 'tls.crt.pem',
  signingKey: 'signing.key.pem',
  signing: 'signing.crt.pem',
  gateway: 'gateway.crt.pem',
} as const

/** A profile that cannot be used: which file, and what is wrong with it. */
export interface BrokenProfile {
  readonly broken: 'MISSING' | 'MALFORMED'
  readonly file: string
}

/** Whether the folder holds a profile. */
export function holdsProfile(folder: string): boolean {
  return existsSync(join(folder, files.facts))
}

/** Reads a profile's folder. */
export async function readProfile(folder: string): Promise<Profile | BrokenProfile> {
  const texts = new Map<string, string>()
  for (const file of Object.values(files)) {
    try {
      texts.set(file, await readFile(join(folder, file), 'utf8'))
    } catch {
      // Certificates come with registration; what has to be there is asked for below.
    }
  }
  for (const file of [files.facts, files.ca, files.tlsKey, files.signingKey]) {
    if (!texts.has(file)) return { broken: 'MISSING', file: join(folder, file) }
  }
  const facts = readFacts(texts.get(files.facts) ?? '')
  if (facts === undefined) return { broken: 'MALFORMED', file: join(folder, files.facts) }
  const gatewayPem = texts.get(files.gateway)
  return {
    facts,
    caPem: texts.get(files.ca) ?? '',
    tls: withCertificate(texts.get(files.tlsKey) ?? '', texts.get(files.tls)),
    signing: withCertificate(texts.get(files.signingKey) ?? '', texts.get(files.signing)),
    ...(gatewayPem === undefined ? {} : { gatewayPem }),
  }
}

function withCertificate(keyPem: string, certificatePem: string | undefined) {
  return certificatePem === undefined ? { keyPem } : { keyPem, certificatePem }
}

/**
 * Writes a profile into its folder; every file is readable by its owner only. Each file is replaced in one step, `sd.json`
 * last, so that a crash leaves either the former profile or the new one.
 */
export async function writeProfile(folder: string, profile: Profile): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const texts: readonly (readonly [string, string | undefined])[] = [
    [files.ca, profile.caPem],
    [files.tlsKey, profile.tls.keyPem],
    [files.tls, profile.tls.certificatePem],
    [files.signingKey, profile.signing.keyPem],
    [files.signing, profile.signing.certificatePem],
    [files.gateway, profile.gatewayPem],
    [files.facts, `${JSON.stringify(profile.facts, null, 2)}\n`],
  ]
  for (const [file, text] of texts) {
    if (text === undefined) continue
    const path = join(folder, file)
    await writeFile(`${path}.new`, text, { mode: 0o600 })
    await chmod(`${path}.new`, 0o600)
    await rename(`${path}.new`, path)
  }
}

function readFacts(text: string): ProfileFacts | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(value) || !isRecord(value.oprogramowanie)) return undefined
  const { address, kodJT, obszar, oprogramowanie, idSystemu, uzytkownik } = value
  const { nazwa, wersja, producent } = oprogramowanie
  if (!(isText(address) && isText(kodJT) && isText(obszar))) return undefined
  if (!(isText(nazwa) && isText(wersja) && isText(producent))) return undefined
  if (!(idSystemu === undefined || typeof idSystemu === 'string')) return undefined
  if (!(uzytkownik === undefined || isUser(uzytkownik))) return undefined
  return {
    address,
    kodJT,
    obszar,
    oprogramowanie: { nazwa, wersja, producent },
    ...(idSystemu === undefined ? {} : { idSystemu }),
    ...(uzytkownik === undefined ? {} : { uzytkownik }),
  }
}

function isUser(value: unknown): value is ProfileUser {
  if (!isRecord(value)) return false
  const { login, rola, ...rest } = value
  const others = [rest.imie, rest.nazwisko, rest.komorka]
  return isText(login) && isText(rola) && others.every(one => one === undefined || typeof one === 'string')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0
}
