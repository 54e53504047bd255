import t from 'tap'
import { mutationTest } from './mutation-run.js'

t.setTimeout(900_000)

mutationTest(t, {
  what: 'wounded documents',
  kind: 'document',
  count: 30_000,
  ends: [
    'TOTAL-FAILED FORMAT_FAILURE',
    'TOTAL-FAILED HASH_FAILURE',
    'TOTAL-FAILED SIG_CRYPTO_FAILURE',
    'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE',
    'INDETERMINATE SIG_CONSTRAINTS_FAILURE',
    'INDETERMINATE SIGNED_DATA_NOT_FOUND',
  ],
})
