import { accountPages } from './account/index.js'
import { conditionPages } from './condition/index.js'
import { connectionPages } from './connection/index.js'
import { correctionPages } from './corrections/index.js'
import { dictionaryPages } from './dictionaries/index.js'
import { oversightPages } from './oversight/index.js'
import { peoplePages } from './people/index.js'
import { piuPages } from './piu/index.js'
import type { PageRow } from './portal/page-row.js'
import { registerPages } from './registers/index.js'
import { rulePages } from './rules/index.js'
import { setPages } from './sets/index.js'
import { startPage } from './start/start-page.js'
import { systemPages } from './systems/index.js'
import { trialPage } from './trial/trial-page.js'
import { vendorChangePages } from './vendor-change/index.js'

/**
 * Every page of the portal, once: routes, navigation, the test of who may open what and the screenshots come from here.
 * @see docs/adding-a-page.md
 */
export const pages: readonly PageRow[] = [
  startPage(() => pages),
  ...connectionPages,
  ...piuPages,
  ...rulePages,
  ...peoplePages,
  ...oversightPages,
  ...systemPages,
  ...setPages,
  ...vendorChangePages,
  ...correctionPages,
  ...registerPages,
  ...dictionaryPages,
  ...conditionPages,
  ...accountPages,
  trialPage,
]
