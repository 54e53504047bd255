import { accountPage } from './account-page.js'
import { passwordPage } from './password-page.js'
import { signInPage } from './sign-in-page.js'
import { signOutPage } from './sign-out-page.js'

/** Signing in and out, passwords, one's own account. */
export const accountPages = [signInPage, passwordPage, signOutPage, accountPage]
