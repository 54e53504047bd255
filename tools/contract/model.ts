/** How a simple value is read and written; what the generated tables call it. */
export type ValueKind = 'string' | 'token' | 'date' | 'instant' | 'number' | 'boolean' | 'money' | 'bytes'

export interface SimpleType {
  readonly name: string
  readonly kind: ValueKind
  readonly doc: string
  /** Allowed values, where they are enumerated. */
  readonly values: readonly string[]
  /** What else restricts it, as the schema says: name of the facet and its value. Those of its base come first. */
  readonly facets: readonly (readonly [facet: string, value: string])[]
}

/** '1' exactly one, '?' none or one, '*' any number, '+' one or more. */
export type Occurs = '1' | '?' | '*' | '+'

export interface Field {
  readonly prefix: string
  readonly local: string
  /** A value kind, or the name of a complex type with `@` before it. */
  readonly type: string
  /** Its type in TypeScript. */
  readonly tsType: string
  readonly occurs: Occurs
  /** Most times that it may stand; 'unbounded': any number. */
  readonly most: string
  /** It stands in a choice: another element may stand instead. */
  readonly alternative: boolean
  readonly doc: string
  /** Code of the dictionary that its values come from. */
  readonly dictionary: string
  /** The element is passed on unread: as an element, or as fragments per scope code. */
  readonly raw: '' | 'element' | 'fragments'
  /** The scope tree that the element stands for. */
  readonly tree: string
}

export interface ComplexType {
  readonly name: string
  /** Prefix of the schema that defines it. */
  readonly prefix: string
  readonly doc: string
  readonly fields: readonly Field[]
}

export interface GlobalElement {
  readonly prefix: string
  readonly local: string
  /** Name of its complex type. */
  readonly type: string
  readonly doc: string
  /** Scope code, for elements of `beneficjent.xsd` that carry one. */
  readonly scope: string
  /** Fault codes of a portal operation, where the element is its request. */
  readonly faults: readonly string[] | undefined
}

export interface Schema {
  readonly prefix: string
  readonly uri: string
  readonly file: string
}

export interface Model {
  readonly schemas: readonly Schema[]
  readonly simpleTypes: readonly SimpleType[]
  readonly complexTypes: readonly ComplexType[]
  readonly elements: readonly GlobalElement[]
  /** What schemas (by prefix) and their elements (by `prefix:local`) say in English, where they do. */
  readonly english: ReadonlyMap<string, string>
}

export interface Operation {
  readonly name: string
  /** WSDL service; undefined for an operation of the portal. */
  readonly service: string | undefined
  /** `prefix:local` of the request's and the response's element. */
  readonly request: string
  readonly response: string
  readonly soapAction: string
  readonly faults: readonly string[]
  readonly doc: string
}

export interface Service {
  readonly name: string
  readonly doc: string
  readonly prefix: string
  readonly operations: readonly Operation[]
}
