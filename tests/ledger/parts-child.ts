/** Appends entries and moves their parts into the folders of controllers, and erases some, until it is killed. */
import { writeSync } from 'node:fs'
import { rangesOf } from '../../src/domain/retention.js'
import { childsLedger } from './childs-ledger.js'
import { draft, drafts } from './drafts.js'

const words = process.argv.slice(2)
const first = Number(words[2])
const ledger = await childsLedger(words)
writeSync(1, 'ready\n')

async function appending(): Promise<never> {
  for (let next = first; ; next += 20) {
    const receipts = await ledger.append(drafts(next, 20))
    writeSync(1, `${receipts.length}\n`)
  }
}

async function erasing(): Promise<never> {
  for (let round = 0; ; round += 1) {
    const due = (await ledger.stillPersonal('2099', round * 7, 5)).map(({ index }) => index)
    const facts = { liczba: due.length, zakresy: rangesOf(due) }
    if (due.length > 0)
      await ledger.erase(
        due,
        draft(first + 500_000 + round, { operation: 'usunPrzeterminowane', act: 'ADMINISTRACJA', facts }),
      )
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

async function moving(): Promise<never> {
  for (;;) await ledger.moveParts()
}

await Promise.all([appending(), erasing(), moving()])
