/** The gateway's seal on documents: an enveloped XAdES B-B signature. @see ETSI EN 319 132-1 §6.3 */
export interface DocumentSeal {
  /** @param document well-formed XML, UTF-8 @throws Error where it cannot be signed */
  seal(document: Uint8Array): Promise<Uint8Array>
}

/** What is printed: a title, facts about it, and sections of paragraphs and a table each. */
export interface PrintedDocument {
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** QR codes, each with what it is: the modules row by row, true is dark. */
  readonly marks?: readonly { readonly caption: string; readonly modules: readonly (readonly boolean[])[] }[]
  readonly sections: readonly PrintedSection[]
}

export interface PrintedSection {
  readonly heading: string
  readonly paragraphs?: readonly string[]
  readonly table?: {
    /** With the share of the page's width of each. */
    readonly columns: readonly (readonly [title: string, share: number])[]
    readonly rows: readonly (readonly string[])[]
  }
}

/** Makes documents for paper. */
export interface Printer {
  /** The document as PDF, A4. */
  print(document: PrintedDocument): Promise<Uint8Array>
}
