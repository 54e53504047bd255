import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Home, homeAt } from '../../app/home.js'
import { makeFolder, writeBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'

const texts = {
  notOurs: {
    pl: 'Folder zawiera coś innego niż demonstrację; nie został ruszony.',
    en: 'The folder holds something other than a demonstration; it was not touched.',
  },
  other: { pl: 'Podaj inny folder: --data FOLDER.', en: 'Name another folder: --data FOLDER.' },
  running: {
    pl: 'Demonstracja w tym folderze już działa (proces {pid}).',
    en: 'The demonstration of this folder is running already (process {pid}).',
  },
  stopIt: {
    pl: 'Zatrzymaj ją (Ctrl-C) albo podaj inny folder: --data FOLDER.',
    en: 'Stop it (Ctrl-C) or name another folder: --data FOLDER.',
  },
  notReady: {
    pl: 'W tym folderze nie ma gotowej demonstracji.',
    en: 'There is no finished demonstration in this folder.',
  },
  start: { pl: 'Uruchom ją: npm start', en: 'Start it: npm start' },
} satisfies Record<string, Text>

/** What a demonstration that was made keeps of itself. */
export interface Made {
  readonly seed: number
  readonly portal: string
  readonly services: string
  /** PESEL of the person that the query is about. */
  readonly pesel: string
  /** The guide has shown the passwords: they are shown once. */
  readonly passwordsShown?: true
}

/** The folder of a demonstration. */
export interface Place {
  readonly folder: string
  readonly home: Home
  readonly log: string
}

export function placeAt(folder: string): Place {
  return { folder, home: homeAt(join(folder, 'bramka')), log: join(folder, 'bramka.log') }
}

const file = (place: Place) => join(place.folder, 'demo.json')
const lock = (place: Place) => join(place.folder, 'demo.pid')

/** The verifier key of the ledger: what an auditor is given. */
export function ledgerKeyOf(place: Place): string {
  return join(place.folder, 'dziennik.vkey')
}

/** The folder of a unit's domain system. */
export function profileOf(place: Place, unitCode: string): string {
  return join(place.folder, 'sd', unitCode)
}

/** Where a password lies that the demonstration has set. */
export function passwordFileOf(place: Place, login: string): string {
  return join(place.folder, 'hasla', `${login}.txt`)
}

/** Sets a new random password for the login, kept in its file. */
export function newPassword(place: Place, login: string): string {
  const password = `Demo-1${randomBytes(12).toString('base64url')}`
  makeFolder(join(place.folder, 'hasla'), 'SECRET')
  writeBytes(passwordFileOf(place, login), `${password}\n`, 'SECRET')
  return password
}

/** What was made in the folder; undefined where a start did not come to its end, or there was none. */
export function readMade(place: Place): Made | undefined {
  return existsSync(file(place)) ? (JSON.parse(readFileSync(file(place), 'utf8')) as Made) : undefined
}

/** The same, for a command that needs it. */
export function demandMade(place: Place): Made {
  const made = readMade(place)
  if (made === undefined) throw new Stop('noInput', texts.notReady, { where: place.folder, todo: texts.start })
  return made
}

export function keepMade(place: Place, made: Made): void {
  writeBytes(file(place), `${JSON.stringify(made, null, 2)}\n`, 'SECRET')
}

/** Takes the folder for this process; gives back what lets it go. */
export function occupy(place: Place): () => void {
  const pid = existsSync(lock(place)) ? Number(readFileSync(lock(place), 'utf8')) : 0
  if (pid > 0 && pid !== process.pid && isAlive(pid)) {
    throw new Stop('configuration', texts.running, { where: place.folder, todo: texts.stopIt, values: { pid } })
  }
  makeFolder(place.folder, 'SECRET')
  writeBytes(lock(place), `${process.pid}\n`)
  return () => rmSync(lock(place), { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}

const ours = new Set([
  'bramka',
  'bramka.log',
  'demo.json',
  'demo.pid',
  'hasla',
  'sd',
  'dziennik.vkey',
  'ca.pem',
  'lista.py',
])

/** Empties the folder, if nothing but a demonstration lies in it; whether there was anything. */
export function clear(place: Place): boolean {
  if (!existsSync(place.folder)) return false
  const found = readdirSync(place.folder).filter(name => name !== 'demo.pid')
  if (found.some(name => !ours.has(name))) {
    throw new Stop('configuration', texts.notOurs, { where: place.folder, todo: texts.other })
  }
  for (const name of found) rmSync(join(place.folder, name), { recursive: true, force: true })
  return found.length > 0
}
