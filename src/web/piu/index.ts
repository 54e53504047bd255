import { historyPage } from './history-page.js'
import { proofPage } from './proof-page.js'
import { queryPage } from './query-page.js'

/** PIU: officers ask and read. */
export const piuPages = [queryPage, historyPage, proofPage]
