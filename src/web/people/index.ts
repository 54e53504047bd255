import type { PageRow } from '../portal/page-row.js'
import { elearningPage } from './elearning-page.js'
import { eventsPage } from './events-page.js'
import { newUserPage } from './new-user-page.js'
import { unitPage } from './unit-page.js'
import { unitsPage } from './units-page.js'
import { userPage } from './user-page.js'
import { usersPage } from './users-page.js'

/** Units, users and roles, events, e-learning. */
export const peoplePages: readonly PageRow[] = [
  usersPage,
  newUserPage,
  userPage,
  unitsPage,
  unitPage,
  eventsPage,
  elearningPage,
]
