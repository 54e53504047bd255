import { type Detail, fault } from '../fault/refusal.js'

/** Longest password taken: hashing is costly, and its length must not be the caller's to choose. */
export const passwordMaxCharacters = 128

interface PasswordRule {
  readonly code: string
  readonly text: string
  readonly isMet: (password: string) => boolean
}

const rules: readonly PasswordRule[] = [
  { code: 'HASLO_ZA_KROTKIE', text: 'Hasło musi mieć co najmniej 8 znaków.', isMet: p => [...p].length >= 8 },
  {
    code: 'HASLO_ZA_DLUGIE',
    text: `Hasło może mieć najwyżej ${passwordMaxCharacters} znaków.`,
    isMet: p => [...p].length <= passwordMaxCharacters,
  },
  { code: 'HASLO_BEZ_CYFRY', text: 'Hasło musi zawierać cyfrę.', isMet: p => /[0-9]/.test(p) },
  {
    code: 'HASLO_BEZ_ZNAKU_SPECJALNEGO',
    text: 'Hasło musi zawierać znak specjalny.',
    isMet: p => /[\p{P}\p{S}]/u.test(p),
  },
  { code: 'HASLO_BEZ_DUZEJ_LITERY', text: 'Hasło musi zawierać dużą literę.', isMet: p => /\p{Lu}/u.test(p) },
  { code: 'HASLO_BEZ_MALEJ_LITERY', text: 'Hasło musi zawierać małą literę.', isMet: p => /\p{Ll}/u.test(p) },
]

/** The password as it is judged and hashed: one encoding of each character, whichever keyboard it came from. */
export function normalizePassword(password: string): string {
  return password.normalize('NFC')
}

/**
 * Everything the password lacks, in fixed texts that never hold it; empty where it is good. The path of each finding
 * is left to the caller.
 * @req A2.5
 */
export function passwordFindings(password: string): readonly Detail[] {
  const normal = normalizePassword(password)
  return rules.filter(rule => !rule.isMet(normal)).map(rule => fault(rule.code, rule.text))
}
