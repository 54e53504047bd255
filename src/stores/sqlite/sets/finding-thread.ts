import { workerData } from 'node:worker_threads'
import { serve } from '../writer/serve.js'
import { type FindingWork, FindingWorkshop } from './finding.js'

/** The thread that finds people in the sets of one controller whose folder lies elsewhere. */
serve(() => new FindingWorkshop(workerData as FindingWork))
