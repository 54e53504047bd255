import type { CommandRow } from './frame/command.js'
import { pki } from './pki.js'

/** Every subcommand of `csizs`, in the order of its help. */
export const commands: readonly CommandRow[] = [pki]
