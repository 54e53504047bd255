import { conformityPage } from './conformity-page.js'
import { descriptionsPage } from './descriptions-page.js'
import { entryPage } from './entry-page.js'
import { newEntryPage } from './new-entry-page.js'
import { ownProductsPage, vendorPage, vendorsPage } from './vendor-pages.js'

/** The register of conformity, the descriptions it is measured by, and the vendors. */
export const registerPages = [
  conformityPage,
  newEntryPage,
  entryPage,
  descriptionsPage,
  vendorsPage,
  vendorPage,
  ownProductsPage,
]
