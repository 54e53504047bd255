import type { RecordCursor } from '../../ports/data/ledger.js'

/** A cursor as the wire tells it: size, index and moment. */
export function cursorOnWire({ size, index, time }: RecordCursor): string {
  return `${size}_${index}_${time}`
}

/** Reads it back; `undefined` where it is none of ours. */
export function cursorFromWire(text: string): RecordCursor | undefined {
  const [, size, index, time] = /^([0-9]{1,15})_([0-9]{1,15})_([0-9T:.Z-]{24})$/.exec(text) ?? []
  if (size === undefined || index === undefined || time === undefined) return undefined
  return { size: Number(size), index: Number(index), time }
}
