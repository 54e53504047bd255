import type { PortalConnection } from '../../client/portal.js'
import type { ResponseOf } from '../../contract/index.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { answerOr } from '../frame/outcomes.js'
import { newPasswordFile, newPasswordFor, passwordFile, passwordFor } from '../frame/passwords.js'
import { Stop } from '../frame/stop.js'
import { given } from './operation-command.js'
import { asPerson, dropSession, keepSession, portalOf, portalOptions, renewSession, sessionOption } from './session.js'

const texts = {
  login: { pl: 'otwórz sesję', en: 'open a session' },
  logout: { pl: 'zamknij sesję', en: 'close the session' },
  change: { pl: 'zmień hasło (także tymczasowe)', en: 'change a password (a temporary one too)' },
  user: { pl: 'login', en: 'login' },
  code: {
    pl: 'kod drugiego składnika (z aplikacji albo zapasowy); bez niego pytanie na ekranie',
    en: 'code of the second factor (of the application, or a recovery code); without it you are asked',
  },
  askCode: { pl: 'Kod drugiego składnika', en: 'Code of the second factor' },
  codeMissing: { pl: 'Brakuje kodu drugiego składnika.', en: 'The code of the second factor is missing.' },
  giveCode: { pl: 'Podaj go: --code KOD.', en: 'Give it: --code CODE.' },
  enrol: {
    pl: 'Rola wymaga drugiego składnika. Włącz go: csizs admin second-factor, potem csizs admin second-factor --code KOD',
    en: 'The role demands a second factor. Turn it on: csizs admin second-factor, then csizs admin second-factor --code CODE',
  },
  factor: {
    pl: 'włącz drugi składnik: bez kodu pokazuje klucz do aplikacji, z kodem go potwierdza',
    en: 'turn the second factor on: without a code shows the key for the application, with one confirms it',
  },
  keep: {
    pl: 'Zapisz kody zapasowe w bezpiecznym miejscu; nie będą pokazane ponownie.',
    en: 'Keep the recovery codes in a safe place; they are not shown again.',
  },
  confirm: {
    pl: 'Dodaj klucz w aplikacji, a potem: csizs admin second-factor --code KOD',
    en: 'Add the key to the application, then: csizs admin second-factor --code CODE',
  },
  out: { pl: 'Wylogowano.', en: 'Signed out.' },
} satisfies Record<string, Text>

const code: OptionRow = { flags: '--code <code>', text: texts.code }
const user: OptionRow = { flags: '--login <login>', text: texts.user, demanded: true }

async function signIn(call: Call): Promise<Exit> {
  const { portal, origin, caPem } = portalOf(call)
  try {
    const login = call.demand('login')
    const password = await passwordFor(call)
    const answer = await withCode(
      call,
      portal,
      origin,
      answerOr(await portal.signIn(login, password, given('kod', call.option('code'))), origin),
    )
    const expires = answer.waznyDo.toISOString()
    const file = keepSession(call, {
      portal: origin,
      login,
      token: answer.zeton,
      expires,
      ...(caPem === undefined ? {} : { caPem }),
    })
    const { kodJT, rola, brakuje } = answer
    const shown = { login, kodJT, rola, waznyDo: expires, plik: file, ...(brakuje === undefined ? {} : { brakuje }) }
    const next = brakuje === undefined ? [] : [call.terminal.say(texts.enrol)]
    call.terminal.result(shown, [...linesOf(shown), ...next])
    return 'yes'
  } finally {
    portal.close()
  }
}

/** The answer of a session that is whole: the code is asked for where the account demands one. */
async function withCode(
  call: Call,
  portal: PortalConnection,
  origin: string,
  answer: ResponseOf<'zaloguj'>,
): Promise<ResponseOf<'zaloguj'>> {
  if (answer.brakuje !== 'KOD') return answer
  const kod = await call.terminal.ask(call.terminal.say(texts.askCode))
  if (kod === undefined || kod === '') throw new Stop('usage', texts.codeMissing, { todo: texts.giveCode })
  const { brakuje: _, ...rest } = answer
  const { zeton, waznyDo } = answerOr(await portal.call('potwierdzLogowanie', { kod: kod.trim() }), origin)
  return { ...rest, zeton, waznyDo }
}

async function secondFactor(call: Call): Promise<Exit> {
  const kod = call.option('code')
  if (kod === undefined) {
    const { klucz } = await asPerson(call, 'rozpocznijDrugiSkladnik', {})
    call.terminal.result(klucz, [...linesOf(klucz), call.terminal.say(texts.confirm)])
    return 'yes'
  }
  const { zeton, waznyDo, kodZapasowy } = await asPerson(call, 'potwierdzDrugiSkladnik', { kod })
  renewSession(call, zeton, waznyDo)
  const shown = { kodZapasowy }
  call.terminal.result(shown, [...linesOf(shown), call.terminal.say(texts.keep)])
  return 'yes'
}

async function signOut(call: Call): Promise<Exit> {
  await asPerson(call, 'wyloguj', {})
  dropSession(call)
  call.terminal.result({ wylogowano: true }, [call.terminal.say(texts.out)])
  return 'yes'
}

async function changePassword(call: Call): Promise<Exit> {
  const { portal, origin } = portalOf(call)
  try {
    const login = call.demand('login')
    const hasloObecne = await passwordFor(call)
    const hasloNowe = await newPasswordFor(call)
    const answer = answerOr(
      await portal.call('zmienHaslo', { login, hasloObecne, hasloNowe, ...given('kod', call.option('code')) }),
      origin,
    )
    const shown = { login, zmieniono: answer.zmieniono.toISOString() }
    call.terminal.result(shown, linesOf(shown))
    return 'yes'
  } finally {
    portal.close()
  }
}

export const signInCommands: readonly CommandRow[] = [
  {
    name: 'login',
    text: texts.login,
    options: [user, passwordFile, code, ...portalOptions, sessionOption],
    run: signIn,
  },
  { name: 'second-factor', text: texts.factor, options: [code, sessionOption], run: secondFactor },
  { name: 'logout', text: texts.logout, options: [sessionOption], run: signOut },
  {
    name: 'change-password',
    text: texts.change,
    options: [user, passwordFile, newPasswordFile, code, ...portalOptions],
    run: changePassword,
  },
]
