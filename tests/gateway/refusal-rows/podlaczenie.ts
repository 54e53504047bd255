import type { InputOf } from '../../../src/contract/index.js'
import { allThere } from '../../operations/notices.js'
import { asVisitor, dayFromNow, notice, type OnItsWay } from '../unit-connection.js'
import { about, inState, number, ofNone } from './connection.js'
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

/** Registers a unit as the acceptance of a notice. */
const registersFor =
  (numerZgloszenia: (stage: RefusalStage) => Promise<string>): Provocation =>
  async stage =>
    stage.atPortal(await stage.installation.voivodeship('14'), 'zarejestrujJednostke', {
      jednostka: notice().jednostka,
      administratorLokalny: { login: 'nowy.za.zgloszeniem', imie: 'Jan', nazwisko: 'Nowy', email: 'n@example.invalid' },
      numerZgloszenia: await numerZgloszenia(stage),
    })

const files =
  (change: (usual: InputOf<'zglosGotowosc'>) => Partial<InputOf<'zglosGotowosc'>>): Provocation =>
  ({ installation }) =>
    asVisitor(installation, 'zglosGotowosc', notice(change(notice())))

const makes =
  (day = (stage: RefusalStage) => dayFromNow(stage.installation, 5)) =>
  (going: OnItsWay, stage: RefusalStage): InputOf<'utworzPakiet'> => ({
    ...number(going),
    termin: [1, 2].map(pozycja => ({ pozycja, data: day(stage) })),
  })

const checks = (going: OnItsWay) => ({ ...number(going), sprawdzenie: allThere })

const tells = (going: OnItsWay): InputOf<'zglosStatusPodlaczenia'> => ({
  ...number(going),
  pozycja: 1,
  status: 'NIEPODLACZONY',
  przyczyna: 'Nie ma łącza.',
})

/** The administrator of a unit calls about a connection of another one. */
const asStranger =
  <N extends 'potwierdzPakiet' | 'zglosStatusPodlaczenia'>(
    operation: N,
    input: (going: OnItsWay) => InputOf<N>,
    going = (stage: RefusalStage) => inState(stage, 'PAKIET_WYDANY'),
  ): Provocation =>
  async stage =>
    stage.atPortal(stage.pup.unit.administrator, operation, input(await going(stage)))

const none = async (): Promise<OnItsWay> => ({ id: 'ZG-999999', key: '', login: '' })

export const podlaczenie: RefusalRows<'Podlaczenie'> = {
  zarejestrujJednostke: {
    3016: registers((_stage, { jednostka }) => ({
      jednostka: { ...jednostka, rodzajJednostki: 'PUP', terc: '1408', obszar: ['RP'] },
    })),
    5002: registers((_stage, { jednostka }) => ({ jednostka: { ...jednostka, rodzajJednostki: 'SZKOLA' } })),
    5007: registers(({ pup }, { administratorLokalny }) => ({
      administratorLokalny: { ...administratorLokalny, login: pup.officer.login },
    })),
    5019: registersFor(async stage => (await inState(stage, 'PRZYJETE')).id),
    5020: registersFor(async () => 'ZG-999999'),
    5021: registers((_stage, { jednostka }) => ({ jednostka: { ...jednostka, terc: '1408' } })),
  },
  zglosGotowosc: {
    // A voivodeship's administrator takes down notices of the own voivodeship only.
    3016: async stage => stage.atPortal(await stage.installation.voivodeship('06'), 'zglosGotowosc', notice()),
    5001: files(({ administratorLokalny }) => ({
      administratorLokalny: { ...administratorLokalny, pesel: '44051401358' },
    })),
    5002: files(({ jednostka }) => ({ jednostka: { ...jednostka, rodzajJednostki: 'SZKOLA' } })),
    5021: files(() => ({ skan: Buffer.from('<html>') })),
  },
  utworzPakiet: {
    3016: about('utworzPakiet', 'PRZYJETE', makes(), 'ELSEWHERE'),
    5019: about('utworzPakiet', 'ZGLOSZONE', makes()),
    5020: ofNone('utworzPakiet', makes()),
    5021: about(
      'utworzPakiet',
      'PRZYJETE',
      makes(() => '2025-01-01'),
    ),
  },
  pobierzPakiet: {
    3016: about('pobierzPakiet', 'PRZYJETE', number, 'ELSEWHERE'),
    5019: about('pobierzPakiet', 'PRZYJETE', number),
    5020: ofNone('pobierzPakiet', number),
  },
  potwierdzPakiet: {
    3016: asStranger('potwierdzPakiet', checks),
    5019: about('potwierdzPakiet', 'PAKIET_POTWIERDZONY', checks, 'LOCAL'),
    5020: asStranger('potwierdzPakiet', checks, none),
    5021: about(
      'potwierdzPakiet',
      'PAKIET_POTWIERDZONY',
      going => ({ ...number(going), sprawdzenie: [...allThere.slice(1), ...allThere.slice(1, 2)] }),
      'LOCAL',
    ),
  },
  zglosStatusPodlaczenia: {
    3016: asStranger('zglosStatusPodlaczenia', tells),
    5019: about('zglosStatusPodlaczenia', 'PAKIET_WYDANY', tells, 'LOCAL'),
    5020: asStranger('zglosStatusPodlaczenia', tells, none),
    5021: about(
      'zglosStatusPodlaczenia',
      'PAKIET_POTWIERDZONY',
      going => ({ ...tells(going), status: 'PODLACZONY' as const }),
      'LOCAL',
    ),
  },
}
