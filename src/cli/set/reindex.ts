import { resolve } from 'node:path'
import { homeAt } from '../../app/home.js'
import { reindexSets } from '../../app/reindex.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { homeOptions } from '../init.js'

const texts = {
  reindex: {
    pl: 'zbuduj na nowo indeks: które zbiory znają osobę',
    en: 'make anew the index of which sets hold a person',
  },
  more: {
    pl: 'Czyta pliki zbiorów instalacji, także podczas pracy bramki: dopóki zbiór nie jest w indeksie, bramka pyta go wprost. Bez nazw: wszystkie zbiory.',
    en: 'Reads the files of the installation’s sets, while the gateway works too: until a set is in the index, the gateway asks it directly. Without names: all sets.',
  },
  code: { pl: 'kod zbioru', en: 'code of the set' },
  working: { pl: 'indeksowanie zbiorów', en: 'indexing sets' },
} satisfies Record<string, Text>

async function reindex(call: Call): Promise<Exit> {
  const data = call.option('data')
  const home = homeAt(resolve(call.option('home') ?? 'var/csizs'), data === undefined ? undefined : resolve(data))
  const named = call.all('set')
  const progress = call.terminal.progress(call.terminal.say(texts.working))
  const { sets, left } = await reindexSets({
    home,
    ...(named.length === 0 ? {} : { only: named }),
    onProgress: (done, total) => progress.at(done, total),
  }).catch((problem: unknown) => {
    progress.failed()
    throw problem
  })
  progress.done()
  const shown = { zbiory: sets, nieudane: left }
  call.terminal.result(shown, linesOf(shown))
  return left.length === 0 ? 'yes' : 'no'
}

export const reindexCommand: CommandRow = {
  name: 'reindex',
  text: texts.reindex,
  more: texts.more,
  options: [{ flags: '--set <code>', text: texts.code, many: true }, ...homeOptions],
  run: reindex,
}
