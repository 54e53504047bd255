/** A writer's thread that adds one to what it is asked, refuses 7, and dies of 13. */
import { serve } from '../../src/stores/sqlite/writer/serve.js'

serve<number, number>(() => ({
  run: jobs =>
    jobs.map(job => {
      if (job === 13) throw new Error('a defect')
      return job === 7 ? { failed: 'not 7' } : { done: job + 1 }
    }),
  tidy: () => false,
  close: () => undefined,
}))
