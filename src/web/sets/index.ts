import { comparisonPage } from './comparison-page.js'
import { newSetPage } from './new-set-page.js'
import { setPage } from './set-page.js'
import { setsPage } from './sets-page.js'

/** Sets over the years. */
export const setPages = [setsPage, newSetPage, setPage, comparisonPage]
