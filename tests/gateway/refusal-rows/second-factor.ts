/** The refusals of sessions and of the second factor. */
import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import { PortalConnection } from '../../../src/client/portal.js'
import type { OperationName } from '../../../src/contract/index.js'
import { answerIn, password } from '../installation.js'
import type { Ended, Provocation, RefusalRows } from './row.js'
import type { RefusalStage } from './stage.js'

/** Of six digits, and right once in a million times. */
const wrong = { kod: '000000' }
/** Wrong codes until the second factor rests, as `maxFailedAttempts` of the stage says. */
const untilRest = 3

interface Somebody {
  readonly login: string
  /** The own session, signed in before the second factor came. */
  readonly session: PortalConnection
}

/** Somebody new of the labour office, signed in. */
async function somebody({ installation, pup }: RefusalStage): Promise<Somebody> {
  const login = await installation.createUser(pup.unit, ['PIU_RP'])
  return { login, session: await installation.person(login) }
}

/** Somebody who has been given a key and has not shown a code yet. */
async function beginner(stage: RefusalStage): Promise<Somebody & { readonly key: string }> {
  const person = await somebody(stage)
  const { klucz } = answerIn(await person.session.call('rozpocznijDrugiSkladnik', {}))
  return { ...person, key: klucz.sekret }
}

/** Somebody whose account a second factor protects; the session goes on. */
async function protectedPerson(stage: RefusalStage): Promise<Somebody> {
  const { login, key } = await beginner(stage)
  const timestamp = stage.installation.clock.now().getTime()
  const kod = new TOTP({ secret: key }).generate({ timestamp })
  const { zeton } = answerIn(await (await stage.installation.person(login)).call('potwierdzDrugiSkladnik', { kod }))
  return { login, session: new PortalConnection({ origin: stage.installation.portalUrl, token: zeton }) }
}

/** A session of somebody protected that only a code completes. */
async function signingIn(stage: RefusalStage): Promise<PortalConnection> {
  const { login } = await protectedPerson(stage)
  const portal = new PortalConnection({ origin: stage.installation.portalUrl })
  answerIn(await portal.signIn(login, password))
  return portal
}

type WithCode = 'potwierdzLogowanie' | 'potwierdzDrugiSkladnik' | 'odnowKodyZapasowe' | 'wylaczDrugiSkladnik'

/** Calls with a wrong code, so many times; gives how the last call ended. */
const guesses =
  (
    operation: WithCode,
    who: (stage: RefusalStage) => Promise<{ readonly session: PortalConnection }>,
    times: number,
  ): Provocation =>
  async stage => {
    const { session } = await who(stage)
    let ended: Ended = { outcome: 'ANSWER' }
    for (let count = 0; count < times; count++) ended = await session.call<OperationName>(operation, wrong)
    return ended
  }

/** The rows of an operation that asks a code: a wrong one, and one more than is let try. */
const codeRows = (
  operation: WithCode,
  who: (stage: RefusalStage) => Promise<{ readonly session: PortalConnection }>,
) => ({ 3013: guesses(operation, who, untilRest + 1), 3018: guesses(operation, who, 1) })

const half = async (stage: RefusalStage) => ({ session: await signingIn(stage) })

/** The unit's administrator takes somebody's second factor away. */
const takesAway =
  (login: (stage: RefusalStage) => string | Promise<string>, hasloAdministratora: string = password): Provocation =>
  async stage =>
    stage.atPortal(stage.pup.unit.administrator, 'usunDrugiSkladnik', {
      login: await login(stage),
      powod: 'Zgubiony telefon',
      hasloAdministratora,
    })

const ofProtected = async (stage: RefusalStage) => (await protectedPerson(stage)).login

/** The same while the administrator's account rests. */
const takesAwayResting: Provocation = stage => {
  const { administrator } = stage.pup.unit
  const until = (value: string) => `UPDATE credentials SET locked_until = ${value} WHERE login = '${administrator}'`
  const later = String(stage.installation.clock.now().getTime() + 60_000)
  return stage.whileRowsAre(until(later), until('NULL'), async () => takesAway(ofProtected)(stage))
}

/** Changes the password from outside of the account's own session, where the password alone does not suffice. */
export const passwordWithoutCode: Provocation = async stage => {
  const { login } = await protectedPerson(stage)
  const portal = new PortalConnection({ origin: stage.installation.portalUrl })
  const ended = await portal.call('zmienHaslo', { login, hasloObecne: password, hasloNowe: 'Nowe!Haslo8' })
  portal.close()
  return ended
}

export const secondFactor: RefusalRows<null> = {
  zakonczSesje: {
    5020: async stage => (await somebody(stage)).session.call('zakonczSesje', { idSesji: randomUUID() }),
  },
  zapomnijPrzegladarke: {
    5020: async stage => (await somebody(stage)).session.call('zapomnijPrzegladarke', { idPrzegladarki: randomUUID() }),
  },
  listaPrzegladarek: {},
  potwierdzLogowanie: codeRows('potwierdzLogowanie', half),
  rozpocznijDrugiSkladnik: {
    5019: async stage => (await protectedPerson(stage)).session.call('rozpocznijDrugiSkladnik', {}),
  },
  potwierdzDrugiSkladnik: {
    ...codeRows('potwierdzDrugiSkladnik', beginner),
    5019: guesses('potwierdzDrugiSkladnik', somebody, 1),
  },
  odnowKodyZapasowe: {
    ...codeRows('odnowKodyZapasowe', protectedPerson),
    5019: guesses('odnowKodyZapasowe', somebody, 1),
  },
  wylaczDrugiSkladnik: {
    ...codeRows('wylaczDrugiSkladnik', protectedPerson),
    5019: guesses('wylaczDrugiSkladnik', somebody, 1),
  },
  usunDrugiSkladnik: {
    3010: takesAway(ofProtected, 'Nie-to-haslo-1'),
    3013: takesAwayResting,
    3016: takesAway(({ ops }) => ops.officer.login),
    5019: takesAway(({ pup }) => pup.officer.login),
  },
}
