import { eksportujRekordy } from './eksportuj-rekordy.js'
import { listaUstalen } from './lista-ustalen.js'
import { listaZawiadomien } from './lista-zawiadomien.js'
import { rejestrCzynnosci } from './rejestr-czynnosci.js'
import { wyjasnijUstalenie } from './wyjasnij-ustalenie.js'
import { zbadajDostepy } from './zbadaj-dostepy.js'
import { zestawienieDostepow } from './zestawienie-dostepow.js'

/** What data protection officers do at the portal. */
export const oversightOperations = {
  eksportujRekordy,
  zestawienieDostepow,
  listaUstalen,
  zbadajDostepy,
  wyjasnijUstalenie,
  listaZawiadomien,
  rejestrCzynnosci,
}
