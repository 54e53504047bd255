import { answerIn } from '../installation.js'
import type { Provocation, RefusalRows } from './row.js'

const none = { kodSlownika: 'NIEMA' }
const known = { kodSlownika: 'KRAJ' }
const complaint = { ...known, kodPozycji: 'DE', opis: 'Nazwa jest nieaktualna.' }

const complainsTwice: Provocation = async ({ ops }) => {
  answerIn(await ops.connection.call('zglosNiezgodnoscSlownika', complaint))
  return ops.connection.call('zglosNiezgodnoscSlownika', complaint)
}

export const slowniki: RefusalRows<'Slowniki'> = {
  pobierzListeSlownikow: {},
  pobierzSlownik: {
    5003: ({ ops }) => ops.connection.call('pobierzSlownik', { ...known, wersja: 99 }),
    5020: ({ ops }) => ops.connection.call('pobierzSlownik', none),
  },
  potwierdzSlowniki: {
    5003: ({ ops }) => ops.connection.call('potwierdzSlowniki', { slownik: [{ ...known, wersja: 99 }] }),
    5020: ({ ops }) => ops.connection.call('potwierdzSlowniki', { slownik: [{ ...none, wersja: 1 }] }),
  },
  pobierzZmianySlownika: {
    5003: ({ ops }) => ops.connection.call('pobierzZmianySlownika', { ...known, odWersji: 1, doWersji: 99 }),
    5020: ({ ops }) => ops.connection.call('pobierzZmianySlownika', { ...none, odWersji: 1 }),
    5022: ({ ops }) => ops.connection.call('pobierzZmianySlownika', { ...known, odWersji: 99 }),
  },
  uzgodnijSlownik: {
    5020: ({ ops }) =>
      ops.connection.call('uzgodnijSlownik', { ...none, pozycjaLokalna: [{ kodLokalny: '1', nazwa: 'A' }] }),
    5021: ({ ops }) => {
      const row = { kodLokalny: '1', nazwa: 'LEGIONOWO' }
      return ops.connection.call('uzgodnijSlownik', { kodSlownika: 'TERC', pozycjaLokalna: [row, row] })
    },
  },
  zglosNiezgodnoscSlownika: {
    5003: ({ ops }) => ops.connection.call('zglosNiezgodnoscSlownika', { ...complaint, wersja: 99 }),
    5007: complainsTwice,
    5020: ({ ops }) => ops.connection.call('zglosNiezgodnoscSlownika', { ...complaint, kodPozycji: 'NIEMA' }),
  },
}
