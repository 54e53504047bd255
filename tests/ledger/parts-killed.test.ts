import t from 'tap'
import { killWhileMoving } from './parts-killed.js'

t.setTimeout(600_000)

t.test('@req B5 D4 killed at any moment of moving, every entry has its part, once, with its controller', test =>
  killWhileMoving(test, 6),
)
