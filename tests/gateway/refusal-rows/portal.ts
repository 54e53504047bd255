import { randomUUID } from 'node:crypto'
import { PortalConnection } from '../../../src/client/portal.js'
import type { InputOf } from '../../../src/contract/index.js'
import { answerIn, software } from '../installation.js'
import type { Ended, Provocation, RefusalRows } from './row.js'
import { central, type RefusalStage } from './stage.js'

async function signsIn({ installation }: RefusalStage, login: string): Promise<Ended> {
  const portal = new PortalConnection({ origin: installation.portalUrl })
  const ended = await portal.signIn(login, 'Nie-to-haslo-1')
  portal.close()
  return ended
}

const enters =
  (change: Partial<InputOf<'dodajSwiadectwo'>['swiadectwo']>): Provocation =>
  stage =>
    stage.atPortal(central, 'dodajSwiadectwo', {
      swiadectwo: {
        rodzaj: 'SWIADECTWO',
        producent: software.producent,
        produkt: software.nazwa,
        wersja: software.wersja,
        obszar: 'RP',
        poziom: '1',
        numer: 'SZ-RP',
        wazneOd: '2025-01-01',
        integracjaOTM: false,
        ...change,
      },
    })

const publishes =
  (change: Partial<InputOf<'opublikujSlownik'>>): Provocation =>
  stage =>
    stage.atPortal(central, 'opublikujSlownik', {
      kodSlownika: 'PROBNY',
      nazwa: 'Próbny',
      obowiazujeOd: '2026-01-01',
      pozycja: [{ kod: 'A', nazwa: 'A', status: 'AKTYWNY', atrybut: [] }],
      ...change,
    })

const settlesTwice: Provocation = async stage => {
  const { connection } = stage.ops
  const complaint = { kodSlownika: 'KRAJ', kodPozycji: 'FR', opis: 'Nazwa jest nieaktualna.' }
  const { zgloszenie } = answerIn(await connection.call('zglosNiezgodnoscSlownika', complaint))
  const settle = () => settles(stage, zgloszenie.idZgloszenia)
  answerIn((await settle()) as never)
  return settle()
}

function settles(stage: RefusalStage, idZgloszenia: string, rozstrzygniecie: 'ODRZUCONA' | 'ZGLOSZONA' = 'ODRZUCONA') {
  const input = { idZgloszenia, rozstrzygniecie, odpowiedz: 'Nazwa jest dobra.' }
  return stage.atPortal(central, 'rozstrzygnijZgloszenieSlownika', input)
}

export const portal: RefusalRows<null> = {
  zaloguj: {
    3010: stage => signsIn(stage, stage.pup.unit.administrator),
    3013: async stage => signsIn(stage, await stage.restingLogin()),
  },
  wyloguj: {},
  dodajSwiadectwo: {
    5002: enters({ obszar: 'XX' }),
    5007: enters({}),
    5021: enters({ wazneDo: '2024-01-01' }),
  },
  listaSwiadectw: {},
  ustawFormePodpisu: {
    5019: stage => stage.atPortal(central, 'ustawFormePodpisu', { idSystemu: stage.pup.id, formaPodpisu: ['XADES'] }),
    5020: stage => stage.atPortal(central, 'ustawFormePodpisu', { idSystemu: 'SD-999999', formaPodpisu: ['XADES'] }),
  },
  opublikujSlownik: {
    5003: publishes({ wersja: 7 }),
    5021: publishes({ karencjaDo: '2025-01-01' }),
  },
  listaZgloszenSlownikow: {},
  rozstrzygnijZgloszenieSlownika: {
    5019: settlesTwice,
    5020: stage => settles(stage, randomUUID()),
    5021: stage => settles(stage, randomUUID(), 'ZGLOSZONA'),
  },
}
