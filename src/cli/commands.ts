import { admin } from './admin/index.js'
import { audit } from './audit/index.js'
import { backupCommand, restoreCommand } from './backup.js'
import { conformity } from './conformity.js'
import { connectorCommand } from './connector.js'
import { demo } from './demo/index.js'
import { feederCommand } from './feeder.js'
import type { CommandRow } from './frame/command.js'
import { initCommand } from './init.js'
import { pki } from './pki.js'
import { sd } from './sd/index.js'
import { serveCommand } from './serve.js'
import { set } from './set/index.js'
import { signCommand } from './sign.js'
import { validateCommand } from './validate.js'
import { verifyCommand } from './verify.js'
import { witnessCommand } from './witness/index.js'

/** Every subcommand of `csizs`, in the order of its help. */
export const commands: readonly CommandRow[] = [
  demo,
  initCommand,
  serveCommand,
  backupCommand,
  restoreCommand,
  admin,
  set,
  conformity,
  sd,
  feederCommand,
  connectorCommand,
  audit,
  witnessCommand,
  signCommand,
  verifyCommand,
  validateCommand,
  pki,
]
