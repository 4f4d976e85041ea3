import type { IncomingMessage } from 'node:http'

/**
 * True for a request our own page made, or a person who typed the address. A foreign page that has
 * bound its name to 127.0.0.1 shows itself by Host; one that sends from its own place, by Origin or
 * by the browser's own Sec-Fetch-Site.
 */
export function comesFromOurPage(request: IncomingMessage, ownHost: string): boolean {
  const { host, origin } = request.headers
  if (host !== ownHost) return false
  if (origin !== undefined && origin !== `http://${ownHost}`) return false
  if (request.method !== 'GET' && origin === undefined) return false
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}
