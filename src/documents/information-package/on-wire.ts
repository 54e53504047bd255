import type { ElementTypes } from '../../contract/index.js'
import type { PackageContents } from './contents.js'

/** The package as its schema has it (`p:pakietInformacyjny`). */
export function contentsOnWire(contents: PackageContents): ElementTypes['p:pakietInformacyjny'] {
  const { unit, systems } = contents
  const { street, house, flat, postalCode, place } = unit.address
  return {
    numerZgloszenia: contents.noticeId,
    utworzono: contents.madeAt,
    kodJT: unit.code,
    jednostka: {
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
    },
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
