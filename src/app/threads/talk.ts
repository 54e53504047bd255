/** What a pool and its threads say to each other. All of it is cloned on its way. */

/** A question that a task asks of the thread that ordered it, answered there. */
export type Ask = (name: string, ...args: readonly unknown[]) => Promise<unknown>

export type ToThread =
  | { readonly job: number; readonly task: string; readonly input: unknown }
  | { readonly job: number; readonly ask: number; readonly answer: unknown }
  | { readonly job: number; readonly ask: number; readonly failed: true }

export type FromThread =
  | { readonly job: number; readonly ask: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly job: number; readonly result: unknown; readonly heldBytes: number }
  | { readonly job: number; readonly failure: unknown; readonly heldBytes: number }
