import type { Outcome } from '../../client/outcome.js'
import type { PortalOutcome } from '../../client/portal.js'
import { type FaultCode, faultCatalogue, faultRow } from '../../fault/catalogue.js'
import type { Text } from './language.js'
import { Stop } from './stop.js'

const unreachable = {
  ADDRESS_UNKNOWN: { pl: 'Nie ma takiego adresu w sieci.', en: 'The network knows no such address.' },
  CONNECTION_REFUSED: { pl: 'Pod tym adresem nic nie odpowiada.', en: 'Nothing answers at this address.' },
  SERVER_CERTIFICATE: {
    pl: 'Certyfikat serwera nie pochodzi z zaufanego urzędu.',
    en: 'The server’s certificate is not from a trusted authority.',
  },
  OWN_CERTIFICATE: {
    pl: 'Serwer nie przyjął certyfikatu TLS tego systemu.',
    en: 'The server did not take this system’s TLS certificate.',
  },
  TIMEOUT: { pl: 'Serwer nie odpowiedział w wyznaczonym czasie.', en: 'The server did not answer in time.' },
  TOO_LARGE: { pl: 'Odpowiedź jest większa, niż dozwolono.', en: 'The answer is larger than allowed.' },
  BROKEN: { pl: 'Połączenie zostało przerwane.', en: 'The connection broke.' },
} satisfies Record<string, Text>

const untrusted = {
  NOT_SOAP: {
    pl: 'Odpowiedź nie jest komunikatem SOAP bramki.',
    en: 'The answer is not a SOAP message of the gateway.',
  },
  NOT_SIGNED: { pl: 'Odpowiedź nie jest podpisana.', en: 'The answer is not signed.' },
  SIGNATURE: { pl: 'Podpis odpowiedzi jest nieprawidłowy.', en: 'The signature of the answer is not valid.' },
  NOT_THE_GATEWAY: {
    pl: 'Odpowiedź podpisał ktoś inny niż bramka.',
    en: 'The answer is signed by somebody other than the gateway.',
  },
  OTHER_REQUEST: { pl: 'To odpowiedź na inne żądanie.', en: 'This answers another request.' },
  NOT_VALID: { pl: 'Odpowiedź jest niezgodna ze schematem.', en: 'The answer is not valid against the schema.' },
  OTHER_OPERATION: { pl: 'To odpowiedź innej operacji.', en: 'This is the answer of another operation.' },
} satisfies Record<string, Text>

const missing = {
  SYSTEM: { pl: 'System nie jest jeszcze zarejestrowany.', en: 'The system is not registered yet.' },
  USER: { pl: 'Brakuje użytkownika końcowego.', en: 'The end user is missing.' },
  CERTIFICATE: { pl: 'Brakuje certyfikatu podpisu.', en: 'The signing certificate is missing.' },
} satisfies Record<string, Text>

const todo = {
  network: {
    pl: 'Sprawdź kolejno sieć, adres bramki i to, czy bramka działa (csizs serve albo npm start).',
    en: 'Check the network, the gateway’s address, then whether it runs (csizs serve or npm start).',
  },
  ca: {
    pl: 'Sprawdź, czy ca.crt.pem pochodzi z pakietu informacyjnego tej bramki.',
    en: 'Check that ca.crt.pem is from the information package of this gateway.',
  },
  distrust: {
    pl: 'Nie używaj tej odpowiedzi; zgłoś zdarzenie administratorowi bramki.',
    en: 'Do not use this answer; report it to the gateway’s administrator.',
  },
  register: {
    pl: 'Zarejestruj system: csizs sd register --profile FOLDER',
    en: 'Register it: csizs sd register --profile FOLDER',
  },
  user: { pl: 'Podaj --user i --role albo ustaw je w sd.json.', en: 'Give --user and --role, or set them in sd.json.' },
  portal: { pl: 'Podaj adres portalu bramki (--portal).', en: 'Name the address of the gateway’s portal (--portal).' },
} satisfies Record<string, Text>

const refused: Text = { pl: 'Bramka odmówiła: {code} {text}', en: 'The gateway refused: {code} {text}' }
const notAPortal: Text = {
  pl: 'Pod tym adresem nie ma portalu bramki (HTTP {status}).',
  en: 'There is no portal of the gateway at this address (HTTP {status}).',
}

type Called<A> = Outcome<A> | PortalOutcome<A>

/** The answer of a call, or the end of the command that fits how the call ended. `where`: the address or profile, for people. */
export function answerOr<A>(called: Called<A>, where?: string): A {
  if (called.outcome === 'ANSWER') return called.answer
  throw stopFor(called, where)
}

/** How a call that gave no answer ends the command. */
export function stopFor(called: Exclude<Called<never>, { outcome: 'ANSWER' }>, where?: string): Stop {
  const at = where === undefined ? {} : { where }
  switch (called.outcome) {
    case 'UNREACHABLE': {
      const { unreachable: kind, cause } = called.unreachable
      const action = kind === 'SERVER_CERTIFICATE' ? todo.ca : todo.network
      return new Stop('unreachable', unreachable[kind], { ...at, todo: action, particulars: { kind, cause } })
    }
    case 'UNTRUSTED': {
      const { distrust, reason, status } = called.distrust
      const particulars = { distrust, reason, status }
      return new Stop('untrusted', untrusted[distrust], { where: reason, todo: todo.distrust, particulars })
    }
    case 'INCOMPLETE': {
      const action = called.missing === 'USER' ? todo.user : todo.register
      return new Stop('usage', missing[called.missing], { ...at, todo: action })
    }
    case 'NOT_A_PORTAL':
      return new Stop('unreachable', notAPortal, { ...at, todo: todo.portal, values: { status: called.status } })
    case 'FAULT':
      return refusalStop(called.fault.detail)
  }
}

type FaultDetail = Extract<Outcome<never>, { outcome: 'FAULT' }>['fault']['detail']

function refusalStop(detail: FaultDetail): Stop {
  const row = Object.hasOwn(faultCatalogue, detail.kod) ? faultRow(detail.kod as FaultCode) : undefined
  const findings = detail.szczegoly.map(one => [one.kod, one.sciezka, one.opis].filter(Boolean).join(' '))
  const text: Text = { pl: row?.pl ?? detail.opis, en: row?.en ?? detail.opis }
  return new Stop(
    'refused',
    { pl: fill(refused.pl, detail.kod, text.pl), en: fill(refused.en, detail.kod, text.en) },
    {
      ...(findings.length === 0 ? {} : { where: findings.join('; ') }),
      ...(row === undefined ? {} : { todo: { pl: row.doPl, en: row.doEn } }),
      particulars: { fault: detail },
    },
  )
}

function fill(text: string, code: string, what: string): string {
  return text.replace('{code}', code).replace('{text}', what)
}
