import { changePage } from './change-page.js'
import { changesPage } from './changes-page.js'
import { reportPage } from './report-page.js'

/** The procedure of a change of vendor. */
export const vendorChangePages = [changesPage, reportPage, changePage]
