import {
  type CodeNames,
  contentOf,
  type Fragment,
  labelOf,
  placeOf,
  readableGroup,
  textOf,
} from '../../contract/index.js'
import { wrapped } from './wrap.js'

/** One group of a beneficiary's data as lines for a reader: an item a line, codes by their names, amounts in złoty. */
export function groupLines(fragment: Fragment, names: CodeNames, width: number): string[] {
  const { value, path, named } = readableGroup(fragment, names)
  const items = itemsOf(value, path, named)
  if (items.length === 0) return [bullet('brak pozycji')].flatMap(line => wrapped(line, width, '    '))
  return items.flatMap(item => wrapped(bullet(item), width, '      '))
}

function bullet(text: string): string {
  return `    • ${text}`
}

/** Top-level lists become one item per entry; plain fields one item together. */
function itemsOf(value: object, path: string, named: ReadonlyMap<string, string>): string[] {
  const plain: string[] = []
  const items: string[] = []
  for (const [field, part] of Object.entries(value)) {
    if (part === undefined) continue
    if (!Array.isArray(part)) plain.push(textOf(field, part, `${path}/${field}`, named))
    else {
      const several = Object.values(value).filter(one => Array.isArray(one)).length > 1
      part.forEach((one, index) => {
        const text = contentOf(one, placeOf(path, field, part.length, index), named)
        items.push(several ? `${labelOf(field)}: ${text}` : text)
      })
    }
  }
  return plain.length === 0 ? items : [plain.join('; '), ...items]
}
