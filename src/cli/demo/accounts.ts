import { existsSync, readFileSync } from 'node:fs'
import type { InputOf } from '../../contract/index.js'
import { type RoleCode, roles } from '../../domain/roles.js'
import type { People } from './people.js'
import { type Place, passwordFileOf } from './place.js'
import { cast, centralAdministrator, product, question, voivodeshipAdministrator } from './scenario.js'

/** An account that people try the portal with. */
interface TrialRow {
  /** The role that it is there for. */
  readonly role: RoleCode
  readonly login: string
}

const stage = castOf(question.asker)
const labourOffice = castOf('JT-1408-PUP-01')
const ministry = 'JT-00-MINISTERSTWO-01'

function castOf(code: string) {
  const found = cast.find(({ unit }) => unit.code === code)
  if (found === undefined) throw new Error(`no unit ${code} in the cast`)
  return found
}

/** An account of every role that a person can hold, in the order in which people meet them. */
export const trialAccounts: readonly TrialRow[] = [
  { role: 'PIU_PS', login: stage.officer },
  { role: 'PIU_RP', login: labourOffice.officer },
  { role: 'URZEDNIK_MERYTORYCZNY', login: 'merytoryczny.ops.1408' },
  { role: 'OTM_USER', login: 'terminal.ops.1408' },
  { role: 'OTM_ADMINISTRATOR', login: 'terminale.ops.1408' },
  { role: 'ADMIN_LOKALNY', login: stage.administrator },
  { role: 'ADMIN_WOJEWODZKI', login: voivodeshipAdministrator.login },
  { role: 'ADMIN_CENTRALNY', login: centralAdministrator.login },
  { role: 'IOD', login: 'iod.ops.1408' },
  { role: 'DOSTAWCA', login: 'dostawca.demo' },
]

/** The accounts as the setting `trialAccounts` wants them. */
export const trialSetting = trialAccounts.map(({ role, login }) => `${role}=${login}`).join(' ')

interface Newcomer {
  readonly role: RoleCode
  readonly by: string
  /** Who gives the role, where that is not who makes the account. */
  readonly giver?: string
  readonly person: Pick<InputOf<'utworzUzytkownika'>, 'imie' | 'nazwisko' | 'kodJT'>
}

const ofUnit = (imie: string, nazwisko: string) => ({ imie, nazwisko, kodJT: stage.unit.code })

/** Those whom the rest of the demonstration does not need. */
const newcomers: readonly Newcomer[] = [
  { role: 'URZEDNIK_MERYTORYCZNY', by: stage.administrator, person: ofUnit('Maria', 'Merytoryczna') },
  { role: 'OTM_USER', by: stage.administrator, person: ofUnit('Teresa', 'Terenowa') },
  { role: 'OTM_ADMINISTRATOR', by: stage.administrator, person: ofUnit('Tomasz', 'Terminalowy') },
  // Whoever is watched over does not appoint who watches.
  {
    role: 'IOD',
    by: stage.administrator,
    giver: voivodeshipAdministrator.login,
    person: ofUnit('Irena', 'Inspektorska'),
  },
  {
    role: 'DOSTAWCA',
    by: centralAdministrator.login,
    person: { imie: 'Dorota', nazwisko: 'Dostawcza', kodJT: ministry },
  },
]

/** Accounts of the roles that the road of a query does not need, each signed in once with a password of its own. @req A2.5 A2.10 */
export async function createTrialAccounts(people: People): Promise<void> {
  for (const { role, by, giver = by, person } of newcomers) {
    const login = loginOf(role)
    const email = `${login}@example.invalid`
    const made = await people.act(by, 'utworzUzytkownika', { login, ...person, email, techniczny: false })
    await people.act(giver, 'nadajRole', { login, rola: [role] })
    await people.introduce(login, made.hasloTymczasowe ?? '')
  }
  // An officer may read for more areas than one.
  await people.act(stage.administrator, 'nadajRole', { login: stage.officer, rola: ['PIU_WRISPZ'] })
  await people.act(centralAdministrator.login, 'dodajDostawce', {
    nazwa: product.producent,
    email: 'kontakt@dostawca.example.invalid',
    konto: [loginOf('DOSTAWCA')],
  })
}

function loginOf(role: RoleCode): string {
  return trialAccounts.find(one => one.role === role)?.login ?? ''
}

/** Role, login and password of every account, in columns; without passwords once they were shown. */
export function accountTable(place: Place, withPasswords: boolean): string[] {
  const rows = trialAccounts.map(({ role, login }) => {
    const file = passwordFileOf(place, login)
    return [roles[role].titlePl, login, withPasswords && existsSync(file) ? readFileSync(file, 'utf8').trim() : '']
  })
  const wide = (column: number) => Math.max(...rows.map(row => (row[column] ?? '').length))
  return rows.map(([title = '', login = '', password = '']) =>
    `   ${title.padEnd(wide(0))}  ${login.padEnd(wide(1))}  ${password}`.trimEnd(),
  )
}
