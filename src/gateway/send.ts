import type { FastifyReply } from 'fastify'
import type { Reply } from './message.js'

/** Sends a reply as it is. */
export function send(http: FastifyReply, reply: Reply): FastifyReply {
  return http.code(reply.status).headers(reply.headers).send(Buffer.from(reply.body))
}
