import { listaPodlaczen } from '../portal/lista-podlaczen.js'
import { odmowPrzyjecia } from '../portal/odmow-przyjecia.js'
import { pobierzSkanZgloszenia } from '../portal/pobierz-skan-zgloszenia.js'
import { pokazPodlaczenie } from '../portal/pokaz-podlaczenie.js'
import { ponowWiadomosc } from '../portal/ponow-wiadomosc.js'
import { poprosOWyjasnienie } from '../portal/popros-o-wyjasnienie.js'
import { przyjmijZgloszenie } from '../portal/przyjmij-zgloszenie.js'
import { sprawdzZgloszenie } from '../portal/sprawdz-zgloszenie.js'
import { sprawdzanyPakiet } from '../portal/sprawdzany-pakiet.js'
import { ustalTermin } from '../portal/ustal-termin.js'
import { zlozWyjasnienie } from '../portal/zloz-wyjasnienie.js'
import { pobierzPakiet } from './pobierz-pakiet.js'
import { potwierdzPakiet } from './potwierdz-pakiet.js'
import { utworzPakiet } from './utworz-pakiet.js'
import { zarejestrujJednostke } from './zarejestruj-jednostke.js'
import { zglosGotowosc } from './zglos-gotowosc.js'
import { zglosStatusPodlaczenia } from './zglos-status-podlaczenia.js'

/** Everything by which a unit gets connected: the service Podlaczenie, and what the portal alone has of it. */
export const connectionOperations = {
  zglosGotowosc,
  utworzPakiet,
  pobierzPakiet,
  potwierdzPakiet,
  zglosStatusPodlaczenia,
  zarejestrujJednostke,
  listaPodlaczen,
  pokazPodlaczenie,
  pobierzSkanZgloszenia,
  poprosOWyjasnienie,
  zlozWyjasnienie,
  sprawdzZgloszenie,
  sprawdzanyPakiet,
  przyjmijZgloszenie,
  odmowPrzyjecia,
  ustalTermin,
  ponowWiadomosc,
}
