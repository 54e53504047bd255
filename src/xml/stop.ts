/** Thrown inside the reader only, to leave it at the first deviation; `readXml` turns it into a refusal. */
export class Stop extends Error {
  constructor(
    readonly code: '4001' | '4003' | '4004',
    readonly text: string,
    /** Offset in the bytes, line ends normalized. */
    readonly at: number,
  ) {
    super(text)
  }
}
