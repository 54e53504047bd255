import type { PersonIdentification } from '../contract/index.js'
import { documentKey, personKey, peselKey } from '../domain/search-keys.js'

/** Every search key of a person: number, former numbers, documents, names with date of birth. */
export function keysOf(person: PersonIdentification): readonly string[] {
  const numbers = person.pesel === undefined ? person.formerPesels : [person.pesel, ...person.formerPesels]
  const keys = [
    ...numbers.map(peselKey),
    ...person.documents.map(document => documentKey(document.kind, document.country, document.number)),
    personKey(person.surname, person.firstName, person.birthDate),
  ]
  return [...new Set(keys)]
}
