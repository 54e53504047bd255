import type { Outcome } from './group.js'

/** What the main thread sends to a writer's thread. */
export type ToThread<Job> = { readonly ask: number; readonly job: Job } | { readonly close: true }

/** What a writer's thread sends back. */
export type FromThread<Result> =
  | { readonly opened: true }
  | { readonly refusedToOpen: string }
  | { readonly answers: readonly { readonly ask: number; readonly outcome: Outcome<Result> }[] }
