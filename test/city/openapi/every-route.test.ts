import type { FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'

import { openApiDocument } from '#city/openapi/openapi-document.ts'
import { openApiRoutes } from '#city/openapi/openapi-routes.ts'
import { startTestCity } from '#test/support/test-city.ts'

type Route = { readonly path: string; readonly method: string }

/** Every route of a gateway, read from the tree its router prints. */
function routesOf(gateway: FastifyInstance): Route[] {
  const above: string[] = []
  return gateway
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', piece, methods = ''] =
        /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
      if (piece === undefined) return []
      above.splice(indent.length / 4, above.length, piece)
      const path = plain(above.join('').replace(/\/:\w+/g, '/{}'))
      return methods
        .split(', ')
        .filter((method) => method !== '')
        .map((method) => ({ path, method: method.toLowerCase() }))
    })
}

/** Parameters are called one thing in the code and another in the document. */
function plain(path: string): string {
  return path.replace(/\{\w*\}/g, '{}')
}

it('describes every route of the gateway, and no route the gateway does not have', async () => {
  const seen: Route[] = []
  const city = await startTestCity({
    addRoutes: (gateway) => {
      openApiRoutes(gateway)
      gateway.addHook('onReady', (done) => {
        seen.push(...routesOf(gateway))
        done()
      })
    },
  })
  await city.stop()

  const described = Object.entries(openApiDocument().paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${plain(path)}`),
  )
  const served = seen
    // Fastify answers HEAD wherever there is GET.
    .filter(({ method, path }) => method !== 'head' || path.startsWith('/v1/files'))
    .map(({ method, path }) => `${method} ${path}`)
  expect(served.length).toBeGreaterThan(10)
  expect(served.sort()).toEqual(described.sort())
})
