import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyError, FastifyInstance, FastifyPluginAsync } from 'fastify'
import { arrivals, arrivedStyle, arrivedStylePath } from '../frame/arrived-style.js'
import { peselScript, peselScriptPath } from '../frame/pesel-script.js'
import { portalStyleSheet } from '../frame/portal-style.js'
import type { PortalDoor } from './door.js'
import { guard } from './guard.js'
import { KeptBetween } from './kept.js'
import type { PageRow, Site } from './page-row.js'
import { mostMultipartBytes } from './read-form.js'
import { Visits } from './visits.js'

export interface PagesOptions {
  readonly door: PortalDoor
  readonly site: Site
  /** Every page of the portal. */
  readonly rows: readonly PageRow[]
}

/** The sign in a browser's tab: two sets, joined. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f5c"/><g fill="none" stroke="#fff" stroke-width="2.5"><circle cx="12.5" cy="16" r="6.5"/><circle cx="19.5" cy="16" r="6.5"/></g></svg>`

/** Largest form without files, bytes. */
const maxFormBytes = 256 * 1024

/** The pages of officers and administrators: one route per row, GET to look, POST to act. @req A2.5 A2.10 B7 */
export const pagesPlugin: FastifyPluginAsync<PagesOptions> = async (app, { door, site, rows }) => {
  const still = { 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=300' }
  app.get('/portal.css', async (_request, reply) =>
    reply.headers(still).type('text/css; charset=utf-8').send(portalStyleSheet),
  )
  app.get('/znak.svg', async (_request, reply) => reply.headers(still).type('image/svg+xml').send(mark))
  for (let turn = 1; turn <= arrivals; turn++) {
    app.get(arrivedStylePath(turn), async (_request, reply) =>
      reply.headers(still).type('text/css; charset=utf-8').send(arrivedStyle(turn)),
    )
  }
  app.get(peselScriptPath, async (_request, reply) =>
    reply.headers(still).type('text/javascript; charset=utf-8').send(peselScript),
  )
  await app.register(async part => everyPage(part, { door, site, rows }))
}

async function everyPage(app: FastifyInstance, { door, site, rows }: PagesOptions): Promise<void> {
  const visits = new Visits({ door, site, rows, guard: guard(site.portalUrl), kept: new KeptBetween(() => door.now()) })
  app.addHook('onRequest', (request, reply) => visits.admit(request, reply))
  app.setErrorHandler((error: FastifyError, request, reply) => visits.failed(error, request, reply))
  const plain = rows.filter(row => row.upload === undefined)
  await app.register(async part => routes(part, plain, visits))
  for (const row of rows) {
    if (row.upload !== undefined) await app.register(async part => uploading(part, row, row.upload ?? 0, visits))
  }
}

async function uploading(app: FastifyInstance, row: PageRow, bytes: number, visits: Visits): Promise<void> {
  await app.register(multipart, {
    // What is too large is read to its end and told at its field: what was typed beside it is kept.
    throwFileSizeLimit: false,
    limits: { fileSize: bytes, files: 10, fields: 200, parts: 210, fieldSize: 64 * 1024 },
  })
  await routes(app, [row], visits, mostMultipartBytes(bytes))
}

async function routes(
  app: FastifyInstance,
  rows: readonly PageRow[],
  visits: Visits,
  bodyLimit = maxFormBytes,
): Promise<void> {
  app.removeContentTypeParser(['application/json', 'text/plain'])
  await app.register(formbody, { bodyLimit })
  for (const row of rows) {
    app.get(row.path, (request, reply) => visits.show(row, request, reply))
    if (row.acts === undefined) continue
    app.post(row.path, { bodyLimit }, (request, reply) => visits.act(row, request, reply))
  }
}
