import { resolve } from 'node:path'
import { canBeSet } from '../../app/controller-folders.js'
import { homeAt } from '../../app/home.js'
import { CannotPlace, placeController } from '../../app/place-controller.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { Stop } from '../frame/stop.js'
import { homeOptions } from '../init.js'

const texts = {
  place: {
    pl: 'przenieś zbiory administratora i części osobowe jego wpisów do jego folderu, np. na inny dysk',
    en: 'move a controller’s sets, and the personal parts of its entries, to a folder of its own, on another disk for instance',
  },
  more: {
    pl: 'Bramka musi być zatrzymana. Kopie są sprawdzane, zanim wskaże je konfiguracja; przerwane przeniesienie wznawia to samo polecenie. Bez --to: z powrotem do folderu danych.',
    en: 'The gateway has to be stopped. Copies are checked before the configuration names them; a move that broke off is resumed by the same command. Without --to: back to the data folder.',
  },
  controller: { pl: 'kod jednostki: administrator danych', en: 'code of the unit: the data controller' },
  to: { pl: 'folder zbiorów tej jednostki (pusty)', en: 'folder of the unit’s sets (empty)' },
  badFolder: { pl: 'Takiego folderu nie można wskazać.', en: 'Such a folder cannot be named.' },
  another: { pl: 'Wskaż inny folder.', en: 'Name another folder.' },
  IN_USE: { pl: 'Bramka pracuje na tych danych.', en: 'The gateway is at work on these data.' },
  stopIt: { pl: 'Zatrzymaj bramkę i powtórz.', en: 'Stop the gateway and try again.' },
  TAKEN: {
    pl: 'Tego folderu nie można użyć: jest w nim coś innego albo jego dysk nie jest podłączony.',
    en: 'This folder cannot be used: it holds something else, or its disk is not mounted.',
  },
  lookAt: { pl: 'Obejrzyj folder; pusty będzie dobry.', en: 'Look at the folder; an empty one will do.' },
  DAMAGED: {
    pl: 'Plik zbioru jest uszkodzony: niczego nie zmieniono.',
    en: 'A set’s file is damaged: nothing was changed.',
  },
  fromBackup: { pl: 'Odtwórz zbiór z kopii.', en: 'Restore the set from a backup.' },
  NO_CONFIGURATION: { pl: 'Nie ma tu instalacji.', en: 'There is no installation here.' },
  name: { pl: 'Wskaż instalację (--home).', en: 'Name the installation (--home).' },
} satisfies Record<string, Text>

const advice = {
  IN_USE: texts.stopIt,
  TAKEN: texts.lookAt,
  DAMAGED: texts.fromBackup,
  NO_CONFIGURATION: texts.name,
} as const

async function place(call: Call): Promise<Exit> {
  const data = call.option('data')
  const home = homeAt(resolve(call.option('home') ?? 'var/csizs'), data === undefined ? undefined : resolve(data))
  const named = call.option('to')
  const to = named === undefined ? undefined : resolve(named)
  if (to !== undefined && !canBeSet(to)) throw new Stop('usage', texts.badFolder, { where: to, todo: texts.another })
  const order = { home, controller: call.word(0), ...(to === undefined ? {} : { to }) }
  const { sets, folder } = await placeController(order).catch((problem: unknown) => {
    if (!(problem instanceof CannotPlace)) throw problem
    throw new Stop('cannotCreate', texts[problem.reason], { where: problem.where, todo: advice[problem.reason] })
  })
  const shown = { jednostka: order.controller, zbiory: sets, folder }
  call.terminal.result(shown, linesOf(shown))
  return 'yes'
}

export const placeCommand: CommandRow = {
  name: 'place',
  text: texts.place,
  more: texts.more,
  arguments: [{ name: '<controller>', text: texts.controller }],
  options: [{ flags: '--to <folder>', text: texts.to }, ...homeOptions],
  run: place,
}
