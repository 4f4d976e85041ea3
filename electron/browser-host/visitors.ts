import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const secretBytes = 32

/**
 * Who may use this server: whoever came once by an address the app made, and since then shows the
 * cookie given in exchange. Each address works once.
 */
export type Visitors = {
  /** A token for an address that opens the app once. */
  readonly newToken: () => string
  /** The `Set-Cookie` value for a token that was not used before; null for any other. */
  readonly exchange: (token: string) => string | null
  readonly isKnown: (request: IncomingMessage) => boolean
  /** Shown by a later start of the app, which read it from the folder of this one. */
  readonly doorbellSecret: string
  readonly maySendNewAddress: (request: IncomingMessage) => boolean
}

/** `port` is part of the cookie's name: browsers share the cookies of 127.0.0.1 across its ports. */
export function newVisitors(port: number): Visitors {
  const cookieName = `nang-bac-${port}`
  const session = newSecret()
  const doorbellSecret = newSecret()
  const unused = new Set<string>()

  return {
    newToken: () => {
      const token = newSecret()
      unused.add(token)
      return token
    },
    exchange: (token) => {
      const found = [...unused].find((candidate) => isSame(candidate, token))
      if (found === undefined) return null
      unused.delete(found)
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    isKnown: (request) => {
      const shown = cookieOf(request, cookieName)
      return shown !== undefined && isSame(shown, session)
    },
    doorbellSecret,
    maySendNewAddress: ({ headers }) =>
      isSame(headers.authorization ?? '', `Bearer ${doorbellSecret}`),
  }
}

function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url')
}

function isSame(one: string, other: string): boolean {
  const left = Buffer.from(one)
  const right = Buffer.from(other)
  return left.length === right.length && timingSafeEqual(left, right)
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
