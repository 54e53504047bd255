import t from 'tap'
import { initialFeed } from '../../fixtures/people/records.js'
import { tellStory } from '../../fixtures/people/story.js'
import { feedSet } from '../../src/client/feed.js'
import type { InputOf, OperationName, ResponseOf } from '../../src/contract/index.js'
import { answerIn, Installation } from './installation.js'

t.setTimeout(900_000)

/** The service of sets by signed messages; its refusals stand in refusal-rows. */
const installation = await Installation.start()
t.teardown(() => installation.remove())

const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const kodZbioru = pup.setCode ?? ''
const story = tellStory({ seed: 1, persons: 80 })
const fed = await feedSet(pup.connection, {
  setCode: kodZbioru,
  kind: 'INICJALNE',
  stateAt: new Date(installation.clock.now().getTime() - 60_000),
  records: initialFeed(story, pup.unit.code),
  context: { user: pup.feeder },
})
if (!('fed' in fed)) throw new Error('the set was not fed')

const local = pup.unit.administrator
const asAdministrator = { user: { login: local, rola: 'ADMIN_LOKALNY' } }

async function signed<N extends OperationName>(operation: N, input: InputOf<N>): Promise<ResponseOf<N>> {
  return answerIn(await pup.connection.call(operation, input, asAdministrator))
}

t.test('@req B5 C6 sets are listed, shown and given out by signed messages too', async t => {
  t.match(await signed('listaZbiorow', {}), { zbior: [{ kodZbioru, stan: 'AKTYWNY', idSystemu: pup.id }] })
  t.match(await signed('pobierzZbior', { kodZbioru }), { zdarzenie: { length: 3 } })
  const part = await signed('eksportujZbior', { kodZbioru, powod: 'Próba' })
  t.equal(part.rekord.length, Math.min(50, [...initialFeed(story, pup.unit.code)].length))
  t.ok(part.rekord.every(one => (one.grupy ?? []).length > 0))
  t.equal(part.daneRezultatu.potwierdzenieWpisu.length, 1)
})
