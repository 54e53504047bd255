/** The life of a complaint. */
export type ComplaintState = 'ZGLOSZONA' | 'ROZPATRZONA' | 'ODRZUCONA'

/** Where each state may lead: the one table behind every check. */
export const complaintMoves: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  ZGLOSZONA: ['ROZPATRZONA', 'ODRZUCONA'],
  ROZPATRZONA: [],
  ODRZUCONA: [],
}

/** A unit says that a dictionary's row is wrong, or that one is missing. @req A2.9 */
export interface DictionaryComplaint {
  /** `ZGLOSZENIE-` and a number. */
  readonly id: string
  readonly state: ComplaintState
  readonly dictionary: string
  readonly version: number
  /** Absent: the complaint concerns the dictionary as a whole. */
  readonly rowCode?: string
  readonly text: string
  readonly unitCode: string
  readonly reportedBy: string
  readonly reportedAt: Date
  readonly decided?: { readonly by: string; readonly at: Date; readonly reply: string }
}
