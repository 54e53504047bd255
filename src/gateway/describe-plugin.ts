import type { FastifyPluginAsync } from 'fastify'
import { type ServiceName, services, wsdlFiles, xsdFiles } from '../contract/index.js'
import { descriptionQuery, publishedAt } from '../soap/publish.js'

export interface DescriptionOptions {
  /** Address under which the descriptions themselves are reached, without a path. */
  readonly publicUrl: string
  /** Address of the endpoints that they name, without a path. */
  readonly servicesUrl: string
}

/** The service of a path's part; undefined where there is none of this name. */
export function serviceNamed(name: string): ServiceName | undefined {
  return Object.hasOwn(services, name) ? (name as ServiceName) : undefined
}

/** The description that a GET at a service's address asks for; undefined: none of that name. */
export function descriptionOf(service: ServiceName, search: string, options: DescriptionOptions): string | undefined {
  const query = descriptionQuery(decodedSearch(search))
  if (query === undefined) return undefined
  const place = `${options.publicUrl}${services[service].path}`
  const source = 'wsdl' in query ? wsdlFiles[services[service].wsdl] : schemaText(query.xsd)
  return source === undefined
    ? undefined
    : publishedAt(place, source, `${options.servicesUrl}${services[service].path}`)
}

function schemaText(file: string): string | undefined {
  return Object.hasOwn(xsdFiles, file) ? xsdFiles[file as keyof typeof xsdFiles] : undefined
}

/** Some clients write `?wsdl=` and percent signs. */
function decodedSearch(search: string): string {
  try {
    return decodeURIComponent(search).replace(/=$/, '')
  } catch {
    return ''
  }
}

/** WSDL and schemas of every service, where the pages are. @see WSDL 1.1 §2.1.1 @req D1 */
export const describePlugin: FastifyPluginAsync<DescriptionOptions> = async (app, options) => {
  app.get<{ Params: { service: string } }>('/uslugi/:service/v1', async (request, reply) => {
    const service = serviceNamed(request.params.service)
    const text = service === undefined ? undefined : descriptionOf(service, searchOf(request.url), options)
    if (text === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('404\n')
    return reply.type('text/xml; charset=utf-8').send(text)
  })
}

/** What stands behind the question mark. */
export function searchOf(url: string): string {
  const mark = url.indexOf('?')
  return mark < 0 ? '' : url.slice(mark + 1)
}
