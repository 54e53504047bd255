import { certificatesInForce } from '../../domain/registry/system.js'
import { refuse } from '../../fault/refusal.js'
import { mayOverseeUnit } from '../competence.js'
import { writes } from '../operation.js'

/**
 * Withdraws a certificate of a system: connections and messages with it are refused from the next one on, and nothing gives
 * it back. The last one of a purpose can be withdrawn too: a key that leaked must not wait for its successor. @req D2
 */
export const wycofajCertyfikat = writes({
  name: 'wycofajCertyfikat',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.powod,
    facts: { idSystemu: input.idSystemu, certyfikat: input.odcisk },
  }),
  async permit(call, house) {
    const system = await house.control.system(call.input.idSystemu)
    const unit = system === undefined ? undefined : await house.control.unit(system.unitCode)
    if (system === undefined || unit === undefined || !mayOverseeUnit(call.caller, unit)) return refuse('5020')
    return { id: system.id, unitCode: unit.code }
  },
  async decide({ input, receivedAt }, house, { id: systemId, unitCode }, asked) {
    const held = await house.control.certificatesOf(systemId)
    const certificate = held.find(one => one.fingerprint === input.odcisk)
    if (certificate === undefined) return refuse('5020')
    if (certificate.state !== 'AKTYWNY') return refuse('5019')
    const left = certificatesInForce(held, receivedAt).filter(
      one => one.purpose === certificate.purpose && one.fingerprint !== certificate.fingerprint,
    )
    return {
      effect: {
        on: 'control',
        changes: [
          {
            change: 'certificates-changed',
            systemId,
            expected: held.filter(one => one.state === 'AKTYWNY').map(one => one.fingerprint),
            issued: [],
            withdrawn: [certificate.fingerprint],
          },
        ],
      },
      note: {
        ...asked,
        facts: { ...asked.facts, przeznaczenie: certificate.purpose, pozostalo: left.length },
        changed: { before: { stan: 'AKTYWNY' }, after: { stan: 'WYCOFANY' } },
        concerns: { unit: unitCode },
      },
      answer: {
        status: 'SUKCES',
        body: {
          idSystemu: systemId,
          odcisk: certificate.fingerprint,
          przeznaczenie: certificate.purpose,
          pozostalo: left.length,
        },
      },
    }
  },
})
