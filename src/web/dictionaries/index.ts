import { complaintsPage } from './complaints-page.js'
import { dictionariesPage } from './dictionaries-page.js'
import { dictionaryPage } from './dictionary-page.js'
import { differencesPage } from './differences-page.js'
import { dictionaryFilePage } from './file-page.js'
import { publicationPage } from './publication-page.js'

/** Dictionaries: their versions and rows, differences, files, complaints, publication. */
export const dictionaryPages = [
  dictionariesPage,
  dictionaryPage,
  differencesPage,
  dictionaryFilePage,
  complaintsPage,
  publicationPage(),
]
