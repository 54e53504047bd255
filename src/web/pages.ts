import { accountPages } from './account/index.js'
import { peoplePages } from './people/index.js'
import type { PageRow } from './portal/page-row.js'
import { startPage } from './start/start-page.js'

/**
 * Every page of the portal, once: routes, navigation, the test of who may open what and the screenshots come from here.
 * @see docs/adding-a-page.md
 */
export const pages: readonly PageRow[] = [startPage(() => pages), ...accountPages, ...peoplePages]
