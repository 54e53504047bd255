import type { InputOf, OperationName, ResponseOf } from '../../contract/index.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { asAnybody, asPerson, portalOptions, sessionOption } from './session.js'

/** A command that calls one operation as the person signed in. */
export interface OperationCommand<N extends OperationName> {
  readonly name: string
  readonly text: Text
  readonly operation: N
  readonly arguments?: CommandRow['arguments']
  readonly options?: readonly OptionRow[]
  readonly input: (call: Call) => InputOf<N>
  /** Set where anybody may ask: the command then names the portal and needs no session. */
  readonly isPublic?: boolean
}

/** The command's row: calls, and shows the answer without what every answer has. */
export function operationCommand<N extends OperationName>(command: OperationCommand<N>): CommandRow {
  const { name, text, operation, input } = command
  return {
    name,
    text,
    ...(command.arguments === undefined ? {} : { arguments: command.arguments }),
    options: [...(command.options ?? []), ...(command.isPublic === true ? portalOptions : [sessionOption])],
    run: async call => {
      const ask = command.isPublic === true ? asAnybody : asPerson
      const answer = await ask(call, operation, input(call))
      call.terminal.result(answer, answerLines(answer))
      return 'yes'
    },
  }
}

/** The answer for a person: its own part, warnings, and the number of its entry in the ledger. */
export function answerLines<N extends OperationName>(answer: ResponseOf<N>): string[] {
  const { daneRezultatu, wynik, ...own } = answer as ResponseOf<OperationName>
  const warnings = wynik.szczegoly.map(one => `! ${one.kod} ${one.opis}`)
  const entries = daneRezultatu.potwierdzenieWpisu.map(one => `dziennik: ${one.dziennik} #${one.numer}`)
  return [...linesOf(own), ...warnings, ...entries]
}

/** A part of an input that is left out where its option was not given. */
export function given<K extends string>(name: K, value: string | undefined): { readonly [P in K]?: string } {
  const part: { [P in K]?: string } = {}
  if (value !== undefined) part[name] = value
  return part
}
