import { type Configuration, type SettingName, type SettingRow, settings } from './settings.js'

/** Everything that is wrong with a configuration, one line each, told at once. */
export class ConfigurationError extends Error {
  readonly findings: readonly string[]

  constructor(findings: readonly string[]) {
    super(`configuration: ${findings.join('; ')}`)
    this.findings = findings
  }
}

const names = Object.keys(settings) as SettingName[]

/** The environment's name of a setting: `servicesPort` → `CSIZS_SERVICES_PORT`. */
export function environmentName(name: string): string {
  return `CSIZS_${name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`
}

/**
 * Makes the configuration from the file's content and the environment; the environment goes before the file.
 * @throws ConfigurationError naming every unknown key, invalid value and missing setting.
 */
export function configure(
  file: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): Configuration {
  const findings = Object.keys(file)
    .filter(key => !Object.hasOwn(settings, key))
    .map(key => `${key}: unknown setting`)
  const values: Record<string, unknown> = {}
  for (const name of names) {
    const row: SettingRow<unknown> = settings[name]
    const fromEnvironment = environment[environmentName(name)]
    const given = fromEnvironment ?? file[name]
    const value = given === undefined ? row.fallback : row.parse(given)
    if (value === undefined) {
      findings.push(given === undefined ? `${name}: has to be set (${row.wants})` : `${name}: wants ${row.wants}`)
    }
    values[name] = value
  }
  findings.push(...contradictions(values as Partial<Configuration>))
  if (findings.length > 0) throw new ConfigurationError(findings)
  return values as Configuration
}

const loopback = ['localhost', '127.0.0.1', '::1']

function contradictions(values: Partial<Configuration>): string[] {
  const findings: string[] = []
  if (values.portalTls === 'no' && values.portalHost !== undefined && !loopback.includes(values.portalHost)) {
    findings.push('portalTls: without TLS the portal listens on loopback only')
  }
  if (values.ledgerOrigin !== undefined && /[\s+]/.test(values.ledgerOrigin)) {
    findings.push('ledgerOrigin: no blanks and no plus sign')
  }
  findings.push(...mailContradictions(values))
  return findings
}

function mailContradictions({ smtpHost, smtpTls, smtpUser, smtpPasswordFile, smtpFrom }: Partial<Configuration>) {
  const findings: string[] = []
  if (smtpHost === undefined || smtpHost === '') return findings
  if (!/^[^@\s]+@[^@\s]+$/.test(smtpFrom ?? '')) findings.push('smtpFrom: has to be an address where smtpHost is set')
  if (smtpTls === 'no' && !loopback.includes(smtpHost))
    findings.push('smtpTls: without TLS only a loopback mail server')
  if ((smtpUser === '') !== (smtpPasswordFile === '')) findings.push('smtpUser: goes with smtpPasswordFile')
  return findings
}
