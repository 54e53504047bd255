/** A witness in a process of its own, to be killed: says its port and serves the folder that it is given. */
import { openWitness, serveWitness } from '../../src/app/witness.js'

const [folder = ''] = process.argv.slice(2)
const server = await serveWitness(openWitness(folder), { host: '127.0.0.1', port: 0, onAlarm: () => {} })
process.stdout.write(`${server.port}\n`)
