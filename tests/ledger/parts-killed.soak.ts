import t from 'tap'
import { killWhileMoving } from './parts-killed.js'

t.setTimeout(3_600_000)

const rounds = 100 * Number(process.env.CSIZS_SOAK ?? 1)

t.test(`@req B5 D4 killed at ${rounds} random moments of moving personal parts`, test => killWhileMoving(test, rounds))
