import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '../ports/runtime/security.js'

/** OWASP's first choice for Argon2id: 19 MiB, 2 passes, 1 lane. Argon2id is the package's default variant. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Passwords hashed with Argon2id, off the event loop. */
export async function argon2Passwords(): Promise<Passwords> {
  const nobodys = await hash('nobody has this password', parameters)
  return {
    hash: password => hash(password, parameters),
    async verify(encoded, password) {
      const matches = await verify(encoded ?? nobodys, password)
      return encoded !== undefined && matches
    },
  }
}
