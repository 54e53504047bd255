import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, from wherever this file was compiled to. @throws Error when there is none above. */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('the installation is broken: package.json is not found above the code')
    folder = above
  }
  return folder
}

const root = findRoot()

/** Absolute paths of what the product brings besides code; it is read from where it lies, never copied into the build. */
export const assets = {
  /** The WSDL files, one per service. */
  wsdl: join(root, 'wsdl'),
  /** The XML schemas. */
  xsd: join(root, 'xsd'),
  /** The dictionaries that a new installation starts with. */
  dictionaries: join(root, 'fixtures', 'dictionaries'),
  /** The invented people of the demonstration. */
  people: join(root, 'fixtures', 'people'),
  /** Recorded exchanges, a folder per operation. */
  exchanges: join(root, 'fixtures', 'exchanges'),
  /** The pages that the public listener serves. */
  docs: join(root, 'docs'),
  /** The program that checks an exported ledger without us. */
  auditor: join(root, 'tools', 'auditor', 'sprawdz-dziennik.mjs'),
  /** The file that says name and version of the product. */
  packageJson: join(root, 'package.json'),
} as const
