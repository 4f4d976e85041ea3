type Handler = (request: Request) => Promise<Response> | Response

/** A scheme main has registered as more than a name. */
export type Scheme = {
  readonly scheme: string
  readonly privileges?: Readonly<Record<string, boolean>>
}

const handlers = new Map<string, Handler>()
export const privilegedSchemes: Scheme[] = []

/** Electron's `protocol`. */
export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly Scheme[]) => {
    privilegedSchemes.push(...schemes)
  },
  handle: (scheme: string, handler: Handler) => {
    handlers.set(scheme, handler)
  },
}

const redirects = new Map<string, string>()

/** As if the scheme's handler answered the next request of this path by sending it elsewhere. */
export function redirectOnce(path: string, to: string): void {
  redirects.set(path, to)
}

/** Asks the handler of the address's scheme; undefined when there is none. */
export async function answerOfScheme(url: string, method: string): Promise<Response | undefined> {
  const { protocol: scheme, pathname } = new URL(url)
  const elsewhere = redirects.get(pathname)
  if (elsewhere !== undefined) {
    redirects.delete(pathname)
    return new Response(null, { status: 302, headers: { location: elsewhere } })
  }
  const handler = handlers.get(scheme.slice(0, -1))
  if (handler === undefined) return undefined
  return handler(new Request(url, { method }))
}
