import { type Diagnosis, type DiagnosisStep, diagnose } from '../../client/diagnosis.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { profileOption, withConnection } from './options.js'

const about: Text = {
  pl: 'zbadaj połączenie po kolei: sieć, TLS, czas, certyfikaty, rejestracja, słowniki, kontrakt; powie, co zrobić i do kogo się zwrócić',
  en: 'look at the connection step by step: network, TLS, time, certificates, registration, dictionaries, contract; says what to do and whom to call',
}

interface StepRow {
  readonly name: Text
  readonly todo: Text
  readonly call: Text
}

const ownIt: Text = { pl: 'własny informatyk, potem dostawca internetu', en: 'your own IT, then the internet provider' }
const vendor: Text = { pl: 'dostawca systemu dziedzinowego', en: 'the vendor of the domain system' }
const localAdmin: Text = { pl: 'administrator lokalny jednostki', en: 'the unit’s local administrator' }

/** One row per step, in the order of diagnosis. @req A2.12 */
const steps: Readonly<Record<DiagnosisStep, StepRow>> = {
  NETWORK: {
    name: { pl: 'sieć', en: 'network' },
    todo: {
      pl: 'Sprawdź kabel, internet, zaporę i adres usług w profilu (sd.json).',
      en: 'Check the cable, the internet, the firewall and the services’ address in the profile (sd.json).',
    },
    call: ownIt,
  },
  TLS: {
    name: { pl: 'połączenie TLS i odpowiedź bramki', en: 'TLS and the gateway’s answer' },
    todo: {
      pl: 'Sprawdź, czy ca.crt.pem pochodzi z pakietu informacyjnego i czy po drodze nie ma serwera pośredniczącego.',
      en: 'Check that ca.crt.pem is from the information package and that no proxy stands in between.',
    },
    call: vendor,
  },
  TIME: {
    name: { pl: 'czas', en: 'time' },
    todo: {
      pl: 'Włącz synchronizację zegara z zewnętrznym źródłem czasu (NTP).',
      en: 'Synchronise the clock with an external source (NTP).',
    },
    call: ownIt,
  },
  CERTIFICATE: {
    name: { pl: 'certyfikaty', en: 'certificates' },
    todo: {
      pl: 'Odnów certyfikaty (csizs sd renew) albo zarejestruj system (csizs sd register).',
      en: 'Renew the certificates (csizs sd renew) or register the system (csizs sd register).',
    },
    call: vendor,
  },
  REGISTRATION: {
    name: { pl: 'rejestracja', en: 'registration' },
    todo: {
      pl: 'Zarejestruj lub aktywuj system (csizs sd register, csizs sd activate); sprawdź konto i role użytkownika.',
      en: 'Register or activate the system (csizs sd register, csizs sd activate); check the user’s account and roles.',
    },
    call: localAdmin,
  },
  DICTIONARIES: {
    name: { pl: 'słowniki', en: 'dictionaries' },
    todo: { pl: 'Zaktualizuj słowniki: csizs sd dictionaries', en: 'Update the dictionaries: csizs sd dictionaries' },
    call: vendor,
  },
  CONTRACT: {
    name: { pl: 'wersja kontraktu', en: 'contract version' },
    todo: { pl: 'Zaktualizuj system dziedzinowy.', en: 'Update the domain system.' },
    call: vendor,
  },
}

const marks = { GOOD: '✓', WARNING: '!', WRONG: '✗', UNKNOWN: '·' } as const

const texts = {
  todo: { pl: '  co zrobić: {todo}', en: '  do: {todo}' },
  call: { pl: '  gdy to nie pomoże: {who}', en: '  if that does not help: {who}' },
  good: { pl: 'Wszystko w porządku.', en: 'All is well.' },
} satisfies Record<string, Text>

async function doctor(call: Call): Promise<Exit> {
  const found = await withConnection(call, diagnose)
  const ill = found.filter(one => one.verdict === 'WRONG' || one.verdict === 'WARNING')
  const lines = found.flatMap(one => lineOf(call, one))
  call.terminal.result(
    { healthy: ill.length === 0, steps: found },
    ill.length === 0 ? [...lines, call.terminal.say(texts.good)] : lines,
  )
  return found.some(one => one.verdict === 'WRONG') ? 'no' : 'yes'
}

function lineOf({ terminal }: Call, { step, verdict, found, facts = {} }: Diagnosis): readonly string[] {
  const row = steps[step]
  const shown = Object.values(facts).join(' ')
  const line = `${marks[verdict]} ${terminal.say(row.name)}: ${found}${shown === '' ? '' : ` (${shown})`}`
  if (verdict === 'GOOD' || verdict === 'UNKNOWN') return [line]
  return [
    line,
    terminal.say(texts.todo, { todo: terminal.say(row.todo) }),
    terminal.say(texts.call, { who: terminal.say(row.call) }),
  ]
}

export const doctorCommand: CommandRow = { name: 'doctor', text: about, options: [profileOption], run: doctor }
