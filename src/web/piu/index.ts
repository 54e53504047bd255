import { queryPage } from './query-page.js'

/** PIU: officers ask and read. */
export const piuPages = [queryPage]
