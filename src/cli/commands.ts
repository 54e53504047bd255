import { admin } from './admin/index.js'
import { conformity } from './conformity.js'
import { demo } from './demo/index.js'
import type { CommandRow } from './frame/command.js'
import { pki } from './pki.js'

/** Every subcommand of `csizs`, in the order of its help. */
export const commands: readonly CommandRow[] = [demo, admin, conformity, pki]
