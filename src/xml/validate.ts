import {
  type ErrorDetail,
  ParseOption,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'
import { type Detail, fault } from '../fault/refusal.js'
import { readFinding } from './schema-finding.js'
import { placeByPath } from './schema-place.js'
import type { XmlElement } from './tree.js'

/** How many findings are told of one document. */
const maxFindings = 20

/** No network, no DTD, no external entity, no file: the parser sees the bytes and nothing else. */
const parseOptions = {
  option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NO_SYS_CATALOG,
}

/**
 * Compiled schemas. Documents that were read by `readXml` before are validated; the finding texts are fixed and never
 * hold a value or a name of the document.
 * @see https://www.w3.org/TR/xmlschema-1/
 */
export class SchemaSet {
  readonly #validator: XsdValidator
  /** Names that a path may show; any other name could be content in disguise. */
  readonly #names: ReadonlySet<string>

  constructor(validator: XsdValidator, names: ReadonlySet<string>) {
    this.#validator = validator
    this.#names = names
  }

  /**
   * What is wrong with the document, at most 20 findings in document order; empty: it is valid.
   * `tree` is the same document's root, as read: with it the findings name places by path.
   */
  validate(bytes: Uint8Array, tree: XmlElement): readonly Detail[] {
    let document: XmlDocument | undefined
    try {
      document = XmlDocument.fromBuffer(bytes, parseOptions)
      this.#validator.validate(document)
      return []
    } catch (error) {
      if (!(error instanceof XmlLibError)) throw error
      if (document === undefined) return [fault('XML', 'Dokument nie jest poprawnym XML.')]
      return this.#findings(error.details, tree)
    } finally {
      document?.dispose()
    }
  }

  /** Whether the document is valid. It may be put together of several that `readXml` read. */
  isValid(bytes: Uint8Array): boolean {
    let document: XmlDocument | undefined
    try {
      document = XmlDocument.fromBuffer(bytes, parseOptions)
      this.#validator.validate(document)
      return true
    } catch (error) {
      if (!(error instanceof XmlLibError)) throw error
      return false
    } finally {
      document?.dispose()
    }
  }

  /** Frees the compiled schemas. */
  dispose(): void {
    this.#validator.dispose()
  }

  #findings(details: readonly ErrorDetail[], tree: XmlElement): readonly Detail[] {
    const found = new Map<string, Detail>()
    for (const detail of details) {
      if (found.size === maxFindings) break
      const path = placeByPath(detail.xpath ?? '', tree, this.#names)
      // The schema speaks twice of one value (facet, then type): the first says more.
      if (!found.has(path)) found.set(path, { ...readFinding(detail.message), path })
    }
    return found.size === 0 ? [readFinding('')] : [...found.values()]
  }
}

const scheme = 'schema:'

/**
 * Compiles schemas. `root` is the name of the schema to begin with; what it imports is looked up in `files` by the
 * last part of its location, and nowhere else.
 * @throws Error where a schema is wrong or an import is not among the files
 */
export function compileSchemas(root: string, files: ReadonlyMap<string, Uint8Array>): SchemaSet {
  const start = files.get(root)
  if (start === undefined) throw new Error(`There is no schema ${root}`)
  provide(files)
  const document = XmlDocument.fromBuffer(start, { ...parseOptions, url: `${scheme}${root}` })
  try {
    return new SchemaSet(XsdValidator.fromDoc(document), namesIn(files))
  } finally {
    document.dispose()
    xmlCleanupInputProvider()
  }
}

/** Local names that the schemas declare. */
function namesIn(files: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const names = new Set<string>()
  for (const bytes of files.values()) {
    for (const [, name = ''] of Buffer.from(bytes)
      .toString('utf8')
      .matchAll(/<xs:element\s+name="([^"]+)"/g))
      names.add(name)
  }
  return names
}

/** Lets libxml2 open the schemas by name, and nothing else. */
function provide(files: ReadonlyMap<string, Uint8Array>): void {
  const open = new Map<number, { readonly bytes: Uint8Array; offset: number }>()
  let next = 1
  const nameOf = (location: string) => location.slice(location.lastIndexOf('/') + 1).replace(scheme, '')
  xmlRegisterInputProvider({
    match: location => files.has(nameOf(location)),
    open: location => {
      const bytes = files.get(nameOf(location))
      if (bytes === undefined) return undefined
      open.set(next, { bytes, offset: 0 })
      return next++
    },
    read: (handle, buffer) => {
      const file = open.get(handle)
      if (file === undefined) return -1
      const part = file.bytes.subarray(file.offset, file.offset + buffer.byteLength)
      buffer.set(part)
      file.offset += part.byteLength
      return part.byteLength
    },
    close: handle => open.delete(handle),
  })
}
