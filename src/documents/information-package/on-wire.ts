import type { ElementTypes, Jednostka } from '../../contract/index.js'
import type { NotifiedUnit } from '../../domain/connection/connection.js'
import type { PackageContents } from './contents.js'

/** The package as its schema has it (`p:pakietInformacyjny`). */
export function contentsOnWire(contents: PackageContents): ElementTypes['p:pakietInformacyjny'] {
  const { unit, systems } = contents
  return {
    numerZgloszenia: contents.noticeId,
    utworzono: contents.madeAt,
    kodJT: unit.code,
    jednostka: unitOnWire(unit),
    login: contents.login,
    hasloTymczasowe: contents.temporaryPassword,
    adresCertyfikatow: `${contents.portalUrl}/ca.pem`,
    adresUslugi: contents.services.map(({ service, address }) => ({ usluga: service, adres: address })),
    adresMZT: contents.mztUrl,
    ...(contents.eLearningUrl === undefined ? {} : { adresELearning: contents.eLearningUrl }),
    system: systems.map(({ area, software }) => ({
      obszar: area,
      oprogramowanie: { nazwa: software.name, wersja: software.version, producent: software.vendor },
    })),
    termin: systems.flatMap(({ number, scheduledOn }) =>
      scheduledOn === undefined ? [] : [{ pozycja: number, data: scheduledOn }],
    ),
    adresPotwierdzenia: contents.confirmUrl,
  }
}

/** What is told of a unit, as it was told. */
export function unitOnWire(unit: NotifiedUnit): Jednostka {
  const { postalCode, place, street, house, flat } = unit.address
  return {
    rodzajJednostki: unit.kind,
    nazwa: unit.name,
    terc: unit.territory,
    adres: {
      kodPocztowy: postalCode,
      miejscowosc: place,
      ...(street === undefined ? {} : { ulica: street }),
      nrDomu: house,
      ...(flat === undefined ? {} : { nrLokalu: flat }),
    },
    ...(unit.regon === undefined ? {} : { regon: unit.regon }),
    ...(unit.nip === undefined ? {} : { nip: unit.nip }),
    obszar: unit.areas,
  }
}
