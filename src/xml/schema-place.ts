import { childElements, type XmlElement } from './tree.js'

/**
 * Turns the validator's path into one that names elements by local name and, among several of one name, by number:
 * `/Body/przekazPaczke/pakiet/rekord[3]`. A name that is not among `names` shows as `*`.
 * @param xpath as libxml2 writes it: `/soap:Body/*[2]/w:kod[3]`
 * @param tree the root of the same document
 */
export function placeByPath(xpath: string, tree: XmlElement, names: ReadonlySet<string>): string {
  const [, ...steps] = xpath.split('/')
  let place = ''
  let siblings: readonly XmlElement[] = [tree]
  for (const step of steps) {
    const element = choose(step, siblings)
    if (element === undefined) break
    place += `/${nameOf(element, siblings, names)}`
    siblings = childElements(element)
  }
  return place === '' ? '/' : place
}

function choose(step: string, siblings: readonly XmlElement[]): XmlElement | undefined {
  const parts = /^(?:([^:[\]]*):)?([^:[\]]*)(?:\[([0-9]+)\])?$/.exec(step)
  if (parts === null) return undefined
  const [, prefix = '', local, number = '1'] = parts
  const named =
    local === '*' ? siblings : siblings.filter(element => element.local === local && element.prefix === prefix)
  return named[Number(number) - 1]
}

function nameOf(element: XmlElement, siblings: readonly XmlElement[], names: ReadonlySet<string>): string {
  if (!names.has(element.local)) return '*'
  const alike = siblings.filter(sibling => sibling.local === element.local)
  return alike.length === 1 ? element.local : `${element.local}[${alike.indexOf(element) + 1}]`
}
