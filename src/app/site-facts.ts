import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ServiceName, services } from '../contract/index.js'
import { addressedTo } from '../soap/publish.js'
import type { Example, SiteFacts } from '../web/site.js'
import { assets } from './assets.js'
import type { Configuration } from './settings.js'

/** What the pages tell beside the contract: addresses, limits, recorded exchanges, the page of faults. @throws Error when a file of the installation cannot be read */
export function siteFacts(configuration: Configuration, version: string): SiteFacts {
  const { servicesUrl, portalUrl } = configuration
  return {
    version,
    servicesUrl,
    portalUrl,
    limits: configuration,
    examples: readExamples(assets.exchanges),
    faultsText: readFileSync(join(assets.docs, 'faults.md'), 'utf8'),
    addressed: (wsdl, service) => addressedTo(`${servicesUrl}${services[service as ServiceName].path}`, wsdl),
  }
}

/** Hundreds of small files, read before the first call is taken: one after the other they cost a fifth of what they cost at once. */
function readExamples(folder: string): ReadonlyMap<string, readonly Example[]> {
  const entries = readdirSync(folder, { withFileTypes: true })
  const operations = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  return new Map(operations.sort().map(name => [name, readCases(join(folder, name))]))
}

function readCases(folder: string): readonly Example[] {
  const end = '.request.xml'
  const names = readdirSync(folder)
    .filter(file => file.endsWith(end))
    .map(file => file.slice(0, -end.length))
  return names.sort().map(name => ({
    name,
    request: readFileSync(join(folder, `${name}${end}`), 'utf8'),
    response: readFileSync(join(folder, `${name}.response.xml`), 'utf8'),
  }))
}
