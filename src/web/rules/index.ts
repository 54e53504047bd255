import { draftPage, importPage, newRulePage } from './drafts-pages.js'
import { ruleFilePage } from './file-page.js'
import { rulePage } from './rule-page.js'
import { rulesPage } from './rules-page.js'

/** Who may see what: the rules of disclosure. */
export const rulePages = [rulesPage, newRulePage, importPage, draftPage, ruleFilePage, rulePage]
