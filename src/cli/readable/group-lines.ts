import { codedValues, decode, type Fragment, scopeElements } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { readXml } from '../../xml/read.js'
import { labelOf } from './labels.js'
import { wrapped } from './wrap.js'

/** The name of a code in a dictionary; undefined where it is not known here. */
export type CodeNames = (dictionary: string, code: string) => string | undefined

/** One group of a beneficiary's data as lines for a reader: an item a line, codes by their names, amounts in złoty. */
export function groupLines({ scope, bytes }: Fragment, names: CodeNames, width: number): string[] {
  const element = scopeElements[scope]
  const document = readXml(bytes)
  if (isRefusal(document)) throw new Error('a fragment of a verified answer cannot be read')
  const value = decode(element, document.root)
  const named = new Map<string, string>()
  for (const { dictionary, code, path } of codedValues(element, value)) {
    const name = names(dictionary, code)
    if (name !== undefined) named.set(path, name)
  }
  const path = `/${element.slice('b:'.length)}`
  const items = itemsOf(value as object, path, named)
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

function placeOf(path: string, field: string, length: number, index: number): string {
  return length > 1 ? `${path}/${field}[${index + 1}]` : `${path}/${field}`
}

function textOf(field: string, part: unknown, path: string, named: ReadonlyMap<string, string>): string {
  return `${labelOf(field)}: ${contentOf(part, path, named)}`
}

function contentOf(part: unknown, path: string, named: ReadonlyMap<string, string>): string {
  if (typeof part === 'bigint') return zloty(part)
  if (typeof part === 'boolean') return part ? 'tak' : 'nie'
  if (typeof part !== 'object' || part === null) return named.get(path) ?? String(part)
  const name = named.get(path)
  if ('kod' in part && name !== undefined) return name
  const plain: string[] = []
  const lists: string[] = []
  for (const [field, inner] of Object.entries(part)) {
    if (inner === undefined) continue
    if (!Array.isArray(inner)) plain.push(textOf(field, inner, `${path}/${field}`, named))
    else if (inner.length > 0) {
      const all = inner.map((one, index) => contentOf(one, placeOf(path, field, inner.length, index), named))
      lists.push(`${labelOf(field)}: ${all.join(' | ')}`)
    }
  }
  return [plain.join(', '), ...lists].join('; ')
}

function zloty(grosze: bigint): string {
  const digits = grosze.toString().padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return `${whole},${digits.slice(-2)} zł`
}
