import t from 'tap'
import { mutationTest } from './mutation-run.js'

t.setTimeout(900_000)

mutationTest(t, {
  what: 'wounded messages of form wss',
  kind: 'wss',
  count: 30_000,
  ends: ['1002', '2001', '2002', '2005', '2007', '4001', '4003', '4004', '4007'],
})
