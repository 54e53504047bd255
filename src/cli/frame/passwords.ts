import type { Call, OptionRow } from './command.js'
import { readText } from './files.js'
import type { Text } from './language.js'
import { Stop } from './stop.js'

const texts = {
  file: {
    pl: 'plik z hasłem (pierwszy wiersz); bez niego pytanie na ekranie',
    en: 'file with the password (first line); without it you are asked',
  },
  newFile: { pl: 'plik z nowym hasłem', en: 'file with the new password' },
  password: { pl: 'Hasło', en: 'Password' },
  newPassword: { pl: 'Nowe hasło', en: 'New password' },
  again: { pl: 'Nowe hasło jeszcze raz', en: 'New password again' },
  missing: { pl: 'Brakuje hasła.', en: 'The password is missing.' },
  give: { pl: 'Podaj je w pliku: --password-file PLIK.', en: 'Give it in a file: --password-file FILE.' },
  differ: { pl: 'Podane nowe hasła różnią się.', en: 'The new passwords differ.' },
} satisfies Record<string, Text>

export const passwordFile: OptionRow = { flags: '--password-file <file>', text: texts.file }
export const newPasswordFile: OptionRow = { flags: '--new-password-file <file>', text: texts.newFile }

/** The password: from the file that the option names, else asked for without showing it. */
export async function passwordFor(call: Call): Promise<string> {
  return secretFrom(call, 'password-file', texts.password)
}

/** A new password; asked for twice. */
export async function newPasswordFor(call: Call): Promise<string> {
  const first = await secretFrom(call, 'new-password-file', texts.newPassword)
  if (call.option('new-password-file') !== undefined) return first
  const second = await call.terminal.askHidden(call.terminal.say(texts.again))
  if (second !== first) throw new Stop('usage', texts.differ)
  return first
}

async function secretFrom(call: Call, option: string, question: Text): Promise<string> {
  const file = call.option(option)
  const given =
    file === undefined ? await call.terminal.askHidden(call.terminal.say(question)) : firstLine(readText(file))
  if (given === undefined || given === '') throw new Stop('usage', texts.missing, { todo: texts.give })
  return given
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? ''
}
