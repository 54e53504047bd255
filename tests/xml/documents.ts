/** Documents made at random from a seed: everything that canonical forms and namespaces can stumble over. */

/** A document as a test may print it: TAP readers lose lines that hold control characters or U+2028. */
export function shown(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A repeatable source of numbers (mulberry32). */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }
  /** 0 ≤ n < below. */
  next(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
  pick<T>(list: readonly T[]): T {
    return list[this.next(list.length)] as T
  }
  chance(percent: number): boolean {
    return this.next(100) < percent
  }
}

const prefixes = ['', '', 'a', 'b', 'c', 'ą', 'xml2']
const uris = ['urn:1', 'urn:2', 'urn:3', 'http://example.org/%C5%BC?a=1;b=2', 'urn:a:b']
const locals = ['e', 'f', 'Ząb', '_x', 'a.b-c', 'ident', 'A', 'z']
const texts = [
  'tekst',
  ' ',
  '\n',
  '\t',
  '\r\n',
  '\r',
  '&amp;',
  '&lt;',
  '&gt;',
  '&#13;',
  '&#x9;',
  '&#xA;',
  '"',
  "'",
  'ż',
  '𝄞',
  '&#x10FFFF;',
  '\ufffd',
  '&quot;',
  '&apos;',
  ']]',
  'é',
  '\u0085',
  '\u2028',
  '&#32;',
]
const comments = ['', ' x ', ' < & > ', ' ą\n', '-a', 'ab ]]> ']
const targets = ['pi', 'php', 'xml-stylesheet', 'ą']

type Scope = ReadonlyMap<string, string>

/** One random document, without XML declaration. */
export function randomDocument(seed: number): string {
  const dice = new Dice(seed)
  const budget = { left: 3 + dice.next(25) }
  return aside(dice) + element(dice, new Map(), budget, 0) + aside(dice)
}

/** One random document with nothing beside its root. */
export function randomRoot(seed: number): string {
  const dice = new Dice(seed)
  return element(dice, new Map(), { left: 3 + dice.next(25) }, 0)
}

function aside(dice: Dice): string {
  let out = ''
  while (dice.chance(15)) out += dice.chance(50) ? comment(dice) : instruction(dice)
  return out + (dice.chance(20) ? '\n' : '')
}

function comment(dice: Dice): string {
  return `<!--${dice.pick(comments)}-->`
}

function instruction(dice: Dice): string {
  return `<?${dice.pick(targets)}${dice.pick(['', ' ', ' x', '  a="b" ', '\n x', ' & < '])}?>`
}

function element(dice: Dice, outer: Scope, budget: { left: number }, depth: number): string {
  budget.left--
  const scope = new Map(outer)
  const written: string[] = []
  for (const prefix of new Set(Array.from({ length: dice.next(4) }, () => dice.pick(prefixes)))) {
    const uri = prefix === '' && dice.chance(25) ? '' : dice.pick(uris)
    scope.set(prefix, uri)
    written.push(`${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}=${quoted(dice, uri)}`)
  }
  const bound = [...scope.keys()]
  const prefix = dice.chance(70) && bound.length > 0 ? dice.pick(bound) : ''
  const name = qualified(prefix, dice.pick(locals))
  const seen = new Set<string>()
  for (let n = dice.next(4); n > 0; n--) {
    const own = dice.chance(60) ? '' : dice.pick(bound.filter(one => one !== '').concat('xml'))
    const local = own === 'xml' ? dice.pick(['lang', 'space', 'foo']) : dice.pick(locals)
    const expanded = `${own === '' ? '' : (scope.get(own) ?? own)} ${local}`
    if (seen.has(expanded)) continue
    seen.add(expanded)
    written.push(
      `${qualified(own, local)}=${quoted(dice, own === 'xml' && local === 'space' ? 'preserve' : value(dice))}`,
    )
  }
  for (let i = written.length - 1; i > 0; i--) {
    const j = dice.next(i + 1)
    ;[written[i], written[j]] = [written[j] as string, written[i] as string]
  }
  const tag = name + written.map(one => dice.pick([' ', '\n', '  ', '\t', '\r\n']) + one).join('')
  if (dice.chance(20)) return `<${tag}${dice.pick(['', ' '])}/>`
  return `<${tag}${dice.pick(['', '', '\n'])}>${children(dice, scope, budget, depth)}</${name}${dice.pick(['', '', ' '])}>`
}

function children(dice: Dice, scope: Scope, budget: { left: number }, depth: number): string {
  let out = ''
  for (let n = dice.next(6); n > 0; n--) {
    const kind = dice.next(100)
    if (kind < 45 && budget.left > 0 && depth < 12) out += element(dice, scope, budget, depth + 1)
    else if (kind < 80) out += dice.pick(texts) + dice.pick(texts)
    else if (kind < 87) out += `<![CDATA[${dice.pick(['', 'x', '<&>', ']]', ' \r\n', 'ż'])}]]>`
    else if (kind < 94) out += comment(dice)
    else out += instruction(dice)
  }
  return out
}

function value(dice: Dice): string {
  let out = ''
  for (let n = dice.next(3); n > 0; n--) out += dice.pick(texts)
  return out
}

function quoted(dice: Dice, text: string): string {
  const quote = dice.pick(['"', "'"])
  return quote + text.replaceAll(quote, quote === '"' ? '&quot;' : '&apos;') + quote
}

function qualified(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`
}

const pieces = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  '=',
  ' ',
  '\n',
  '\r',
  ':',
  '-',
  '--',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?',
  '?>',
  '<?xml',
  '</e>',
  '<e>',
  '&#',
  ';',
  '&#x1;',
  '&#0;',
  '&e;',
  'xmlns:a="urn:1"',
  'xmlns=""',
  'xmlns:b=""',
  ' a="1"',
  'xmlns:xml="urn:1"',
  'xml:lang="x"',
  '\u0001',
  '\ufffe',
  '\ufeff',
  'ż',
  '𝄞',
  '!',
  '?',
  '\u00d7',
  '1',
  '.',
  '\u0300',
  'a:',
  ':a',
  'xmlns:xmlns="urn:1"',
  'xmlns:c="http://www.w3.org/XML/1998/namespace"',
  'XML',
  'xml',
]

/** The document with one to three wounds; most are fatal. */
export function mutate(text: string, seed: number): string {
  const dice = new Dice(seed)
  let out = text
  for (let n = 1 + dice.next(3); n > 0; n--) {
    const at = dice.next(out.length + 1)
    const length = dice.next(6)
    const kind = dice.next(5)
    if (kind === 0) out = out.slice(0, at) + out.slice(at + length)
    else if (kind === 1) out = out.slice(0, at) + dice.pick(pieces) + out.slice(at)
    else if (kind === 2) out = out.slice(0, at) + dice.pick(pieces) + out.slice(at + length)
    else if (kind === 3) out = out.slice(0, at) + out.slice(Math.max(0, at - length))
    else {
      const from = dice.next(out.length + 1)
      out = out.slice(0, at) + out.slice(from, from + dice.next(20)) + out.slice(at)
    }
  }
  return out
}
