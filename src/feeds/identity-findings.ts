import type { BeneficiaryRecord, PersonIdentification } from '../contract/index.js'
import { readPesel } from '../domain/identifiers/pesel.js'
import { type Detail, fault, warning } from '../fault/refusal.js'

/**
 * What is wrong with the numbers of the persons in a record. A wrong check digit or date refuses the record, unless the
 * SD has the number confirmed by the register: historic numbers with such defects exist.
 * @see contracts.md "Feed packages" (5001)
 */
export function identityFindings(record: BeneficiaryRecord): readonly Detail[] {
  const inside = record.fragments.flatMap(fragment => fragment.persons)
  const persons = new Map([record.subject, ...inside].map(person => [person.path, person]))
  return [...persons.values()].flatMap(peselFindings)
}

function peselFindings(person: PersonIdentification): readonly Detail[] {
  if (person.pesel === undefined) return []
  const path = `${person.path}/pesel`
  const reading = readPesel(person.pesel)
  if (!reading.valid) {
    return person.peselConfirmed
      ? [warning('5001', 'Numer PESEL ma błąd, ale jest potwierdzony w rejestrze.', path)]
      : [fault('5001', 'Numer PESEL jest nieprawidłowy.', path)]
  }
  if (reading.birthDate === person.birthDate) return []
  return [warning('5001', 'Numer PESEL nie zgadza się z datą urodzenia.', path)]
}
