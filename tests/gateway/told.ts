import type { CallContext } from '../../src/client/context.js'
import type { Outcome } from '../../src/client/outcome.js'
import type { Profile } from '../../src/client/profile.js'
import type { InputOf, OperationName, ResponseOf } from '../../src/contract/index.js'
import type { Installation } from './installation.js'

/** An outcome as one word: the status of an answer, the code of a fault, or how the call failed. */
function told<N extends OperationName>(outcome: Outcome<ResponseOf<N>>): string {
  if (outcome.outcome === 'ANSWER') return outcome.answer.wynik.status
  return outcome.outcome === 'FAULT' ? outcome.fault.detail.kod : outcome.outcome
}

/** What came of a system's call over the wire. */
export async function toldBy<N extends OperationName>(
  installation: Installation,
  profile: Profile,
  operation: N,
  input: InputOf<N>,
  context: CallContext = {},
): Promise<string> {
  const connection = installation.connect(profile)
  return told(await connection.call(operation, input, context))
}

/** What came of a signed-in person's call. */
export async function toldAtPortal<N extends OperationName>(
  installation: Installation,
  login: string,
  operation: N,
  input: InputOf<N>,
): Promise<string> {
  const person = await installation.person(login)
  return told((await person.call(operation, input)) as Outcome<ResponseOf<N>>)
}
