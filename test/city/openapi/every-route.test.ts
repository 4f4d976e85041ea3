import { expect, it } from 'vitest'

import { openApiDocument } from '#city/openapi/openapi-document.ts'
import { openApiRoutes } from '#city/openapi/openapi-routes.ts'
import { plainPath, routesOf, type Route } from '#test/support/routes-of.ts'
import { startTestCity } from '#test/support/test-city.ts'

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
    Object.keys(methods).map((method) => `${method} ${plainPath(path)}`),
  )
  const served = seen
    // Fastify answers HEAD wherever there is GET.
    .filter(({ method, path }) => method !== 'head' || path.startsWith('/v1/files'))
    .map(({ method, path }) => `${method} ${path}`)
  expect(served.length).toBeGreaterThan(10)
  expect(served.sort()).toEqual(described.sort())
})
