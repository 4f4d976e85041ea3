import { fastify } from 'fastify'
import { expect, it } from 'vitest'

import { openApiDocument } from '#city/openapi/openapi-document.ts'
import { openApiRoutes } from '#city/openapi/openapi-routes.ts'
import { gatewayPaths } from '#shared/wire/gateway-calls.ts'

const document = openApiDocument()
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))

it('describes every address the wire names', () => {
  const described = Object.keys(document.paths)
  for (const path of Object.values(gatewayPaths)) {
    expect(described.some((one) => one === path || one.startsWith(`${path}/`))).toBe(true)
  }
})

it('refers only to schemas that are there, and has none nobody refers to', () => {
  const text = JSON.stringify(document)
  const referred = new Set(
    [...text.matchAll(/"#\/components\/schemas\/([^"/]+)"/g)].map((match) => match[1]!),
  )
  const there = Object.keys(document.components.schemas)
  // These travel inside a signed text or in bytes; the descriptions name them.
  const inside = [
    'BatchManifest',
    'Certificate',
    'CertificateRequest',
    'DownChange',
    'Enrolled',
    'Receipt',
    'Relay',
  ]
  for (const name of referred) expect(there).toContain(name)
  for (const name of there) {
    expect(referred.has(name) || inside.includes(name), `${name} is used`).toBe(true)
  }
})

it('refuses unknown fields in every object it describes, as the gateway does', () => {
  for (const name of ['EnrolRequest', 'SessionRequest', 'BlobsMissingRequest', 'RenewRequest']) {
    expect(document.components.schemas[name]).toMatchObject({ additionalProperties: false })
  }
})

it('names each operation once and says which of them need a session', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)

  const open = operations.filter(({ security }) => security.length === 0)
  expect(open.map(({ operationId }) => operationId).sort()).toEqual([
    'enrol',
    'getDocs',
    'getOpenApi',
    'hello',
    'openSession',
  ])
})

it('serves the document, and a page whose one style is all its policy lets in', async () => {
  const server = fastify()
  openApiRoutes(server)

  const json = await server.inject('/openapi.json')
  expect(json.json()).toMatchObject({ openapi: '3.1.1' })

  const page = await server.inject('/docs')
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
  expect(page.body).not.toMatch(/<script|src=|https?:/)
  for (const { operationId } of operations) expect(page.body).toContain(`id="${operationId}"`)
  await server.close()
})
