/**
 * As much of XPath 1.0 as published vectors select with. It stands here and not in the product, which never evaluates an XPath.
 * @see https://www.w3.org/TR/xpath-10/
 */
import { ancestorsOf, nodesBelow, stringOf, type XPathNode } from './nodes.js'

type Value = XPathNode[] | string | number | boolean

export interface XPathScope {
  /** Prefixes of the expression. */
  readonly namespaces: ReadonlyMap<string, string>
  /** What `here()` gives: the node that holds the expression. */
  readonly here?: XPathNode
}

interface Context extends XPathScope {
  readonly node: XPathNode
  readonly position: number
  readonly size: number
}

type Expression = (context: Context) => Value

/** The value of the expression for one context node. */
export function evaluate(text: string, node: XPathNode, scope: XPathScope): Value {
  return new Parser(text).whole()({ ...scope, node, position: 1, size: 1 })
}

/** The node-set of the expression. @throws Error where it gives something else */
export function select(text: string, node: XPathNode, scope: XPathScope): XPathNode[] {
  return nodeSet(evaluate(text, node, scope))
}

/** Whether the expression holds for each node of a document: the XPath filter of XML-DSig §6.6.3. */
export function filter(text: string, nodes: Iterable<XPathNode>, scope: XPathScope): XPathNode[] {
  const expression = new Parser(text).whole()
  const all = [...nodes]
  return all.filter(node => truth(expression({ ...scope, node, position: 1, size: 1 })))
}

function nodeSet(value: Value): XPathNode[] {
  if (!Array.isArray(value)) throw new Error('not a node-set')
  return value
}

function truth(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function text(value: Value): string {
  if (!Array.isArray(value)) return String(value)
  return value[0] === undefined ? '' : stringOf(value[0])
}

function number(value: Value): number {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' ? value : Number.parseFloat(text(value))
}

function inOrder(nodes: Iterable<XPathNode>): XPathNode[] {
  return [...new Set(nodes)].sort((a, b) => a.order - b.order)
}

function compare(operator: string, a: Value, b: Value): boolean {
  const strings = (value: Value) => (Array.isArray(value) ? value.map(stringOf) : [value])
  if (typeof a === 'boolean' || typeof b === 'boolean') return (truth(a) === truth(b)) === (operator === '=')
  const test = (x: string | number | boolean, y: string | number | boolean): boolean => {
    if (operator === '>') return number(x) > number(y)
    if (operator === '<') return number(x) < number(y)
    if (operator === '>=') return number(x) >= number(y)
    if (operator === '<=') return number(x) <= number(y)
    const same = typeof x === 'number' || typeof y === 'number' ? number(x) === number(y) : x === y
    return same === (operator === '=')
  }
  return strings(a).some(x => strings(b).some(y => test(x, y)))
}

const axes: Readonly<Record<string, (node: XPathNode) => XPathNode[]>> = {
  self: node => [node],
  child: node => node.children,
  parent: node => (node.parent === undefined ? [] : [node.parent]),
  ancestor: ancestorsOf,
  'ancestor-or-self': node => [node, ...ancestorsOf(node)],
  descendant: node => [...nodesBelow(node)].filter(one => one !== node && isTree(one)),
  'descendant-or-self': node => (isTree(node) ? [...nodesBelow(node)].filter(isTree) : [node]),
  attribute: node => node.attributes,
  namespace: node => node.namespaces,
}

function isTree(node: XPathNode): boolean {
  return node.type !== 'attribute' && node.type !== 'namespace'
}

function sole(context: Context, values: Value[]): XPathNode | undefined {
  return values[0] === undefined ? context.node : nodeSet(values[0])[0]
}

function byId(context: Context, ids: string): XPathNode[] {
  const wanted = new Set(ids.split(/\s+/))
  const top = ancestorsOf(context.node).pop() ?? context.node
  return [...nodesBelow(top)].filter(node =>
    node.attributes.some(one => one.local.toLowerCase() === 'id' && wanted.has(one.value)),
  )
}

const functions: Readonly<Record<string, (context: Context, ...values: Value[]) => Value>> = {
  true: () => true,
  false: () => false,
  not: (_, value) => !truth(value ?? false),
  count: (_, value) => nodeSet(value ?? []).length,
  string: (context, value) => text(value ?? [context.node]),
  position: context => context.position,
  last: context => context.size,
  name: (context, ...values) => {
    const node = sole(context, values)
    if (node === undefined) return ''
    return node.prefix === '' ? node.local : `${node.prefix}:${node.local}`
  },
  'local-name': (context, ...values) => sole(context, values)?.local ?? '',
  'namespace-uri': (context, ...values) => sole(context, values)?.ns ?? '',
  id: (context, value) => byId(context, Array.isArray(value) ? value.map(stringOf).join(' ') : text(value ?? '')),
  here: context => {
    if (context.here === undefined) throw new Error('nothing is here')
    return [context.here]
  },
}

const tokens =
  /\s+|\d+(?:\.\d+)?|"[^"]*"|'[^']*'|\/\/|::|!=|<=|>=|\.\.|[()[\]@,|+\-=<>*/.]|[\p{L}_][\p{L}\p{N}_.-]*(?::(?!:)(?:[\p{L}_][\p{L}\p{N}_.-]*|\*))?/uy
const operatorWords = new Set(['and', 'or', 'mod', 'div'])

class Parser {
  readonly #tokens: string[] = []
  #at = 0

  constructor(source: string) {
    tokens.lastIndex = 0
    while (tokens.lastIndex < source.length) {
      const from = tokens.lastIndex
      const found = tokens.exec(source)?.[0]
      if (found === undefined) throw new Error(`not an XPath: ${source.slice(from)}`)
      if (found.trim() !== '') this.#tokens.push(found)
    }
  }

  whole(): Expression {
    const expression = this.#binary(0)
    if (this.#at < this.#tokens.length) throw new Error(`left over: ${this.#tokens.slice(this.#at).join(' ')}`)
    return expression
  }

  get #next(): string | undefined {
    return this.#tokens[this.#at]
  }

  #take(...wanted: string[]): string | undefined {
    const next = this.#next
    if (next === undefined || !wanted.includes(next)) return undefined
    this.#at++
    return next
  }

  #expect(token: string): void {
    if (this.#take(token) === undefined) throw new Error(`expected ${token}, found ${this.#next}`)
  }

  static readonly #levels = [['or'], ['and'], ['=', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', 'mod', 'div']]

  #binary(level: number): Expression {
    const operators = Parser.#levels[level]
    if (operators === undefined) return this.#union()
    let left = this.#binary(level + 1)
    for (let operator = this.#take(...operators); operator !== undefined; operator = this.#take(...operators)) {
      left = combine(operator, left, this.#binary(level + 1))
    }
    return left
  }

  #union(): Expression {
    let left = this.#path()
    while (this.#take('|') !== undefined) {
      const [a, b] = [left, this.#path()]
      left = context => inOrder([...nodeSet(a(context)), ...nodeSet(b(context))])
    }
    return left
  }

  #path(): Expression {
    const primary = this.#primary()
    if (primary !== undefined) return this.#steps(this.#predicated(primary))
    if (this.#take('//') !== undefined) return this.#steps(this.#step(descend(atRoot)))
    if (this.#take('/') !== undefined) return this.#startsStep() ? this.#steps(this.#step(atRoot)) : atRoot
    return this.#steps(this.#step(context => [context.node]))
  }

  #startsStep(): boolean {
    const next = this.#next
    return next !== undefined && /^([.@*]|\.\.|[\p{L}_].*)$/u.test(next) && !operatorWords.has(next)
  }

  #steps(from: Expression): Expression {
    let path = from
    for (let mark = this.#take('/', '//'); mark !== undefined; mark = this.#take('/', '//')) {
      path = this.#step(mark === '//' ? descend(path) : path)
    }
    return path
  }

  #primary(): Expression | undefined {
    const next = this.#next ?? ''
    if (/^\d/.test(next)) return this.#constant(Number(next))
    if (/^["']/.test(next)) return this.#constant(next.slice(1, -1))
    if (this.#take('(') !== undefined) {
      const inner = this.#binary(0)
      this.#expect(')')
      return inner
    }
    const call = functions[next]
    if (call === undefined || this.#tokens[this.#at + 1] !== '(') return undefined
    this.#at += 2
    const given: Expression[] = []
    while (this.#take(')') === undefined) {
      given.push(this.#binary(0))
      this.#take(',')
    }
    return context => call(context, ...given.map(one => one(context)))
  }

  #constant(value: string | number): Expression {
    this.#at++
    return () => value
  }

  #step(from: Expression): Expression {
    if (this.#take('.') !== undefined) return this.#predicated(walk(from, axes.self ?? never, () => true))
    if (this.#take('..') !== undefined) return this.#predicated(walk(from, axes.parent ?? never, () => true))
    let axis = 'child'
    if (this.#take('@') !== undefined) axis = 'attribute'
    else if (this.#tokens[this.#at + 1] === '::') {
      axis = this.#next ?? ''
      this.#at += 2
    }
    const follow = axes[axis]
    if (follow === undefined) throw new Error(`unknown axis ${axis}`)
    return this.#predicated(walk(from, follow, this.#test(axis)))
  }

  #test(axis: string): (node: XPathNode, context: Context) => boolean {
    const name = this.#next ?? ''
    this.#at++
    if (this.#take('(') !== undefined) {
      this.#expect(')')
      return node => name === 'node' || node.type === (name === 'processing-instruction' ? 'instruction' : name)
    }
    const principal = axis === 'attribute' || axis === 'namespace' ? axis : 'element'
    if (name === '*') return node => node.type === principal
    const [prefix, local] = name.includes(':') ? name.split(':') : ['', name]
    return (node, context) => {
      const ns = prefix === '' ? '' : context.namespaces.get(prefix ?? '')
      if (ns === undefined) throw new Error(`unbound prefix ${prefix}`)
      return node.type === principal && node.ns === ns && (local === '*' || node.local === local)
    }
  }

  #predicated(from: Expression): Expression {
    let set = from
    while (this.#take('[') !== undefined) {
      const [base, predicate] = [set, this.#binary(0)]
      this.#expect(']')
      set = context => {
        const nodes = nodeSet(base(context))
        return nodes.filter((node, i) => {
          const value = predicate({ ...context, node, position: i + 1, size: nodes.length })
          return typeof value === 'number' ? value === i + 1 : truth(value)
        })
      }
    }
    return set
  }
}

const never = (): XPathNode[] => []
const atRoot: Expression = context => [ancestorsOf(context.node).pop() ?? context.node]

function walk(
  from: Expression,
  axis: (node: XPathNode) => XPathNode[],
  test: (node: XPathNode, context: Context) => boolean,
): Expression {
  return context => {
    const found = nodeSet(from(context)).flatMap(node => axis(node).filter(one => test(one, context)))
    // `ancestor::x[1]` counts from the nearest: the order of a single reverse axis is kept.
    return axis === axes.ancestor ? [...new Set(found)] : inOrder(found)
  }
}

function descend(from: Expression): Expression {
  return walk(from, axes['descendant-or-self'] ?? never, () => true)
}

function combine(operator: string, a: Expression, b: Expression): Expression {
  if (operator === 'or') return context => truth(a(context)) || truth(b(context))
  if (operator === 'and') return context => truth(a(context)) && truth(b(context))
  if (operator === '+') return context => number(a(context)) + number(b(context))
  if (operator === '-') return context => number(a(context)) - number(b(context))
  if (operator === '*') return context => number(a(context)) * number(b(context))
  if (operator === 'mod') return context => number(a(context)) % number(b(context))
  if (operator === 'div') return context => number(a(context)) / number(b(context))
  return context => compare(operator, a(context), b(context))
}
