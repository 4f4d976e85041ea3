import type { FastifyInstance } from 'fastify'

import { docsPage, docsPagePolicy } from './docs-page.ts'
import { openApiDocument } from './openapi-document.ts'

/** `GET /openapi.json` for machines and `GET /docs` for people: one document, worked out once. */
export function openApiRoutes(server: FastifyInstance): void {
  const document = openApiDocument()
  const page = docsPage(document)

  server.get('/openapi.json', (_request, reply) => reply.send(document))
  server.get('/docs', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', docsPagePolicy)
      .send(page),
  )
}
