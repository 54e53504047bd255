import { openTokenSigner, TokenFailure, type TokenTrouble } from '../outside/token/token-signer.js'
import { certificateDer, readCertificate } from '../trust/certificates.js'
import { splitPem } from '../trust/path.js'
import type { DocumentOrder } from '../trust/sign-document.js'
import { pemSigner } from '../trust/signers.js'
import { keyMade } from '../trust/xmldsig/verify-value.js'
import type { Call, OptionRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import { readText } from './frame/files.js'
import type { Text } from './frame/language.js'
import { Stop } from './frame/stop.js'

const texts = {
  key: { pl: 'klucz prywatny (PEM)', en: 'private key (PEM)' },
  certificate: {
    pl: 'certyfikat podpisującego z wystawcami (PEM); z --pkcs11 domyślnie ten z tokenu',
    en: 'certificate of the signer with its issuers (PEM); with --pkcs11 by default the token’s',
  },
  pkcs11: {
    pl: 'klucz w tokenie: biblioteka PKCS#11 (zamiast --key)',
    en: 'a key in a token: the PKCS#11 library (instead of --key)',
  },
  token: { pl: 'etykieta tokenu', en: 'label of the token' },
  tokenKey: {
    pl: 'etykieta klucza w tokenie albo id:SZESNASTKOWO',
    en: 'label of the key in the token, or id:HEX',
  },
  pinFile: {
    pl: 'plik z PIN-em (pierwszy wiersz); bez niego pytanie na ekranie',
    en: 'file with the PIN (first line); without it you are asked',
  },
  pin: { pl: 'PIN tokenu', en: 'PIN of the token' },
  badKey: {
    pl: 'Klucz i certyfikat są nieczytelne albo nie pasują do siebie.',
    en: 'Key and certificate cannot be read or do not fit.',
  },
  checkKey: { pl: 'Sprawdź pliki: csizs pki show PLIK', en: 'Look at the files: csizs pki show FILE' },
  tokenFails: { pl: 'Token: {what}', en: 'The token: {what}' },
} satisfies Record<string, Text>

interface TroubleRow extends Text {
  readonly exit: Exit
  readonly todo: Text
}

const look = {
  pl: 'Obejrzyj token: pkcs11-tool --module BIBLIOTEKA -L -O',
  en: 'Look at it: pkcs11-tool --module LIBRARY -L -O',
}
const plugIn = {
  pl: 'Sprawdź, czy urządzenie jest podłączone, i spróbuj ponownie.',
  en: 'Check that the device is plugged in and try again.',
}

const troubles: Readonly<Record<TokenTrouble, TroubleRow>> = {
  NO_PACKAGE: {
    exit: 'configuration',
    pl: 'brakuje pakietu pkcs11js.',
    en: 'the package pkcs11js is not there.',
    todo: {
      pl: 'Zainstaluj go: npm install pkcs11js (wymaga kompilatora C++).',
      en: 'Install it: npm install pkcs11js (needs a C++ compiler).',
    },
  },
  NO_MODULE: {
    exit: 'configuration',
    pl: 'nie można wczytać biblioteki PKCS#11.',
    en: 'the PKCS#11 library cannot be loaded.',
    todo: {
      pl: 'Podaj ścieżkę biblioteki producenta: --pkcs11 ŚCIEŻKA.',
      en: 'Name the vendor’s library: --pkcs11 PATH.',
    },
  },
  NO_TOKEN: { exit: 'noInput', pl: 'nie ma tokenu o tej etykiecie.', en: 'no token bears this label.', todo: look },
  WRONG_PIN: {
    exit: 'notSignedIn',
    pl: 'PIN jest błędny.',
    en: 'the PIN is wrong.',
    todo: {
      pl: 'Popraw PIN; po kilku błędnych próbach token się blokuje.',
      en: 'Correct it; after a few wrong tries the token locks.',
    },
  },
  PIN_LOCKED: {
    exit: 'notSignedIn',
    pl: 'PIN jest zablokowany.',
    en: 'the PIN is locked.',
    todo: { pl: 'Odblokuj go kodem PUK narzędziem producenta.', en: 'Unlock it with the PUK in the vendor’s tool.' },
  },
  NO_KEY: { exit: 'noInput', pl: 'nie ma w nim klucza o tej nazwie.', en: 'it holds no key of this name.', todo: look },
  SEVERAL_KEYS: {
    exit: 'usage',
    pl: 'kilka kluczy nosi tę nazwę.',
    en: 'several keys bear this name.',
    todo: {
      pl: 'Wskaż klucz identyfikatorem: --token-key id:SZESNASTKOWO.',
      en: 'Name it by its identifier: --token-key id:HEX.',
    },
  },
  NO_CERTIFICATE: {
    exit: 'usage',
    pl: 'nie ma w nim certyfikatu tego klucza.',
    en: 'it holds no certificate of this key.',
    todo: { pl: 'Podaj certyfikat: --cert PLIK.', en: 'Name the certificate: --cert FILE.' },
  },
  OTHER_CERTIFICATE: {
    exit: 'malformed',
    pl: 'certyfikat nie jest certyfikatem tego klucza.',
    en: 'the certificate is not this key’s.',
    todo: look,
  },
  LOST: { exit: 'unreachable', pl: 'przestał odpowiadać.', en: 'it does not answer any more.', todo: plugIn },
}

/** Where the key is that signs: a file, or a token. */
export const signingKeyOptions: readonly OptionRow[] = [
  { flags: '--key <file>', text: texts.key },
  { flags: '--cert <file>', text: texts.certificate },
  { flags: '--pkcs11 <library>', text: texts.pkcs11 },
  { flags: '--token <label>', text: texts.token },
  { flags: '--token-key <name>', text: texts.tokenKey },
  { flags: '--pin-file <file>', text: texts.pinFile },
]

type Signer = DocumentOrder['signer']

/** Signs with the key that the options name; a token's session ends with it. */
export async function withSigner<T>(call: Call, work: (signer: Signer) => Promise<T>): Promise<T> {
  if (call.option('pkcs11') === undefined) return work(fileSigner(call))
  try {
    const signer = await tokenSigner(call)
    try {
      return await work(signer)
    } finally {
      await signer.close()
    }
  } catch (cause) {
    if (!(cause instanceof TokenFailure)) throw cause
    const { exit, todo, ...what } = troubles[cause.trouble]
    const said = cause.said === undefined ? '' : ` (${cause.said})`
    const values = { what: `${call.terminal.say(what)}${said}` }
    throw new Stop(exit, texts.tokenFails, { where: call.demand('pkcs11'), values, todo })
  }
}

function fileSigner(call: Call): Signer {
  const key = call.demand('key')
  const [keyPem, certificatePem] = [readText(key), readText(call.demand('cert'))]
  try {
    return pemSigner(keyPem, certificatePem)
  } catch {
    throw new Stop('malformed', texts.badKey, { where: key, todo: texts.checkKey })
  }
}

async function tokenSigner(call: Call) {
  const certificates = call.option('cert')
  return openTokenSigner({
    module: call.demand('pkcs11'),
    token: call.demand('token'),
    key: call.demand('token-key'),
    pin: await pinOf(call),
    ...(certificates === undefined ? {} : { chain: chainOf(certificates) }),
    familyOf: der => readCertificate(der)?.family,
    verifies: keyMade,
  })
}

function chainOf(file: string): readonly Uint8Array[] {
  try {
    return splitPem(readText(file)).map(certificateDer)
  } catch {
    throw new Stop('malformed', texts.badKey, { where: file, todo: texts.checkKey })
  }
}

async function pinOf(call: Call): Promise<string> {
  const file = call.option('pin-file')
  if (file === undefined) return (await call.terminal.askHidden(call.terminal.say(texts.pin))) ?? ''
  const [pin = ''] = readText(file).split(/\r?\n/, 1)
  return pin
}
