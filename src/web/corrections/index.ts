import { nonconformitiesPage } from './nonconformities-page.js'

/** What is wrong in sets, or said to be. */
export const correctionPages = [nonconformitiesPage]
