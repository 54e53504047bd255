import { nonconformitiesPage } from './nonconformities-page.js'
import { reportPage } from './report-page.js'

/** What is wrong in sets, or said to be. */
export const correctionPages = [nonconformitiesPage, reportPage]
