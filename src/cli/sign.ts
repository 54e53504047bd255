import { isRefusal } from '../fault/refusal.js'
import { signDocument } from '../trust/sign-document.js'
import { pemSigner } from '../trust/signers.js'
import type { Call, CommandRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import { readBytes, readText, writeBytes } from './frame/files.js'
import type { Text } from './frame/language.js'
import { Stop } from './frame/stop.js'

const texts = {
  about: { pl: 'podpisz dokument XML (XAdES B-B, enveloped)', en: 'sign an XML document (XAdES B-B, enveloped)' },
  file: { pl: 'dokument XML', en: 'XML document' },
  key: { pl: 'klucz prywatny (PEM)', en: 'private key (PEM)' },
  certificate: {
    pl: 'certyfikat podpisującego z wystawcami (PEM)',
    en: 'certificate of the signer with its issuers (PEM)',
  },
  out: {
    pl: 'plik wynikowy (domyślnie: dokument z dopiskiem .signed)',
    en: 'result (default: the document with .signed)',
  },
  badKey: {
    pl: 'Klucz i certyfikat są nieczytelne albo nie pasują do siebie.',
    en: 'Key and certificate cannot be read or do not fit.',
  },
  checkKey: { pl: 'Sprawdź pliki: csizs pki show PLIK', en: 'Look at the files: csizs pki show FILE' },
  badDocument: { pl: 'Dokumentu nie można podpisać: {reason}', en: 'The document cannot be signed: {reason}' },
  signed: { pl: 'Podpisano: {file}', en: 'Signed: {file}' },
} satisfies Record<string, Text>

async function sign(call: Call): Promise<Exit> {
  const source = call.word(0)
  const signer = signerOf(readText(call.demand('key')), readText(call.demand('cert')), call.demand('key'))
  const signed = await signDocument({ document: readBytes(source), signer, now: new Date() })
  if (isRefusal(signed)) {
    const [found] = signed.details
    const where = found?.path === undefined ? source : `${source}:${found.path}`
    throw new Stop('malformed', texts.badDocument, { where, values: { reason: found?.text ?? signed.refused } })
  }
  const file = call.option('out') ?? source.replace(/(\.xml)?$/i, '.signed.xml')
  writeBytes(file, signed)
  call.terminal.result({ file }, [call.terminal.say(texts.signed, { file })])
  return 'yes'
}

function signerOf(keyPem: string, certificatePem: string, where: string) {
  try {
    return pemSigner(keyPem, certificatePem)
  } catch {
    throw new Stop('malformed', texts.badKey, { where, todo: texts.checkKey })
  }
}

export const signCommand: CommandRow = {
  name: 'sign',
  text: texts.about,
  arguments: [{ name: '<file>', text: texts.file }],
  options: [
    { flags: '--key <file>', text: texts.key, demanded: true },
    { flags: '--cert <file>', text: texts.certificate, demanded: true },
    { flags: '--out <file>', text: texts.out },
  ],
  run: sign,
}
