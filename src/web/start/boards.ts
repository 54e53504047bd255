import { accountBoard } from '../account/board.js'
import { conditionBoard } from '../condition/board.js'
import { connectionBoard } from '../connection/board-page.js'
import { correctionsBoard } from '../corrections/nonconformities-page.js'
import { complaintsBoard } from '../dictionaries/complaints-page.js'
import { noticesBoard, oversightBoard } from '../oversight/board.js'
import { usersBoard } from '../people/board.js'
import { conformityBoard } from '../registers/board.js'
import { rulesBoard } from '../rules/board.js'
import { setsBoard } from '../sets/sets-page.js'
import { systemsBoard } from '../systems/board.js'
import { changesBoard } from '../vendor-change/changes-page.js'
import type { Board } from './board.js'

/** Every board; each stands in the folder of its pages and is named here. */
export const boards: readonly Board[] = [
  connectionBoard,
  rulesBoard,
  systemsBoard,
  setsBoard,
  changesBoard,
  correctionsBoard,
  conformityBoard,
  complaintsBoard,
  usersBoard,
  oversightBoard,
  noticesBoard,
  conditionBoard,
  accountBoard,
]
