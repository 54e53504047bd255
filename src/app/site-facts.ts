import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ServiceName, services } from '../contract/index.js'
import { addressedTo } from '../soap/publish.js'
import type { Example, SiteFacts } from '../web/site.js'
import { assets } from './assets.js'
import type { Configuration } from './settings.js'

/** What the pages tell beside the contract: addresses, limits, recorded exchanges, the page of faults. @throws Error when a file of the installation cannot be read */
export async function siteFacts(configuration: Configuration, version: string): Promise<SiteFacts> {
  const { servicesUrl, portalUrl } = configuration
  return {
    version,
    servicesUrl,
    portalUrl,
    limits: configuration,
    examples: await readExamples(assets.exchanges),
    faultsText: await readFile(join(assets.docs, 'faults.md'), 'utf8'),
    addressed: (wsdl, service) => addressedTo(`${servicesUrl}${services[service as ServiceName].path}`, wsdl),
  }
}

async function readExamples(folder: string): Promise<ReadonlyMap<string, readonly Example[]>> {
  const entries = await readdir(folder, { withFileTypes: true })
  const operations = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  const read = operations.sort().map(async name => [name, await readCases(join(folder, name))] as const)
  return new Map(await Promise.all(read))
}

async function readCases(folder: string): Promise<readonly Example[]> {
  const end = '.request.xml'
  const names = (await readdir(folder)).filter(file => file.endsWith(end)).map(file => file.slice(0, -end.length))
  return Promise.all(
    names.sort().map(async name => ({
      name,
      request: await readFile(join(folder, `${name}${end}`), 'utf8'),
      response: await readFile(join(folder, `${name}.response.xml`), 'utf8'),
    })),
  )
}
