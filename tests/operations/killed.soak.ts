import t from 'tap'
import { killAtRandom } from './killing/killed.js'

t.setTimeout(3_600_000)

const rounds = 20 * Number(process.env.CSIZS_SOAK ?? 1)

t.test(`killed at ${rounds} random moments of each kind of work`, test => killAtRandom(test, rounds))
