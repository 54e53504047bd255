import type { InputOf } from '../../../src/contract/index.js'
import type { Provocation, RefusalRows } from './row.js'
import { central, type RefusalStage } from './stage.js'

type Order = InputOf<'zarejestrujJednostke'>

/** Registers a labour office; the central administrator registers offices of voivodeships alone. */
function registers(change: (stage: RefusalStage, usual: Order) => Partial<Order>): Provocation {
  return async stage => {
    const usual: Order = {
      jednostka: {
        rodzajJednostki: 'URZAD_WOJEWODZKI',
        nazwa: 'Urząd próbny',
        terc: '14',
        adres: { kodPocztowy: '00-001', miejscowosc: 'Testowo', nrDomu: '1' },
        obszar: ['PS'],
      },
      administratorLokalny: {
        login: 'nowy.wojewodzki',
        imie: 'Jan',
        nazwisko: 'Nowy',
        email: 'nowy@example.invalid',
      },
    }
    return stage.atPortal(central, 'zarejestrujJednostke', { ...usual, ...change(stage, usual) })
  }
}

export const podlaczenie: RefusalRows<'Podlaczenie'> = {
  zarejestrujJednostke: {
    3016: registers((_stage, { jednostka }) => ({
      jednostka: { ...jednostka, rodzajJednostki: 'PUP', terc: '1408', obszar: ['RP'] },
    })),
    5002: registers((_stage, { jednostka }) => ({ jednostka: { ...jednostka, rodzajJednostki: 'SZKOLA' } })),
    5007: registers(({ pup }, { administratorLokalny }) => ({
      administratorLokalny: { ...administratorLokalny, login: pup.officer.login },
    })),
    5021: registers((_stage, { jednostka }) => ({ jednostka: { ...jednostka, terc: '1408' } })),
  },
}
