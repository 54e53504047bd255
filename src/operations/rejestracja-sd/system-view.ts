import type { ResponseOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { dictionaryGate } from '../../domain/dictionaries/gate.js'
import type { System, SystemCertificate } from '../../domain/registry/system.js'
import type { House } from '../house.js'

type WireSystem = ResponseOf<'pobierzStatusSD'>['system']
type WireCertificate = ResponseOf<'zarejestrujSD'>['certyfikatTLS']

/** A certificate as the wire tells it. */
export function certificateOnWire(certificate: SystemCertificate): WireCertificate {
  return {
    przeznaczenie: certificate.purpose,
    stan: certificate.state,
    odcisk: certificate.fingerprint,
    numerSeryjny: certificate.serial,
    wazneOd: certificate.notBefore,
    wazneDo: certificate.notAfter,
    certyfikat: certificate.der,
  }
}

/** A system with its certificates and sets, as the wire tells it. */
export async function systemOnWire(house: House, system: System): Promise<WireSystem> {
  const [certificates, sets, published] = await Promise.all([
    house.control.certificatesOf(system.id),
    house.control.sets({ unitCode: system.unitCode }),
    house.control.dictionaries(),
  ])
  const confirmed = new Map(Object.entries(system.confirmedDictionaries))
  const gate = dictionaryGate(confirmed, published, civilDateOf(house.clock.now()))
  return {
    idSystemu: system.id,
    rodzaj: system.kind,
    kodJT: system.unitCode,
    obszar: system.area,
    oprogramowanie: {
      nazwa: system.software.name,
      wersja: system.software.version,
      producent: system.software.vendor,
    },
    stan: system.state,
    zarejestrowano: system.registeredAt,
    slownikiPotwierdzone: gate.state === 'OPEN' && gate.warnings.every(warning => warning.kind === 'ANNOUNCED'),
    certyfikat: certificatesOnWire(certificates),
    zbior: sets.filter(set => set.systemId === system.id).map(set => ({ kodZbioru: set.code, stan: set.state })),
  }
}

/** Certificates as the wire tells them: by purpose, so that their order does not depend on fingerprints. */
export function certificatesOnWire(certificates: readonly SystemCertificate[]): readonly WireCertificate[] {
  return [...certificates].sort(byPurpose).map(certificateOnWire)
}

/** Certificates of one purpose stay in the order in which they were issued. */
function byPurpose(one: SystemCertificate, other: SystemCertificate): number {
  return one.purpose < other.purpose ? -1 : Number(one.purpose > other.purpose)
}
