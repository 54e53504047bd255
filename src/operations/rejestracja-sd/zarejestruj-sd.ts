import type { RequestOf } from '../../contract/index.js'
import type { Area } from '../../domain/areas.js'
import { isArea } from '../../domain/areas.js'
import { holds } from '../../domain/registry/account.js'
import { usualForms } from '../../domain/registry/signature-form.js'
import { type Software, type SystemKind, type SystemKindRow, systemKinds } from '../../domain/registry/system.js'
import type { Unit } from '../../domain/registry/unit.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import { entitlementIn } from '../entitlement.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'
import { isFailed, recognise } from '../sign-in.js'
import { issueCertificate } from './issue-certificate.js'
import { certificateOnWire } from './system-view.js'

type Request = RequestOf<'zarejestrujSD'>

/** What holds of the request before anybody is asked for a password. */
interface Plan {
  readonly kind: SystemKind
  readonly unit: Unit
  readonly area: Area
  readonly software: Software
}

/**
 * Registers a system: the login and changed password of the administrator who registers its kind (a domain system's local
 * one), keys in PKCS#10 requests, the message signed with the key to be certified. Gives the system its id and both
 * certificates.
 * @req A1.1 A2.8 D2
 */
export const zarejestrujSD = writes({
  name: 'zarejestrujSD',
  admission: { callers: ['starting'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: call => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    login: call.input.login,
    facts: {
      kodJT: call.input.kontekstPoczatkowy.kodJT,
      obszar: call.input.kontekstPoczatkowy.obszar,
      produkt: call.input.kontekstPoczatkowy.oprogramowanie.nazwa,
      wersja: call.input.kontekstPoczatkowy.oprogramowanie.wersja,
    },
  }),

  async permit(call, house) {
    const key = await house.authority.publicKeyOf(call.input.zadanieCertyfikatuPodpisu)
    if (isRefusal(key)) return key
    // The key that asks to be certified has to be the key that signed: nobody gets a certificate over another's key.
    if (!sameBytes(key, call.caller.publicKey))
      return refuse('5018', [fault('5018', 'Klucz żądania nie jest kluczem podpisu.')])
    return plan(call.input, house)
  },

  async decide(call, house, planned, asked) {
    const { input } = call
    const presented = { login: input.login, password: input.haslo, address: call.caller.address }
    const who = await recognise(house, presented, 'FAILS')
    if (isRefusal(who)) return who
    if (isFailed(who)) {
      const facts = { ...asked.facts, blokada: who.locks }
      return {
        ...who.trace,
        refusal: refuse('3010'),
        note: { ...asked, act: 'ZDARZENIE', result: 'ODMOWA', facts, concerns: who.concerns },
      }
    }
    if (who.account.unitCode !== planned.unit.code || !holds(who.account, systemKinds[planned.kind].registeredBy)) {
      // Whoever has shown a right password is known: what they try is entered, and clears the count as signing in does.
      const effect = { on: 'control', changes: [who.signedIn] } as const
      return { effect, refusal: refuse('3016'), note: { ...asked, result: 'ODMOWA' } }
    }
    const id = `SD-${String(await house.control.next('system')).padStart(6, '0')}`
    const forSystem = { id, unitCode: planned.unit.code }
    const signing = await issueCertificate(house, input.zadanieCertyfikatuPodpisu, 'PODPIS', forSystem)
    if (isRefusal(signing)) return signing
    const tlsRequest = input.zadanieCertyfikatuTLS ?? input.zadanieCertyfikatuPodpisu
    const tls = await issueCertificate(house, tlsRequest, 'TLS', forSystem)
    if (isRefusal(tls)) return tls
    const system = {
      id,
      kind: planned.kind,
      unitCode: planned.unit.code,
      area: planned.area,
      software: planned.software,
      state: 'ZAREJESTROWANY',
      registeredAt: call.receivedAt,
      registeredBy: who.account.login,
      confirmedDictionaries: {},
      forms: usualForms,
    } as const
    const registered = { change: 'system-registered', system, certificates: [signing, tls] } as const
    return {
      effect: { on: 'control', changes: [registered, who.signedIn] },
      note: {
        ...asked,
        facts: {
          ...asked.facts,
          idSystemu: id,
          certyfikatPodpisu: signing.fingerprint,
          certyfikatTLS: tls.fingerprint,
        },
        changed: { after: { stan: system.state } },
        concerns: { login: input.login, unit: planned.unit.code },
      },
      answer: {
        status: 'SUKCES',
        body: {
          idSystemu: id,
          stan: system.state,
          certyfikatTLS: certificateOnWire(tls),
          certyfikatPodpisu: certificateOnWire(signing),
          certyfikatUrzedu: [house.authority.certificate],
          certyfikatBramki: [...house.authority.gatewayCertificates],
        },
      },
    }
  },
})

async function plan(input: Request, house: House): Promise<Plan | Refusal<'3003' | '3014' | '3016' | '5021'>> {
  const { kodJT, obszar, oprogramowanie } = input.kontekstPoczatkowy
  const software = { name: oprogramowanie.nazwa, version: oprogramowanie.wersja, vendor: oprogramowanie.producent }
  const kind = input.rodzajSystemu ?? 'SD'
  const row: SystemKindRow = systemKinds[kind]
  const unit = await house.control.unit(kodJT)
  if (unit === undefined || !row.unitKinds.includes(unit.kind)) return refuse('3016')
  if (unit.state !== 'AKTYWNA') return refuse('3003')
  if (!isArea(obszar) || (row.isDomainSystem && !unit.areas.includes(obszar))) {
    return refuse('5021', [fault('5021', 'Jednostka nie obsługuje tego obszaru.', 'kontekstPoczatkowy/obszar')])
  }
  // What keeps no beneficiaries' data needs no certificate of conformity.
  if (!row.isDomainSystem) return { kind, unit, area: obszar, software }
  if (!(await entitlementIn(house, software, obszar)).entitled) return refuse('3014')
  return { kind, unit, area: obszar, software }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
