import { batchPage } from './batch-page.js'
import { batchResultPage } from './batch-result-page.js'
import { historyPage } from './history-page.js'
import { proofPage } from './proof-page.js'
import { queryPage } from './query-page.js'

/** PIU: officers ask and read. */
export const piuPages = [queryPage, batchPage, batchResultPage, historyPage, proofPage]
