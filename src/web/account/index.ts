import { accountPage } from './account-page.js'
import { codePage } from './code-page.js'
import { ownPasswordPage } from './own-password-page.js'
import { passwordPage } from './password-page.js'
import { secondFactorPage } from './second-factor-page.js'
import { sessionsPage } from './sessions-page.js'
import { signInPage } from './sign-in-page.js'
import { signOutPage } from './sign-out-page.js'

/** Signing in and out, passwords, the second factor, sessions, one's own account. */
export const accountPages = [
  signInPage,
  codePage,
  passwordPage,
  signOutPage,
  accountPage,
  ownPasswordPage,
  secondFactorPage,
  sessionsPage,
]
