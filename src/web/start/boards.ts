import { connectionBoard } from '../connection/board-page.js'
import { complaintsBoard } from '../dictionaries/complaints-page.js'
import { rulesBoard } from '../rules/board.js'
import { systemsBoard } from '../systems/board.js'
import type { Board } from './board.js'

/** Every board; each stands in the folder of its pages and is named here. */
export const boards: readonly Board[] = [connectionBoard, systemsBoard, complaintsBoard, rulesBoard]
