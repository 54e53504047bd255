import { Name } from '@peculiar/x509'

/** The subject of a certificate by its parts; each value stands in one attribute, whatever characters it holds. @see RFC 5280 §4.1.2.6; EN 319 412-1 §5.1 */
export interface Subject {
  readonly commonName: string
  readonly organization?: string
  readonly organizationalUnit?: string
  /** Of the organization: VATPL-…, NTRPL-…. */
  readonly organizationIdentifier?: string
  /** Of the person or system. */
  readonly serialNumber?: string
  readonly locality?: string
  /** ISO 3166-1, two letters. */
  readonly country?: string
}

/* biome-ignore format: one row per attribute */
const attributes: readonly (readonly [keyof Subject, string, 'utf8String' | 'printableString'])[] = [
  ['country', '2.5.4.6', 'printableString'],
  ['organization', '2.5.4.10', 'utf8String'],
  ['organizationalUnit', '2.5.4.11', 'utf8String'],
  ['organizationIdentifier', '2.5.4.97', 'utf8String'],
  ['locality', '2.5.4.7', 'utf8String'],
  ['serialNumber', '2.5.4.5', 'printableString'],
  ['commonName', '2.5.4.3', 'utf8String'],
]

/** The distinguished name, most general part first. */
export function distinguishedName(subject: Subject): Name {
  const parts = attributes.flatMap(([part, type, kind]) => {
    const value = subject[part]
    return value === undefined ? [] : [{ [type]: [{ [kind]: value }] }]
  })
  return new Name(parts)
}
