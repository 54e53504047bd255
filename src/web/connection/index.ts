import { boardPage } from './board-page.js'
import { detailPage } from './detail-page.js'
import { helpPage } from './help-page.js'
import { packageKeyPage, receiptPage } from './key-pages.js'
import { noticePage } from './notice-page.js'

/** The pages by which a unit gets connected. */
export const connectionPages = [helpPage, noticePage, receiptPage, packageKeyPage, boardPage, detailPage]
