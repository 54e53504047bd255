import { readGroup } from '../../contract/index.js'
import type { BenefitScope } from '../../domain/scopes.js'
import type { Fragment } from '../../ports/data/set-contents.js'

/** One benefit as a group tells of it: its kind and when. */
export interface Benefit {
  readonly scope: BenefitScope
  readonly kind: { readonly kod: string; readonly nazwa?: string | undefined }
  readonly from: string
  /** Last day; absent: open. */
  readonly to?: string | undefined
}

interface Row {
  readonly rodzaj: Benefit['kind']
  readonly dataOd: string
  readonly dataDo?: string | undefined
}

/** How each group of benefits tells of them. */
const rowsOf: { readonly [S in BenefitScope]: (bytes: Uint8Array) => readonly Row[] } = {
  'RP.SWIADCZENIA_PRZYZNANE': bytes => readGroup('RP.SWIADCZENIA_PRZYZNANE', bytes).swiadczenie,
  'RP.ZASILKI_POBRANE': bytes => readGroup('RP.ZASILKI_POBRANE', bytes).zasilek,
  'RP.INNE_POBRANE': bytes => readGroup('RP.INNE_POBRANE', bytes).swiadczenie,
  'PS.SWIADCZENIA': bytes => readGroup('PS.SWIADCZENIA', bytes).swiadczenie,
  'SR.PRZYZNANE': bytes => readGroup('SR.PRZYZNANE', bytes).swiadczenie,
  'SR.WYPLACONE': bytes => readGroup('SR.WYPLACONE', bytes).wyplata.map(paidOnOneDay),
}

/** The benefits in a group whose period meets the days named (both ends belong to it), in the group's order. */
export function benefitsIn(
  fragment: Fragment & { readonly scope: BenefitScope },
  period: { readonly dataOd: string; readonly dataDo: string },
): readonly Benefit[] {
  const { scope, bytes } = fragment
  return rowsOf[scope](bytes)
    .filter(row => row.dataOd <= period.dataDo && (row.dataDo === undefined || period.dataOd <= row.dataDo))
    .map(row => ({ scope, kind: row.rodzaj, from: row.dataOd, to: row.dataDo }))
}

function paidOnOneDay(paid: { readonly rodzaj: Benefit['kind']; readonly dataWyplaty: string }): Row {
  return { rodzaj: paid.rodzaj, dataOd: paid.dataWyplaty, dataDo: paid.dataWyplaty }
}
