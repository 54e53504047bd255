/** Records for feeds of any length: those of one invented unit again and again, each time under other names of records. */
import { initialFeed } from '../../fixtures/people/records.js'
import { tellStory } from '../../fixtures/people/story.js'

/** Canonical records, without end. */
export function* manyRecords(): Generator<Uint8Array> {
  const texts = [...initialFeed(tellStory({ seed: 5, persons: 400 }), 'JT-1408-PUP-01')].map(bytes =>
    Buffer.from(bytes).toString('utf8'),
  )
  if (texts.length === 0) throw new Error('the story has no records of this unit')
  for (let round = 0; ; round++) {
    for (const text of texts) yield Buffer.from(text.replace(/(<b:idRekorduSD>)([^<]{1,40})/, `$1${round}.$2`))
  }
}

/** So many records, after leaving out others. */
export function someRecords(count: number, after = 0): Uint8Array[] {
  const taken: Uint8Array[] = []
  let seen = 0
  for (const record of manyRecords()) {
    if (seen++ < after) continue
    if (taken.push(record) >= count) break
  }
  return taken
}
