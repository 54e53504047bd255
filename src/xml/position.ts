/** The decoded characters of a document, for saying where something stands. Lines are counted only when somebody asks. */
export class Source {
  #lineStarts: number[] | undefined

  /** `text`: the characters with line ends normalized to LF. */
  constructor(readonly text: string) {}

  /** The line of an offset, from 1. */
  lineOf(offset: number): number {
    const starts = this.#starts()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** The column of an offset in characters (not UTF-16 units), from 1. */
  columnOf(offset: number): number {
    const start = this.#starts()[this.lineOf(offset) - 1] ?? 0
    let column = 1
    for (let i = start; i < offset; i++) if (!isSecondOfPair(this.text.charCodeAt(i))) column++
    return column
  }

  /** `line:column`, as refusals name a place. */
  placeOf(offset: number): string {
    return `${this.lineOf(offset)}:${this.columnOf(offset)}`
  }

  #starts(): number[] {
    if (this.#lineStarts !== undefined) return this.#lineStarts
    const starts = [0]
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#lineStarts = starts
    return starts
  }
}

function isSecondOfPair(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
