import { workerData } from 'node:worker_threads'
import { serve } from '../writer/serve.js'
import { type SetsWork, SetsWorkshop } from './workshop.js'

/** The thread that writes the databases of its share of sets. */
serve(() => new SetsWorkshop(workerData as SetsWork))
