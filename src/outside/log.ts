import { type DestinationStream, pino } from 'pino'
import type { Log, LogFields } from '../ports/runtime/log.js'

/** The operator's log as JSON lines. Personal values print as `***` because their type does. */
export function pinoLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' }
  const logger = destination ? pino(options, destination) : pino(options)
  return {
    info: (event: string, fields: LogFields = {}) => logger.info(fields, event),
    warn: (event: string, fields: LogFields = {}) => logger.warn(fields, event),
    error: (event: string, cause: unknown, fields: LogFields = {}) => logger.error({ ...fields, err: cause }, event),
  }
}
