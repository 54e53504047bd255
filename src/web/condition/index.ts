import { conditionPage } from './condition-page.js'

/** How the gateway is. */
export const conditionPages = [conditionPage]
