/** People typed or sent as a file: their numbers in order, each once, and the lines that hold none. */
export interface PersonList {
  readonly pesels: readonly string[]
  /** Numbers of lines, from 1, that hold something else than a number of eleven digits. */
  readonly wrongLines: readonly number[]
}

/** Reads a pasted list or a CSV: in each line the first cell that is a number of eleven digits; a first line of words is a heading. */
export function personList(text: string): PersonList {
  const pesels = new Set<string>()
  const wrongLines: number[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const cells = line.split(/[;,\t]/).map(cell => cell.replace(/["'\s-]/g, ''))
    const found = cells.flatMap(cell => cell.match(/^[0-9]{11}$/) ?? [])
    if (found.length === 0 && /^\s*[0-9]{11}(\s+[0-9]{11})+\s*$/.test(line)) found.push(...line.trim().split(/\s+/))
    const isHeading = index === 0 && !/[0-9]/.test(line)
    if (found.length === 0 && cells.some(cell => cell !== '') && !isHeading) wrongLines.push(index + 1)
    for (const pesel of found) pesels.add(pesel)
  }
  return { pesels: [...pesels], wrongLines }
}
