import { resolve } from 'node:path'
import { ArchiveBroken } from '../app/backup/archive.js'
import { type BackupExtent, backUp, NothingToBackUp, PlaceTaken, restore, verifyBackup } from '../app/backup/backup.js'
import { homeAt } from '../app/home.js'
import { keyOption, ledgerTrustIn } from './audit/ledger-place.js'
import type { Call, CommandRow, OptionRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import type { Text } from './frame/language.js'
import { linesOf } from './frame/lines.js'
import { newPasswordFile, newPasswordFor, passwordFile, passwordFor } from './frame/passwords.js'
import { Stop } from './frame/stop.js'
import { homeOptions } from './init.js'

const texts = {
  backup: { pl: 'kopie zapasowe, zaszyfrowane', en: 'backups, encrypted' },
  create: { pl: 'zrób kopię, także podczas pracy bramki', en: 'make a backup, while the gateway works too' },
  more: {
    pl: 'Bez opcji: całe dane, zgodne ze sobą. Klucze zapisuje się osobno (--keys) i przechowuje w innym miejscu.',
    en: 'Without options: all data, in agreement with each other. Keys are put away apart (--keys) and kept elsewhere.',
  },
  verify: { pl: 'sprawdź kopię przez próbne odtworzenie', en: 'verify a backup by restoring it on trial' },
  restore: {
    pl: 'odtwórz kopię do folderu, w którym tych danych nie ma',
    en: 'restore a backup where such data are not',
  },
  to: { pl: 'plik kopii', en: 'the backup’s file' },
  controller: {
    pl: 'tylko zbiory, załączniki i części osobowe wpisów tej jednostki',
    en: 'only the sets, attachments and personal parts of entries of this unit',
  },
  keys: { pl: 'klucze i konfiguracja zamiast danych', en: 'keys and configuration in place of the data' },
  archive: { pl: 'plik kopii', en: 'the backup’s file' },
  taken: { pl: 'W tym miejscu już coś jest.', en: 'There is something already.' },
  move: { pl: 'Przenieś to albo wskaż inny folder.', en: 'Move it away or name another folder.' },
  broken: {
    pl: 'Kopii nie da się odczytać: jest uszkodzona, niepełna albo hasło jest inne.',
    en: 'The backup cannot be read: damaged, incomplete, or the password is another.',
  },
  another: { pl: 'Sprawdź hasło albo weź inną kopię.', en: 'Check the password or take another backup.' },
  nothing: { pl: 'Nie ma tu takich danych.', en: 'There are no such data here.' },
  look: {
    pl: 'Sprawdź folder instalacji i kod jednostki.',
    en: 'Look at the installation’s folder and the unit’s code.',
  },
} satisfies Record<string, Text>

const controller: OptionRow = { flags: '--controller <code>', text: texts.controller }

function homeIn(call: Call) {
  const data = call.option('data')
  return homeAt(resolve(call.option('home') ?? 'var/csizs'), data === undefined ? undefined : resolve(data))
}

function stopOf(problem: unknown, where: string): unknown {
  if (problem instanceof ArchiveBroken) return new Stop('untrusted', texts.broken, { where, todo: texts.another })
  if (problem instanceof PlaceTaken)
    return new Stop('cannotCreate', texts.taken, { where: problem.place, todo: texts.move })
  if (problem instanceof NothingToBackUp) return new Stop('noInput', texts.nothing, { todo: texts.look })
  return problem
}

function extentOf(call: Call): BackupExtent {
  const unitCode = call.option('controller')
  if (call.flag('keys')) return { of: 'KEYS' }
  return unitCode === undefined ? { of: 'DATA' } : { of: 'CONTROLLER', unitCode }
}

async function create(call: Call): Promise<Exit> {
  const to = resolve(call.demand('to'))
  const passphrase = await newPasswordFor(call)
  const order = { home: homeIn(call), extent: extentOf(call), to, passphrase, now: new Date() }
  const { files } = await backUp(order).catch(problem => {
    throw stopOf(problem, to)
  })
  const shown = { plik: to, pliki: files }
  call.terminal.result(shown, linesOf(shown))
  return 'yes'
}

async function verify(call: Call): Promise<Exit> {
  const from = resolve(call.word(0))
  const passphrase = await passwordFor(call)
  const key = call.option('key')
  const trust = key === undefined ? undefined : ledgerTrustIn(key)
  const order = { from, passphrase, beside: resolve(from, '..'), ...(trust === undefined ? {} : { ledger: trust }) }
  const verdict = await verifyBackup(order).catch(problem => {
    throw stopOf(problem, from)
  })
  call.terminal.result(verdict, linesOf(verdict))
  return verdict.flaws.length === 0 ? 'yes' : 'no'
}

async function bringBack(call: Call): Promise<Exit> {
  const from = resolve(call.word(0))
  const passphrase = await passwordFor(call)
  const files = await restore({ home: homeIn(call), from, passphrase }).catch(problem => {
    throw stopOf(problem, from)
  })
  const shown = { pliki: files.length }
  call.terminal.result(shown, linesOf(shown))
  return 'yes'
}

/** Backups and their restoration. */
export const backupCommand: CommandRow = {
  name: 'backup',
  text: texts.backup,
  commands: [
    {
      name: 'create',
      text: texts.create,
      more: texts.more,
      options: [
        { flags: '--to <file>', text: texts.to, demanded: true },
        controller,
        { flags: '--keys', text: texts.keys },
        newPasswordFile,
        ...homeOptions,
      ],
      run: create,
    },
    {
      name: 'verify',
      text: texts.verify,
      arguments: [{ name: '<file>', text: texts.archive }],
      options: [keyOption, passwordFile],
      run: verify,
    },
  ],
}

export const restoreCommand: CommandRow = {
  name: 'restore',
  text: texts.restore,
  arguments: [{ name: '<file>', text: texts.archive }],
  options: [passwordFile, ...homeOptions],
  run: bringBack,
}
