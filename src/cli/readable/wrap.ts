/** A line broken at blanks so that none is longer than the width; the parts after the first are indented. */
export function wrapped(line: string, width: number, indent: string): string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > width) {
    const start = lines.length === 0 ? (/^\s*/.exec(rest)?.[0].length ?? 0) : indent.length
    const at = rest.lastIndexOf(' ', width)
    if (at <= start) break
    lines.push(rest.slice(0, at))
    rest = indent + rest.slice(at + 1)
  }
  lines.push(rest)
  return lines
}
