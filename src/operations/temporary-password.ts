import { randomInt } from 'node:crypto'

const alphabets = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '!#%*+-=?'] as const
const characters = 14

/**
 * A temporary password that satisfies the policy: 14 characters without look-alikes, about 80 bits.
 * @req A2.2 A2.5
 */
export function temporaryPassword(): string {
  const all = alphabets.join('')
  const chosen = [...alphabets, ...Array.from({ length: characters - alphabets.length }, () => all)].map(pick)
  for (let last = chosen.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const [a, b] = [chosen[last] ?? '', chosen[other] ?? '']
    chosen[last] = b
    chosen[other] = a
  }
  return chosen.join('')
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length))
}
