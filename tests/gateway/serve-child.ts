/** A gateway in a process of its own, so that a test can end it by SIGKILL: folder and data folder as arguments, ports on standard output. */
import { serveUntilSignal, startGateway } from '../../src/app/gateway.js'
import { homeAt } from '../../src/app/home.js'
import { tallyByHand } from './tally-by-hand.js'
import { unhurried } from './usual-settings.js'

tallyByHand()

const [folder = '', data = ''] = process.argv.slice(2)
const gateway = await startGateway({ home: homeAt(folder, data), environment: process.env, patience: unhurried })
process.stdout.write(`${JSON.stringify({ services: gateway.servicesPort, portal: gateway.portalPort })}\n`)
await serveUntilSignal(gateway)
