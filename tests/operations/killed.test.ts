import t from 'tap'
import { killAtRandom } from './killing/killed.js'

t.setTimeout(900_000)

t.test('@req C5 D4 killed at any moment, an installation stands in the old or the new state', test =>
  killAtRandom(test, 2),
)
