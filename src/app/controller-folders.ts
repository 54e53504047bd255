import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Elsewhere } from '../stores/sqlite/sets/places.js'
import { environmentName } from './configuration.js'
import type { Home } from './home.js'
import { settings } from './settings.js'

const between = ';'

/** Folders of controllers, as the setting has them: `JT-…=/folder;JT-…=/folder`. */
export function foldersIn(text: string): Elsewhere {
  const rows = text.split(between).filter(row => row !== '')
  return new Map(rows.map(row => [row.slice(0, row.indexOf('=')), row.slice(row.indexOf('=') + 1)]))
}

export function foldersText(folders: Elsewhere): string {
  return [...folders].map(([controller, folder]) => `${controller}=${folder}`).join(between)
}

/** Whether the folder can stand in the setting. */
export function canBeSet(folder: string): boolean {
  return isAbsolute(folder) && !folder.includes(between)
}

/** The folders that the installation's configuration names; none where it has no configuration. @throws Error when it cannot be read */
export function foldersOf(
  home: Home,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Elsewhere {
  const given = environment[environmentName('controllerFolders')] ?? fileOf(home).controllerFolders
  const text = settings.controllerFolders.parse(given ?? '')
  if (text === undefined) throw new Error('controllerFolders: the setting is malformed')
  return foldersIn(text)
}

function fileOf({ configuration }: Home): { readonly controllerFolders?: unknown } {
  return existsSync(configuration) ? JSON.parse(readFileSync(configuration, 'utf8')) : {}
}
