import {
  operations as contract,
  type Kontekst,
  type KontekstPoczatkowy,
  type OperationName,
} from '../contract/index.js'
import { type Area, isArea } from '../domain/areas.js'
import type { System } from '../domain/registry/system.js'
import { isRoleCode } from '../domain/roles.js'
import { fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { Caller, SystemCaller } from '../operations/caller.js'
import { operations } from '../operations/index.js'
import { supportedVersions } from '../operations/versions.js'
import type { Gateway } from './gateway.js'
import type { Message } from './message.js'
import { contextFlaw, type ReadRequest } from './read-request.js'
import type { Sender, SystemSender, TlsPeer } from './sender.js'
import { recogniseTlsPeer } from './tls-peer.js'

export type CallerFault = '1001' | '1002' | '1003' | '1004' | '3001' | '3003' | '3006' | '3009' | '3012' | '4002'

/**
 * The TLS peer, asked before the signature where only registered systems may call: a message that comes over a stranger's
 * connection costs no cryptography. Elsewhere it is asked when the message turns out to be a system's.
 */
export async function demandTlsPeer(
  gateway: Gateway,
  message: Message,
  operation: OperationName,
): Promise<TlsPeer | undefined | Refusal<'1001' | '1002' | '1003'>> {
  const callers: readonly string[] = operations[operation].admission.callers
  if (callers.includes('anonymous') || callers.includes('starting')) return undefined
  return recogniseTlsPeer(gateway, message.peer)
}

/**
 * Who calls: what signature, connection and context say together. Where they disagree nobody calls.
 * @see contracts.md Callers @req D2 A2.8
 */
export async function identifyCaller(
  gateway: Gateway,
  message: Message,
  operation: OperationName,
  peer: TlsPeer | undefined,
  sender: Sender,
  request: ReadRequest,
): Promise<Caller | Refusal<CallerFault>> {
  const stated = request.kontekst ?? request.kontekstPoczatkowy
  const unsupported = versionFlaw(stated)
  if (unsupported !== undefined) return unsupported
  const { address } = message
  switch (sender.kind) {
    case 'UNSIGNED':
      return { kind: 'anonymous', address }
    case 'SELF_SIGNED':
      // Anybody can sign with a key of one's own: where anybody may call, that makes nobody known.
      if (isOpenToAnybody(operation)) return { kind: 'anonymous', address }
      return { kind: 'starting', address, publicKey: sender.spki, fingerprint: sender.fingerprint }
    case 'SYSTEM':
      return contract[operation].context === 'kontekst'
        ? identifySystem(gateway, message, peer, sender, request.kontekst)
        : asAnybody(operation, address)
  }
}

/** A registered system calls what has no system's context: as anybody may, or not at all. */
function asAnybody(operation: OperationName, address: string): Caller | Refusal<'3012'> {
  return isOpenToAnybody(operation) ? { kind: 'anonymous', address } : refuse('3012')
}

function isOpenToAnybody(operation: OperationName): boolean {
  const callers: readonly string[] = operations[operation].admission.callers
  return callers.includes('anonymous')
}

function versionFlaw(context: Kontekst | KontekstPoczatkowy | undefined): Refusal<'3009'> | undefined {
  if (context === undefined || supportedVersions.some(row => row.version === context.wersjaInterfejsu)) return undefined
  return refuse('3009', [fault('3009', `Obsługiwane wersje: ${supportedVersions.map(row => row.version).join(', ')}.`)])
}

async function identifySystem(
  gateway: Gateway,
  message: Message,
  known: TlsPeer | undefined,
  sender: SystemSender,
  context: Kontekst | undefined,
): Promise<SystemCaller | Refusal<CallerFault>> {
  const { system } = sender
  if (context === undefined) return contextFlaw('Komunikat systemu ma zawierać kontekst.')
  const peer = known ?? (await recogniseTlsPeer(gateway, message.peer))
  if (isRefusal(peer)) return peer
  if (peer.systemId !== system.id || context.idSystemu !== system.id) return refuse('1004')
  const contradiction = contradictionOf(context, system)
  if (contradiction !== undefined) return refuse('3001', [contradiction])
  const unit = await gateway.house.control.unit(system.unitCode)
  if (unit === undefined) return refuse('3003')
  const { login, rola, komorka } = context.uzytkownik
  if (!isRoleCode(rola)) return refuse('3006', [fault('3006', 'Nieznana rola.', 'kontekst/uzytkownik/rola')])
  return {
    kind: 'system',
    address: message.address,
    system,
    unit,
    fingerprint: sender.fingerprint,
    user: { login, role: rola, ...(komorka === undefined ? {} : { cell: komorka }) },
  }
}

/** The first element of the context that contradicts the registration. */
function contradictionOf(context: Kontekst, system: System) {
  const { nazwa, wersja, producent } = context.oprogramowanie
  const { name, version, vendor } = system.software
  const rows: readonly (readonly [place: string, agrees: boolean])[] = [
    ['kodJT', context.kodJT === system.unitCode],
    ['obszar', isArea(context.obszar) && (context.obszar satisfies Area) === system.area],
    ['oprogramowanie/nazwa', nazwa === name],
    ['oprogramowanie/wersja', wersja === version],
    ['oprogramowanie/producent', producent === vendor],
  ]
  const [place] = rows.find(([, agrees]) => !agrees) ?? []
  return place === undefined ? undefined : fault('3001', 'Wartość inna niż zarejestrowana.', `kontekst/${place}`)
}
