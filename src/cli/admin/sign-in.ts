import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { answerOr } from '../frame/outcomes.js'
import { newPasswordFile, newPasswordFor, passwordFile, passwordFor } from '../frame/passwords.js'
import { asPerson, dropSession, keepSession, portalOf, portalOptions, sessionOption } from './session.js'

const texts = {
  login: { pl: 'otwórz sesję', en: 'open a session' },
  logout: { pl: 'zamknij sesję', en: 'close the session' },
  change: { pl: 'zmień hasło (także tymczasowe)', en: 'change a password (a temporary one too)' },
  user: { pl: 'login', en: 'login' },
  out: { pl: 'Wylogowano.', en: 'Signed out.' },
} satisfies Record<string, Text>

const user: OptionRow = { flags: '--login <login>', text: texts.user, demanded: true }

async function signIn(call: Call): Promise<Exit> {
  const { portal, origin, caPem } = portalOf(call)
  try {
    const login = call.demand('login')
    const answer = answerOr(await portal.signIn(login, await passwordFor(call)), origin)
    const expires = answer.waznyDo.toISOString()
    const file = keepSession(call, {
      portal: origin,
      login,
      token: answer.zeton,
      expires,
      ...(caPem === undefined ? {} : { caPem }),
    })
    const shown = { login, kodJT: answer.kodJT, rola: answer.rola, waznyDo: expires, plik: file }
    call.terminal.result(shown, linesOf(shown))
    return 'yes'
  } finally {
    portal.close()
  }
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
    const answer = answerOr(await portal.call('zmienHaslo', { login, hasloObecne, hasloNowe }), origin)
    const shown = { login, zmieniono: answer.zmieniono.toISOString() }
    call.terminal.result(shown, linesOf(shown))
    return 'yes'
  } finally {
    portal.close()
  }
}

export const signInCommands: readonly CommandRow[] = [
  { name: 'login', text: texts.login, options: [user, passwordFile, ...portalOptions, sessionOption], run: signIn },
  { name: 'logout', text: texts.logout, options: [sessionOption], run: signOut },
  {
    name: 'change-password',
    text: texts.change,
    options: [user, passwordFile, newPasswordFile, ...portalOptions],
    run: changePassword,
  },
]
