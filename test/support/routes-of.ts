import type { FastifyInstance } from 'fastify'

export type Route = { readonly path: string; readonly method: string }

/** Every route of a gateway, read from the tree its router prints. */
export function routesOf(gateway: FastifyInstance): Route[] {
  const above: string[] = []
  return gateway
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', piece, methods = ''] =
        /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
      if (piece === undefined) return []
      above.splice(indent.length / 4, above.length, piece)
      const path = plainPath(above.join('').replace(/\/:\w+/g, '/{}'))
      return methods
        .split(', ')
        .filter((method) => method !== '')
        .map((method) => ({ path, method: method.toLowerCase() }))
    })
}

/** Parameters are called one thing in the code and another in the document. */
export function plainPath(path: string): string {
  return path.replace(/\{\w*\}/g, '{}')
}
