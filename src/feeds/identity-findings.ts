import type { BeneficiaryRecord, PersonIdentification } from '../contract/index.js'
import { readPesel } from '../domain/identifiers/pesel.js'
import { type Detail, fault, warning } from '../fault/refusal.js'

/**
 * What is wrong with the numbers of the persons in a record, children included. A wrong check digit or date refuses the
 * record, unless the SD has the number confirmed by the register: historic numbers with such defects exist. What a
 * number says of birth and sex only warns.
 * @see contracts.md "Feed packages" (5001)
 */
export function identityFindings(record: BeneficiaryRecord): readonly Detail[] {
  const inside = record.fragments.flatMap(fragment => fragment.persons)
  const persons = new Map([record.subject, ...inside].map(person => [person.path, person]))
  return [...persons.values()].flatMap(person => [...peselFindings(person), ...formerFindings(person)])
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
  const findings: Detail[] = []
  if (reading.birthDate !== person.birthDate) {
    findings.push(warning('5001', 'Numer PESEL nie zgadza się z datą urodzenia.', path))
  }
  if (person.sex !== undefined && reading.sex !== person.sex) {
    findings.push(warning('5001', 'Numer PESEL nie zgadza się z płcią.', path))
  }
  return findings
}

/** A number that was withdrawn because it was wrong is a reason to keep it: it only warns. */
function formerFindings(person: PersonIdentification): readonly Detail[] {
  return person.formerPesels.flatMap((pesel, index) => {
    const path = `${person.path}/poprzedniPesel[${index + 1}]`
    return readPesel(pesel).valid ? [] : [warning('5001', 'Poprzedni numer PESEL jest nieprawidłowy.', path)]
  })
}
