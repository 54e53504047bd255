import type { InputOf } from '../../../src/contract/index.js'
import { certificateDer, fingerprint } from '../../../src/trust/certificates.js'
import { createCsr } from '../../../src/trust/requests.js'
import { answerIn, password, software } from '../installation.js'
import type { Provocation, RefusalRows } from './row.js'
import { central, type RefusalStage } from './stage.js'

const dayMs = 86_400_000

type Newcomer = Awaited<ReturnType<RefusalStage['newcomer']>>

/** Registers a new system; a row says what is otherwise about it. */
function registers(
  change: (stage: RefusalStage) => Promise<Partial<InputOf<'zarejestrujSD'>>> = async () => ({}),
  facts: Parameters<RefusalStage['newcomer']>[0] = {},
): Provocation {
  return async stage => registerAs(stage, await stage.newcomer(facts), await change(stage))
}

async function registerAs(stage: RefusalStage, newcomer: Newcomer, change: Partial<InputOf<'zarejestrujSD'>> = {}) {
  const { keys, connection } = newcomer
  const usual = { login: stage.pup.unit.administrator, haslo: password, zadanieCertyfikatuPodpisu: await csrOf(keys) }
  return connection.call('zarejestrujSD', { ...usual, ...change })
}

async function csrOf(keys: Newcomer['keys']): Promise<Uint8Array> {
  const pem = await createCsr(keys, { commonName: 'x' })
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
}

/** A system whose product's conformity ends before it is activated. */
const outlivesItsConformity: Provocation = async stage => {
  const { installation, pup } = stage
  const oprogramowanie = { ...software, wersja: '4.2-schodzaca' }
  const day = (ms: number) => new Date(installation.clock.now().getTime() + ms).toISOString().slice(0, 10)
  await installation.administer(central, 'dodajSwiadectwo', {
    swiadectwo: {
      rodzaj: 'SWIADECTWO',
      producent: oprogramowanie.producent,
      produkt: oprogramowanie.nazwa,
      wersja: oprogramowanie.wersja,
      obszar: 'RP',
      poziom: '1',
      numer: 'D-1',
      wazneOd: '2025-01-01',
      wazneDo: day(dayMs),
      integracjaOTM: false,
    },
  })
  const { idSystemu } = answerIn(await registerAs(stage, await stage.newcomer({ oprogramowanie })))
  installation.clock.advance(4 * dayMs)
  try {
    return await pup.connection.call('aktywujSD', { idSystemu }, asAdministrator(stage))
  } finally {
    installation.clock.advance(-4 * dayMs)
  }
}

function asAdministrator({ pup }: RefusalStage) {
  return { user: { login: pup.unit.administrator, rola: 'ADMIN_LOKALNY' } }
}

const deactivatesTwice: Provocation = async stage => {
  const { id: idSystemu } = await stage.installation.connectSystem({ unit: stage.pup.unit, until: 'REGISTERED' })
  const deactivate = () => stage.pup.connection.call('dezaktywujSD', { idSystemu }, asAdministrator(stage))
  answerIn(await deactivate())
  return deactivate()
}

const renews =
  (change: (stage: RefusalStage) => Partial<InputOf<'odnowCertyfikat'>>): Provocation =>
  stage =>
    stage.pup.connection.call('odnowCertyfikat', { wycofanyOdcisk: [], ...change(stage) }, asAdministrator(stage))

export const rejestracjaSD: RefusalRows<'RejestracjaSD'> = {
  sprawdzPolaczenie: {},
  zarejestrujSD: {
    3010: registers(async () => ({ haslo: 'Nie-to-haslo-1' })),
    3013: registers(async stage => ({ login: await stage.restingLogin() })),
    3014: registers(undefined, { oprogramowanie: { ...software, wersja: '0.1' } }),
    3016: registers(async stage => ({ login: stage.ops.unit.administrator })),
    5018: registers(async () => ({ zadanieCertyfikatuPodpisu: Buffer.of(1) })),
    5021: registers(undefined, { obszar: 'PS' }),
  },
  pobierzStatusSD: {
    5020: ({ ops, pup }) => ops.connection.call('pobierzStatusSD', { idSystemu: pup.id }),
  },
  aktywujSD: {
    3014: outlivesItsConformity,
    5019: stage => stage.pup.connection.call('aktywujSD', { idSystemu: stage.pup.id }, asAdministrator(stage)),
    5020: stage => stage.pup.connection.call('aktywujSD', { idSystemu: stage.ops.id }, asAdministrator(stage)),
  },
  odnowCertyfikat: {
    5018: renews(() => ({ zadanieCertyfikatuTLS: Buffer.of(1) })),
    // What signs the message is withdrawn by its successor.
    5019: renews(({ pup }) => ({
      wycofanyOdcisk: [fingerprint(certificateDer(pup.profile.signing.certificatePem ?? ''))],
    })),
    5020: renews(() => ({ wycofanyOdcisk: ['ab'.repeat(32)] })),
    5021: renews(() => ({})),
  },
  dezaktywujSD: {
    5019: deactivatesTwice,
    5020: stage => stage.pup.connection.call('dezaktywujSD', { idSystemu: stage.ops.id }, asAdministrator(stage)),
  },
}
