import { createPublicKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { foldersOf } from '../../app/controller-folders.js'
import { type Home, homeAt } from '../../app/home.js'
import { lookupKeysIn } from '../../app/keys.js'
import { isMovedIn, type PartsPlace, partsBeside } from '../../app/ledger.js'
import { readWitnessKey, type WitnessPolicy } from '../../ledger/cosignatures.js'
import { checkpointKeyOf, readVerifierKey } from '../../ledger/note.js'
import type { LedgerTrust } from '../../ledger/verify-proof.js'
import type { Call, OptionRow } from '../frame/command.js'
import { readText } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'

const texts = {
  home: {
    pl: 'folder instalacji (domyślnie var/csizs, potem demonstracja)',
    en: 'folder of the installation (default var/csizs, then the demonstration)',
  },
  data: { pl: 'folder danych z ledger.db, gdy leży osobno', en: 'data folder with ledger.db, where it lies apart' },
  folder: {
    pl: 'folder administratora danych w kopii, gdy leży gdzie indziej: KOD=/folder (można powtórzyć)',
    en: 'a controller’s folder in a copy, where it lies elsewhere: CODE=/folder (may be repeated)',
  },
  badFolder: {
    pl: 'Podaj kod jednostki i folder: KOD=/folder.',
    en: 'Give the unit’s code and the folder: CODE=/folder.',
  },
  key: {
    pl: 'plik z kluczem dziennika (nazwa+skrót+klucz); domyślnie z instalacji',
    en: 'file with the ledger’s verifier key (name+id+key); default: the installation’s',
  },
  none: { pl: 'Nie ma tu dziennika.', en: 'There is no ledger here.' },
  name: {
    pl: 'Wskaż instalację (--home) albo dane (--data) i klucz (--key).',
    en: 'Name the installation (--home), or data (--data) and key (--key).',
  },
  badKey: { pl: 'Plik nie zawiera klucza dziennika.', en: 'The file holds no verifier key of a ledger.' },
  witness: {
    pl: 'plik z kluczem świadka, którego podpis ma być pod punktem kontrolnym (można powtórzyć)',
    en: 'file with the key of a witness whose signature a checkpoint has to bear (may be repeated)',
  },
  quorum: { pl: 'ilu z nich wystarczy (domyślnie wszyscy)', en: 'how many of them are enough (default: all)' },
  badWitness: { pl: 'Plik nie zawiera klucza świadka.', en: 'The file holds no key of a witness.' },
  fewWitnesses: {
    pl: 'Świadków jest mniej, niż ma wystarczyć.',
    en: 'There are fewer witnesses than are to be enough.',
  },
  noKey: {
    pl: 'Nie wiadomo, jakim kluczem dziennik jest podpisany.',
    en: 'It is not known which key signs the ledger.',
  },
} satisfies Record<string, Text>

export const ledgerOptions: readonly OptionRow[] = [
  { flags: '--home <folder>', text: texts.home },
  { flags: '--data <folder>', text: texts.data },
]
/** Whose co-signatures are wanted. */
export const witnessOptions: readonly OptionRow[] = [
  { flags: '--witness <file>', text: texts.witness, many: true },
  { flags: '--quorum <number>', text: texts.quorum },
]

/** The witnesses that the options name, and how many of them have to have signed; all where no number is given. */
export function witnessesOf(call: Call): WitnessPolicy | undefined {
  const witnesses = call.all('witness').map(file => {
    const key = readWitnessKey(readText(file))
    if (key === undefined) throw new Stop('malformed', texts.badWitness, { where: file })
    return key
  })
  const quorum = call.count('quorum', 1, 100) ?? witnesses.length
  if (witnesses.length === 0 && quorum === 0) return undefined
  if (quorum > witnesses.length) throw new Stop('usage', texts.fewWitnesses, { todo: texts.witness })
  return { witnesses, quorum }
}

/** Where folders of controllers lie. */
export const folderOption: OptionRow = { flags: '--folder <code=folder>', text: texts.folder, many: true }

export const keyOption: OptionRow = { flags: '--key <file>', text: texts.key }

/** A ledger's file and what is needed to judge it. */
export interface LedgerPlace {
  readonly file: string
  readonly trust: LedgerTrust
  /** The folders of controllers, which hold the personal parts. */
  readonly parts: PartsPlace
  /** Keys of the personal parts, where the installation's lie here. */
  readonly personal?: { readonly personalKey: Uint8Array; readonly lookupKey: readonly Uint8Array[] }
}

/** Folders that hold an installation where none is named: the usual one, then the demonstration's. */
const usualHomes = ['var/csizs', 'var/demo/bramka']

/** The installation that the options name or the usual place holds; undefined: none. */
export function homeOf(call: Call): Home | undefined {
  const named = call.option('home')
  const data = call.option('data')
  const candidates = named === undefined ? [...(data === undefined ? [] : around(data)), ...usualHomes] : [named]
  const found = candidates.map(folder => resolve(folder)).find(folder => existsSync(join(folder, 'keys')))
  if (found === undefined) return undefined
  const home = homeAt(found)
  const apart =
    data === undefined ? undefined : [data, join(data, 'data')].find(one => existsSync(join(one, 'ledger.db')))
  return apart === undefined ? home : homeAt(found, resolve(apart))
}

/** Where an installation may lie when only a folder of data, of a demonstration or of itself is named. */
function around(data: string): readonly string[] {
  return [data, join(data, 'bramka'), join(data, '..')]
}

/** The ledger that the options name, or the end of the command. */
export function ledgerOf(call: Call): LedgerPlace {
  const home = homeOf(call)
  const data = call.option('data')
  const file = home?.data.ledger ?? (data === undefined ? undefined : join(data, 'ledger.db'))
  if (file === undefined || !existsSync(file)) {
    throw new Stop('noInput', texts.none, { where: file ?? usualHomes.join(', '), todo: texts.name })
  }
  const personal = home === undefined ? undefined : personalKeysOf(home)
  return {
    file,
    trust: trustOf(call),
    parts: partsOf(call, home, file),
    ...(personal === undefined ? {} : { personal }),
  }
}

/** As configured; of a copied tree those that lie in it first, and before all those that the options name. */
function partsOf(call: Call, home: Home | undefined, file: string): PartsPlace {
  const { folder } = partsBeside(file)
  const isCopy = call.option('data') !== undefined
  const configured = [...(home === undefined ? [] : foldersOf(home))]
  const named = call.all('folder').map((text): readonly [string, string] => {
    const [, code = '', path = ''] = /^([A-Z0-9_-]+)=(.+)$/.exec(text) ?? []
    if (code === '') throw new Stop('usage', texts.badFolder, { where: text })
    return [code, resolve(path)]
  })
  return {
    folder,
    elsewhere: new Map([...configured.filter(([code]) => !(isCopy && isMovedIn(folder, code))), ...named]),
  }
}

/** Name and key of the ledger: from the file that `--key` names, else from the installation. */
export function trustOf(call: Call): LedgerTrust {
  const file = call.option('key')
  if (file !== undefined) return ledgerTrustIn(file)
  const home = homeOf(call)
  if (home === undefined || !existsSync(home.keys.checkpoint))
    throw new Stop('noInput', texts.noKey, { todo: texts.name })
  const settings = JSON.parse(readText(home.configuration)) as { readonly ledgerOrigin?: string }
  const origin = process.env.CSIZS_LEDGER_ORIGIN ?? settings.ledgerOrigin ?? ''
  return { origin, key: createPublicKey(checkpointKeyOf(readText(home.keys.checkpoint))) }
}

/** The same from a file that holds a verifier key. */
export function ledgerTrustIn(file: string): LedgerTrust {
  const read = readVerifierKey(readText(file))
  if (read === undefined) throw new Stop('malformed', texts.badKey, { where: file })
  return { origin: read.name, key: read.key }
}

function personalKeysOf({ keys }: Home): LedgerPlace['personal'] {
  if (!existsSync(keys.personal) || !existsSync(keys.lookup)) return undefined
  const secret = (file: string) => Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  return { personalKey: secret(keys.personal), lookupKey: lookupKeysIn(readText(keys.lookup)) }
}
