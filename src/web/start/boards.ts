import type { Board } from './board.js'

/** Every board; each stands in the folder of its pages and is named here. */
export const boards: readonly Board[] = []
