import type { OperationName } from '../../../src/contract/index.js'
import { administracjaZbiorow } from './administracja-zbiorow.js'
import { connection } from './connection.js'
import { daneBeneficjenta } from './dane-beneficjenta.js'
import { identity } from './identity.js'
import { nadzor } from './nadzor.js'
import { podlaczenie } from './podlaczenie.js'
import { portal } from './portal.js'
import { regulyUdostepniania } from './reguly-udostepniania.js'
import { rejestrDostepow } from './rejestr-dostepow.js'
import { rejestracjaSD } from './rejestracja-sd.js'
import type { Provocation } from './row.js'
import { secondFactor } from './second-factor.js'
import { slowniki } from './slowniki.js'
import { tozsamoscMZT } from './tozsamosc-mzt.js'
import { vendorChangeRows } from './vendor-change.js'
import { wykazy } from './wykazy.js'
import { zasilanieCBB } from './zasilanie-cbb.js'

/** Every row, by operation and code. */
export const refusalRows: { readonly [N in OperationName]?: Readonly<Record<string, Provocation>> } = {
  ...administracjaZbiorow,
  ...vendorChangeRows,
  ...daneBeneficjenta,
  ...podlaczenie,
  ...connection,
  ...secondFactor,
  ...rejestrDostepow,
  ...regulyUdostepniania,
  ...rejestracjaSD,
  ...slowniki,
  ...tozsamoscMZT,
  ...zasilanieCBB,
  ...portal,
  ...identity,
  ...wykazy,
  ...nadzor,
}
