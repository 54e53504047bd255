import { basename } from 'node:path'
import { isRefusal, type Refusal } from '../fault/refusal.js'
import {
  type DocumentOrder,
  signApart,
  signAround,
  signAroundBytes,
  signDocument,
  signElement,
} from '../trust/sign-document.js'
import type { Call, CommandRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import { readBytes, writeBytes } from './frame/files.js'
import type { Text } from './frame/language.js'
import { Stop } from './frame/stop.js'
import { signingKeyOptions, withSigner } from './signing-key.js'

const texts = {
  about: { pl: 'podpisz dokument XML albo plik (XAdES B-B)', en: 'sign an XML document or a file (XAdES B-B)' },
  more: {
    pl:
      'Bez --as podpis staje w dokumencie i obejmuje cały (enveloped). enveloping: podpis zawiera dokument; base64: zawiera dowolny plik; ' +
      'element: obejmuje element o podanym --id; detached: stoi w osobnym pliku obok podpisywanego.',
    en:
      'Without --as the signature stands in the document and covers all of it (enveloped). enveloping: it holds the document; base64: it ' +
      'holds any file; element: it covers the element that --id names; detached: it is a file of its own beside the one it signs.',
  },
  file: { pl: 'dokument XML albo plik', en: 'XML document or file' },
  as: {
    pl: 'rodzaj podpisu: enveloped (domyślnie), enveloping, base64, element, detached',
    en: 'kind of signature: enveloped (default), enveloping, base64, element, detached',
  },
  id: {
    pl: 'Id elementu, który podpis obejmuje (z --as element)',
    en: 'Id of the element that is signed (with --as element)',
  },
  type: {
    pl: 'typ MIME pliku (domyślnie text/xml, z base64 i detached application/octet-stream)',
    en: 'MIME type of the file (default text/xml, with base64 and detached application/octet-stream)',
  },
  out: {
    pl: 'plik wynikowy (domyślnie: dokument z dopiskiem .signed, z detached plik z dopiskiem .sig.xml)',
    en: 'result (default: the document with .signed, with detached the file with .sig.xml)',
  },
  badDocument: { pl: 'Dokumentu nie można podpisać: {reason}', en: 'The document cannot be signed: {reason}' },
  signed: { pl: 'Podpisano: {file}', en: 'Signed: {file}' },
} satisfies Record<string, Text>

type Made = Uint8Array | Refusal

interface KindRow {
  /** What is signed where --type says nothing. */
  readonly mimeType: string
  readonly ending: string
  make(order: DocumentOrder, call: Call): Promise<Made>
}

const anyFile = 'application/octet-stream'

const kinds = {
  enveloped: { mimeType: 'text/xml', ending: '.signed.xml', make: order => signDocument(order) },
  enveloping: { mimeType: 'text/xml', ending: '.signed.xml', make: order => signAround(order) },
  base64: { mimeType: anyFile, ending: '.signed.xml', make: order => signAroundBytes(order) },
  element: {
    mimeType: 'text/xml',
    ending: '.signed.xml',
    make: (order, call) => signElement(order, call.demand('id')),
  },
  detached: { mimeType: anyFile, ending: '.sig.xml', make: (order, call) => signApart(order, basename(call.word(0))) },
} satisfies Record<string, KindRow>

async function sign(call: Call): Promise<Exit> {
  const source = call.word(0)
  const kind = call.oneOf('as', Object.keys(kinds) as (keyof typeof kinds)[]) ?? 'enveloped'
  const row: KindRow = kinds[kind]
  const document = readBytes(source)
  const mimeType = call.option('type') ?? row.mimeType
  const make = (signer: DocumentOrder['signer']) => row.make({ document, signer, now: new Date(), mimeType }, call)
  const signed = await withSigner(call, make)
  if (isRefusal(signed)) {
    const [found] = signed.details
    const where = found?.path === undefined ? source : `${source}:${found.path}`
    throw new Stop('malformed', texts.badDocument, { where, values: { reason: found?.text ?? signed.refused } })
  }
  const base = kind === 'detached' ? source : source.replace(/\.xml$/i, '')
  const file = call.option('out') ?? base + row.ending
  writeBytes(file, signed)
  call.terminal.result({ file }, [call.terminal.say(texts.signed, { file })])
  return 'yes'
}

export const signCommand: CommandRow = {
  name: 'sign',
  text: texts.about,
  more: texts.more,
  arguments: [{ name: '<file>', text: texts.file }],
  options: [
    ...signingKeyOptions,
    { flags: '--as <kind>', text: texts.as },
    { flags: '--id <id>', text: texts.id },
    { flags: '--type <mime>', text: texts.type },
    { flags: '--out <file>', text: texts.out },
  ],
  run: sign,
}
