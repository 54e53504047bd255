/** What is wrong with what was sent: at a field, or (without one) with the whole. */
export interface Finding {
  /** Name of the field. */
  readonly field?: string
  readonly text: string
}

/** A file that was sent. */
export interface SentFile {
  /** As the browser named it: not to be trusted. */
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** What a form sent. */
export interface Submission {
  /** The first value of a field, trimmed but for passwords; empty where it was not sent. */
  value(name: string): string
  /** All values of a field, empty ones left out. */
  values(name: string): readonly string[]
  file(name: string): SentFile | undefined
}

/** A submission of these values and files. */
export function submission(
  values: ReadonlyMap<string, readonly string[]>,
  files: ReadonlyMap<string, SentFile> = new Map(),
): Submission {
  return {
    value: name => values.get(name)?.[0] ?? '',
    values: name => (values.get(name) ?? []).filter(value => value !== ''),
    file: name => files.get(name),
  }
}
