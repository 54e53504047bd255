import type { OperationName } from '../contract/index.js'

/** One recorded exchange: what was asked and what was answered, as elements in the Body. */
export interface Example {
  /** The case, as its files are named. */
  readonly name: string
  readonly request: string
  readonly response: string
}

/** What the pages tell beside the contract itself. */
export interface SiteFacts {
  readonly version: string
  /** Public addresses, without a path. */
  readonly servicesUrl: string
  readonly portalUrl: string
  readonly limits: {
    readonly maxMessageBytes: number
    readonly maxRecordsPerPackage: number
    readonly maxSetsPerQuery: number
    readonly requestsPerMinute: number
    readonly maxMessagesInFlight: number
  }
  readonly examples: ReadonlyMap<string, readonly Example[]>
  /** The page of all fault codes, as Markdown. */
  readonly faultsText: string
  /** A WSDL with the address of this gateway in it. */
  readonly addressed: (wsdl: string, service: string) => string
}

/** The cases of an operation: good ones first, each kind by name. */
export function examplesOf(facts: Pick<SiteFacts, 'examples'>, operation: OperationName): readonly Example[] {
  const all = facts.examples.get(operation) ?? []
  const refused = (example: Example) => example.name.startsWith('odmowa-')
  return [...all.filter(one => !refused(one)), ...all.filter(refused)]
}
