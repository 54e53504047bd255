import type { PageRow } from '../portal/page-row.js'
import { findingPage } from './finding-page.js'
import { findingsPage } from './findings-page.js'
import { noticesPage } from './notices-page.js'
import { personSearchPage } from './person-search-page.js'
import { processingPage } from './processing-page.js'
import { recordPage } from './record-page.js'
import { reportPage } from './report-page.js'
import { searchPage } from './search-page.js'
import { verifyPage } from './verify-page.js'
import { volumePage } from './volume-page.js'

/** What data protection officers work with, and the page that tells anybody how to check us. */
export const oversightPages: readonly PageRow[] = [
  searchPage,
  personSearchPage,
  recordPage,
  reportPage,
  volumePage,
  findingsPage,
  findingPage,
  noticesPage,
  processingPage,
  verifyPage,
]
