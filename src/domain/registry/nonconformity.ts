/** The life of a non-conformity of a set, found by the gateway or reported by another unit. */
export type NonconformityState = 'ZGLOSZONA' | 'POPRAWIONA' | 'ODRZUCONA' | 'WYCOFANA' | 'NIEAKTUALNA'

/**
 * What ends an open non-conformity, by where it came from, and in which state: the one table behind every check.
 * What has ended stays as it is.
 */
export const nonconformityEnds = {
  /** Found when a package was taken. */
  WALIDACJA: {
    /** The record was fed again and taken. */
    RECORD_TAKEN: 'POPRAWIONA',
    /** An initial feed replaced the whole content, or what it was found in was dropped. */
    CONTENT_REPLACED: 'NIEAKTUALNA',
  },
  /** Reported by a unit that may see the group: a demanded correction. */
  ZGLOSZENIE: {
    /** A feed of kind KOREKTA brought the record. */
    CORRECTED: 'POPRAWIONA',
    /** The controller says why the data are right. */
    REJECTED: 'ODRZUCONA',
    /** The unit that reported says why it takes the report back. */
    WITHDRAWN: 'WYCOFANA',
    /** An initial feed replaced the content and the record is gone. */
    RECORD_GONE: 'NIEAKTUALNA',
  },
} as const satisfies Record<string, Record<string, NonconformityState>>
