/** The thread of one comparison: the databases of two sets, read beside each other where nobody waits for them. */
import { parentPort, workerData } from 'node:worker_threads'
import { agreeWhereCarriedOn } from '../operations/dane-beneficjenta/carried-on.js'
import { type ComparisonOrder, compareContents } from '../stores/sqlite/sets/comparison.js'

parentPort?.postMessage({ comparison: compareContents(workerData as ComparisonOrder, agreeWhereCarriedOn) })
