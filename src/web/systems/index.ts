import { systemPage } from './system-page.js'
import { systemsPage } from './systems-page.js'

/** Registered systems and their certificates. */
export const systemPages = [systemsPage, systemPage]
