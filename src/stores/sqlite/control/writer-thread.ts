import { workerData } from 'node:worker_threads'
import { serve } from '../writer/serve.js'
import { ControlWorkshop } from './workshop.js'

/** The thread that writes `control.db`; `workerData` is the path of the file. */
serve(() => new ControlWorkshop(String(workerData)))
