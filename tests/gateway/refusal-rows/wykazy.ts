import type { InputOf } from '../../../src/contract/index.js'
import { answerIn, software } from '../installation.js'
import type { Provocation, RefusalRows } from './row.js'
import { central, type RefusalStage } from './stage.js'

let documents = 0

/** Enters a certificate of a product that nobody uses, and gives its id. */
async function entered({ installation }: RefusalStage, wazneDo?: string): Promise<string> {
  documents += 1
  const { idWpisu } = await installation.administer(central, 'dodajSwiadectwo', {
    swiadectwo: {
      rodzaj: 'SWIADECTWO',
      producent: 'Próbny',
      produkt: 'Nieużywany',
      wersja: '1',
      obszar: 'RP',
      poziom: '1',
      numer: `P/${documents}`,
      wazneOd: '2025-01-01',
      ...(wazneDo === undefined ? {} : { wazneDo }),
      integracjaOTM: false,
    },
  })
  return idWpisu
}

const withdraws = (stage: RefusalStage, change: Partial<InputOf<'wycofajSwiadectwo'>>) =>
  stage.atPortal(central, 'wycofajSwiadectwo', { idWpisu: 'ZGODNOSC-999', powod: 'Próba', ...change })

const withdrawsTwice: Provocation = async stage => {
  const idWpisu = await entered(stage)
  answerIn((await withdraws(stage, { idWpisu })) as never)
  return withdraws(stage, { idWpisu })
}

const extends_ = (stage: RefusalStage, idWpisu: string, wazneDo = '2029-01-01') =>
  stage.atPortal(central, 'przedluzSwiadectwo', { idWpisu, wazneDo, uzasadnienie: 'Próba' })

const announces =
  (change: Partial<InputOf<'oglosOpisSystemu'>['opisSystemu']>): Provocation =>
  stage =>
    stage.atPortal(central, 'oglosOpisSystemu', {
      opisSystemu: {
        obszar: 'KDR',
        wersja: '1.0',
        obowiazujeOd: '2026-01-01',
        okresDostosowawczyDo: '2026-03-01',
        ...change,
      },
    })

const announcesTwice: Provocation = async stage => {
  await announces({ wersja: '0.9', obowiazujeOd: '2025-01-01' })(stage)
  return announces({ wersja: '0.9', obowiazujeOd: '2027-01-01', okresDostosowawczyDo: '2027-01-01' })(stage)
}

const enters = (stage: RefusalStage, change: Partial<InputOf<'dodajDostawce'>>) =>
  stage.atPortal(central, 'dodajDostawce', { nazwa: 'Próbny', email: 'p@przyklad.example', konto: [], ...change })

const entersTwice: Provocation = async stage => {
  await enters(stage, { nazwa: 'Dwukrotny' })
  return enters(stage, { nazwa: 'Dwukrotny' })
}

/** A vendor of the name, and an account of its own where one is asked for. */
async function vendor(stage: RefusalStage, nazwa: string, konto: readonly string[] = []): Promise<string> {
  const { idDostawcy } = await stage.installation.administer(central, 'dodajDostawce', {
    nazwa,
    email: 'v@przyklad.example',
    konto,
  })
  return idDostawcy
}

async function vendorLogin({ installation }: RefusalStage, login: string): Promise<string> {
  const unit = { login, imie: 'Wanda', nazwisko: 'Zmyślona', kodJT: 'JT-00-MINISTERSTWO-01' }
  await installation.administer(central, 'utworzUzytkownika', unit)
  await installation.administer(central, 'nadajRole', { login, rola: ['DOSTAWCA'] })
  return login
}

const sets = (stage: RefusalStage, idDostawcy: string, konto: readonly string[]) =>
  stage.atPortal(central, 'ustawKontaDostawcy', { idDostawcy, konto })

const takesAnothersAccount: Provocation = async stage => {
  const login = await vendorLogin(stage, 'dostawca.cudzy')
  await vendor(stage, 'Pierwszy', [login])
  return sets(stage, await vendor(stage, 'Drugi'), [login])
}

const withdrawsCertificate = (stage: RefusalStage, odcisk: string, idSystemu: string) =>
  stage.atPortal(central, 'wycofajCertyfikat', { idSystemu, odcisk, powod: 'Próba' })

const withdrawsCertificateTwice: Provocation = async stage => {
  const { installation, pup } = stage
  const { id } = await installation.connectSystem({ unit: pup.unit, until: 'REGISTERED' })
  const [certificate] = await installation.house.control.certificatesOf(id)
  const odcisk = certificate?.fingerprint ?? ''
  answerIn((await withdrawsCertificate(stage, odcisk, id)) as never)
  return withdrawsCertificate(stage, odcisk, id)
}

const changesSoftware = (
  stage: RefusalStage,
  idSystemu: string,
  oprogramowanie = software as InputOf<'zmienOprogramowanie'>['oprogramowanie'],
) => stage.atPortal(stage.pup.unit.administrator, 'zmienOprogramowanie', { idSystemu, oprogramowanie })

/** The refusals of what keeps the registers: conformity, vendors, systems and their certificates. */
export const wykazy: RefusalRows<null> = {
  wycofajSwiadectwo: {
    5019: withdrawsTwice,
    5020: stage => withdraws(stage, {}),
    5021: stage => withdraws(stage, { odDnia: '2025-01-01' }),
  },
  przedluzSwiadectwo: {
    5019: async stage => extends_(stage, await entered(stage)),
    5020: stage => extends_(stage, 'ZGODNOSC-999'),
    5021: async stage => extends_(stage, await entered(stage, '2029-06-30')),
  },
  oglosOpisSystemu: {
    5002: announces({ obszar: 'XX' }),
    5007: announcesTwice,
    5021: announces({ okresDostosowawczyDo: '2025-12-31' }),
  },
  dodajDostawce: {
    5007: entersTwice,
    5020: stage => enters(stage, { konto: [stage.pup.unit.administrator] }),
    5021: stage => enters(stage, { nip: '1234567890' }),
  },
  ustawKontaDostawcy: {
    5007: takesAnothersAccount,
    5019: async stage => sets(stage, await vendor(stage, 'Bez kont'), []),
    5020: stage => sets(stage, 'DOSTAWCA-999', []),
  },
  listaDostawcow: {},
  listaProduktowDostawcy: {
    5020: stage => stage.atPortal(central, 'listaProduktowDostawcy', {}),
  },
  listaSystemow: {},
  wycofajCertyfikat: {
    5019: withdrawsCertificateTwice,
    5020: stage => withdrawsCertificate(stage, 'ab'.repeat(32), stage.pup.id),
  },
  zmienOprogramowanie: {
    3014: stage => changesSoftware(stage, stage.pup.id, { ...software, wersja: '0.0.1' }),
    5019: stage => changesSoftware(stage, stage.pup.id),
    5020: stage => changesSoftware(stage, stage.ops.id, { ...software, wersja: '9' }),
  },
}
