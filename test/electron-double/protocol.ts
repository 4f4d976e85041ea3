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

/** Asks the handler of the address's scheme; undefined when there is none. */
export async function answerOfScheme(url: string, method: string): Promise<Response | undefined> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (handler === undefined) return undefined
  return handler(new Request(url, { method }))
}
