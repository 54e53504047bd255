import { existsSync } from 'node:fs'
import { layNextCheckpointKey, layNextLookupKey } from '../../app/ledger-keys.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { homeOf, ledgerOptions, trustOf } from './ledger-place.js'

const texts = {
  rotate: {
    pl: 'zmień klucz punktów kontrolnych: stary podpisuje nowy, a audytorzy idą za łańcuchem kluczy',
    en: 'change the key of the checkpoints: the old one signs the new one, auditors follow the chain of keys',
  },
  more: {
    pl: 'Działająca bramka przejmuje nowy klucz w kilka sekund; gdy nie działa, przy najbliższym starcie. Stary klucz jest wtedy usuwany.',
    en: 'A running gateway takes the new key over within seconds; where none runs, at its next start. The old key is removed then.',
  },
  wait: { pl: 'ile sekund czekać na przejęcie (domyślnie 15)', en: 'seconds to wait for the takeover (default 15)' },
  none: { pl: 'Nie ma tu instalacji.', en: 'There is no installation here.' },
  name: { pl: 'Wskaż ją: --home FOLDER', en: 'Name it: --home FOLDER' },
  ready: {
    pl: 'Nowy klucz już czeka na przejęcie.',
    en: 'A new key lies ready already.',
  },
  start: { pl: 'Uruchom bramkę: przejmie go przy starcie.', en: 'Start the gateway: it takes it over at its start.' },
  lookup: {
    pl: 'zmień klucz wyszukiwania osób w dzienniku: dawne wpisy pozostają odnajdywane',
    en: 'change the key of the look-up of persons in the ledger: entries of before are still found',
  },
  moreLookup: {
    pl: 'Plik lookup.key zachowuje dawne klucze, póki są dane osobowe wpisów z ich czasu; potem bramka sama je niszczy. Bez zachowanych kluczy dziennik się nie otworzy.',
    en: 'The file lookup.key keeps the former keys as long as entries of their time have their personal parts; then the gateway destroys them. Without those kept the ledger does not open.',
  },
  lookupDone: { pl: '✓ Nowe wpisy są wyszukiwane nowym kluczem.', en: '✓ New entries are looked up with the new key.' },
  lookupPrepared: {
    pl: 'Nowy klucz czeka; bramka przejmie go przy najbliższym starcie.',
    en: 'The new key lies ready; the gateway takes it at its next start.',
  },
  done: { pl: '✓ Dziennik podpisuje nowy klucz: {key}', en: '✓ The ledger is signed with the new key: {key}' },
  prepared: {
    pl: 'Nowy klucz czeka; bramka przejmie go przy najbliższym starcie: {key}',
    en: 'The new key lies ready; the gateway takes it over at its next start: {key}',
  },
} satisfies Record<string, Text>

const lookMs = 200

async function rotate(call: Call): Promise<Exit> {
  const { terminal } = call
  const home = homeOf(call)
  if (home === undefined) throw new Stop('noInput', texts.none, { todo: texts.name })
  const { nextCheckpoint } = home.keys
  if (existsSync(nextCheckpoint))
    throw new Stop('cannotCreate', texts.ready, { where: nextCheckpoint, todo: texts.start })
  const verifierKey = await layNextCheckpointKey(home, trustOf(call).origin)
  const isTaken = await taken(call, nextCheckpoint)
  terminal.result({ verifierKey, taken: isTaken }, [
    terminal.say(isTaken ? texts.done : texts.prepared, { key: verifierKey }),
  ])
  return 'yes'
}

/** Waits until the gateway has taken the key that lies in the file; tells whether it has. */
async function taken(call: Call, file: string): Promise<boolean> {
  const seconds = call.count('wait', 0, 3_600) ?? 15
  for (let waited = 0; existsSync(file) && waited < seconds * 1_000; waited += lookMs)
    await new Promise(resolve => setTimeout(resolve, lookMs))
  return !existsSync(file)
}

async function rotateLookup(call: Call): Promise<Exit> {
  const { terminal } = call
  const home = homeOf(call)
  if (home === undefined) throw new Stop('noInput', texts.none, { todo: texts.name })
  const { nextLookup } = home.keys
  if (existsSync(nextLookup)) throw new Stop('cannotCreate', texts.ready, { where: nextLookup, todo: texts.start })
  await layNextLookupKey(home)
  const isTaken = await taken(call, nextLookup)
  terminal.result({ taken: isTaken }, [terminal.say(isTaken ? texts.lookupDone : texts.lookupPrepared)])
  return 'yes'
}

export const rotateKeyCommand: CommandRow = {
  name: 'rotate-key',
  text: texts.rotate,
  more: texts.more,
  options: [...ledgerOptions, { flags: '--wait <seconds>', text: texts.wait }],
  run: rotate,
}

export const rotateLookupKeyCommand: CommandRow = {
  name: 'rotate-lookup-key',
  text: texts.lookup,
  more: texts.moreLookup,
  options: [...ledgerOptions, { flags: '--wait <seconds>', text: texts.wait }],
  run: rotateLookup,
}
