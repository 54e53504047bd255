import { PortalConnection } from '../../../src/client/portal.js'
import type { InputOf } from '../../../src/contract/index.js'
import { password } from '../installation.js'
import { byLocal, byVoivodeship, officer, oneself, stranger, whileOfficerIs } from './identity.js'
import type { Provocation, RefusalRows } from './row.js'
import { passwordWithoutCode } from './second-factor.js'
import type { RefusalStage } from './stage.js'

/** Changes a password at the portal, before anybody is signed in. */
function changes(input: (stage: RefusalStage) => Promise<Partial<InputOf<'zmienHaslo'>>>): Provocation {
  return async stage => {
    const portal = new PortalConnection({ origin: stage.installation.portalUrl })
    const login = stage.pup.unit.administrator
    const usual = { login, hasloObecne: password, hasloNowe: 'Nowe!Haslo8' }
    const ended = await portal.call('zmienHaslo', { ...usual, ...(await input(stage)) })
    portal.close()
    return ended
  }
}

const creates =
  (change: (stage: RefusalStage) => Partial<InputOf<'utworzUzytkownika'>>): Provocation =>
  stage => {
    const { administrator, code: kodJT } = stage.pup.unit
    const usual = { login: 'nowy.probny', imie: 'Ewa', nazwisko: 'Próbna', kodJT }
    return stage.atPortal(administrator, 'utworzUzytkownika', { ...usual, ...change(stage) })
  }

const gives =
  (input: (stage: RefusalStage) => InputOf<'nadajRole'>): Provocation =>
  stage =>
    stage.atPortal(stage.pup.unit.administrator, 'nadajRole', input(stage))

const toAnInactiveAccount: Provocation = stage => {
  const { login } = stage.pup.officer
  const stateIs = (state: string) => `UPDATE accounts SET state = '${state}' WHERE login = '${login}'`
  return stage.whileRowsAre(
    stateIs('NIEAKTYWNE'),
    stateIs('AKTYWNE'),
    gives(() => ({ login, rola: ['OTM_USER'] })).bind(undefined, stage),
  )
}

const powod = 'Próba'

export const tozsamoscMZT: RefusalRows<'TozsamoscMZT'> = {
  zmienHaslo: {
    3010: changes(async () => ({ hasloObecne: 'Nie-to-haslo-1' })),
    3013: changes(async stage => ({ login: await stage.restingLogin() })),
    3015: changes(async () => ({ hasloNowe: 'za-slabe' })),
    3018: passwordWithoutCode,
  },
  utworzUzytkownika: {
    3016: creates(({ ops }) => ({ kodJT: ops.unit.code })),
    5007: creates(({ pup }) => ({ login: pup.officer.login })),
  },
  nadajRole: {
    3016: gives(({ pup }) => ({ login: pup.officer.login, rola: ['ADMIN_CENTRALNY'] })),
    5002: gives(({ pup }) => ({ login: pup.officer.login, rola: ['KROL'] })),
    5007: gives(({ pup }) => ({ login: pup.officer.login, rola: [pup.officer.rola] })),
    5019: toAnInactiveAccount,
    5020: gives(({ ops }) => ({ login: ops.officer.login, rola: ['OTM_USER'] })),
    5021: gives(({ pup }) => ({ login: pup.officer.login, rola: ['ZASILANIE'] })),
  },
  odbierzRole: {
    3016: byLocal('odbierzRole', stage => ({ ...officer(stage), rola: ['ADMIN_LOKALNY'] })),
    5002: byLocal('odbierzRole', stage => ({ ...officer(stage), rola: ['KROL'] })),
    5019: byLocal('odbierzRole', stage => ({ ...officer(stage), rola: ['OTM_USER'] })),
    5020: byLocal('odbierzRole', stage => ({ ...stranger(stage), rola: ['PIU_PS'] })),
    5051: byVoivodeship('odbierzRole', ({ pup }) => ({ login: pup.unit.administrator, rola: ['ADMIN_LOKALNY'] })),
  },
  zablokuj: {
    3016: byLocal('zablokuj', stage => ({ ...oneself(stage), powod })),
    5019: whileOfficerIs(
      'ZABLOKOWANE',
      byLocal('zablokuj', stage => ({ ...officer(stage), powod })),
    ),
    5020: byLocal('zablokuj', stage => ({ ...stranger(stage), powod })),
  },
  odblokuj: {
    3016: byLocal('odblokuj', oneself),
    5019: byLocal('odblokuj', officer),
    5020: byLocal('odblokuj', stranger),
  },
  dezaktywuj: {
    3016: byLocal('dezaktywuj', stage => ({ ...oneself(stage), powod })),
    5019: whileOfficerIs(
      'NIEAKTYWNE',
      byLocal('dezaktywuj', stage => ({ ...officer(stage), powod })),
    ),
    5020: byLocal('dezaktywuj', stage => ({ ...stranger(stage), powod })),
    5051: byVoivodeship('dezaktywuj', ({ pup }) => ({ login: pup.unit.administrator, powod })),
  },
  listaUzytkownikow: {
    3016: byLocal('listaUzytkownikow', ({ ops }) => ({ kodJT: ops.unit.code })),
    5002: byLocal('listaUzytkownikow', () => ({ rola: 'KROL' })),
  },
}
