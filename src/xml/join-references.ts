/** The parts of a URI reference; undefined where one is absent. @see RFC 3986 appendix B */
interface Reference {
  readonly scheme: string | undefined
  readonly authority: string | undefined
  readonly path: string
  readonly query: string | undefined
}

/** Taken apart without the fragment, which no join looks at. */
function parse(text: string): Reference {
  const hash = text.indexOf('#')
  let rest = hash < 0 ? text : text.slice(0, hash)
  const scheme = /^[^:/?]+(?=:)/.exec(rest)?.[0]
  if (scheme !== undefined) rest = rest.slice(scheme.length + 1)
  const mark = rest.indexOf('?')
  const query = mark < 0 ? undefined : rest.slice(mark + 1)
  if (mark >= 0) rest = rest.slice(0, mark)
  if (!rest.startsWith('//')) return { scheme, authority: undefined, path: rest, query }
  const slash = rest.indexOf('/', 2)
  const end = slash < 0 ? rest.length : slash
  return { scheme, authority: rest.slice(2, end), path: rest.slice(end), query }
}

/**
 * What the value of an inner xml:base means seen from outside an outer one: RFC 3986 §5.2 as C14N 1.1 changes it, so that two relative
 * references give a relative one. The outer value needs no scheme, leading `..` segments stay, the inner value's fragment is dropped.
 * @see https://www.w3.org/TR/xml-c14n11/#ProcessingModel (join-URI-References) RFC 3986 §5.2.2
 */
export function joinReferences(outer: string, inner: string): string {
  const base = parse(outer)
  const own = parse(inner)
  if (own.scheme !== undefined) return written({ ...own, path: withoutDots(own.path) })
  const { scheme } = base
  if (own.authority !== undefined) return written({ ...own, scheme, path: withoutDots(own.path) })
  const { authority } = base
  const basePath = /(^|\/)\.\.$/.test(base.path) ? `${base.path}/` : base.path
  if (own.path === '') return written({ scheme, authority, path: basePath, query: own.query ?? base.query })
  const path = own.path.startsWith('/') ? own.path : merged(basePath, own.path, authority !== undefined)
  return written({ scheme, authority, path: withoutDots(path), query: own.query })
}

/** @see RFC 3986 §5.2.3 */
function merged(base: string, path: string, hasAuthority: boolean): string {
  if (hasAuthority && base === '') return `/${path}`
  return base.slice(0, base.lastIndexOf('/') + 1) + path
}

/** @see RFC 3986 §5.3 */
function written({ scheme, authority, path, query }: Reference): string {
  return (
    (scheme === undefined ? '' : `${scheme}:`) +
    (authority === undefined ? '' : `//${authority}`) +
    path +
    (query === undefined ? '' : `?${query}`)
  )
}

/**
 * The path without `.` and `..` segments, except leading `..` of a relative path; runs of slashes are one, and a last `..` gets its slash.
 * @see https://www.w3.org/TR/xml-c14n11/ appendix A
 */
export function withoutDots(path: string): string {
  const isAbsolute = path.startsWith('/')
  const segments = path.split('/')
  const last = segments.pop() ?? ''
  const kept: string[] = []
  const take = (segment: string) => {
    if (segment === '' || segment === '.') return
    if (segment !== '..') kept.push(segment)
    else if (kept.length > 0 && kept[kept.length - 1] !== '..') kept.pop()
    else if (!isAbsolute) kept.push(segment)
  }
  for (const segment of segments) take(segment)
  const isFolder = last === '' || last === '.' || last === '..'
  if (isFolder) take(last)
  const folders = kept.map(one => `${one}/`).join('')
  return (isAbsolute ? '/' : '') + folders + (isFolder ? '' : last)
}
