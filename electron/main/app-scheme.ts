import type { CustomScheme, Protocol } from 'electron'

import { readWindowFile } from '../hosting/window-files.ts'

/** The one origin every window of the app has. */
export const appOrigin = 'app://nang-bac'
export const appAddress = `${appOrigin}/`

/** Standard and secure, so that a page has an origin and a policy; CORS, so that others have none. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
}

/** Serves the built window under `app://nang-bac`, and nothing else. */
export function serveWindow(protocol: Pick<Protocol, 'handle'>, windowFolder: string): void {
  protocol.handle(appScheme.scheme, async (request) => {
    const { origin, pathname } = originAndPath(request.url)
    if (origin !== appOrigin || request.method !== 'GET') return new Response(null, { status: 403 })
    const file = await readWindowFile(windowFolder, pathname)
    if (file === null) return new Response(null, { status: 404 })
    const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body)
    return new Response(body, { headers: file.headers })
  })
}

/** True for addresses of our own pages. */
export function isAppAddress(url: string): boolean {
  return originAndPath(url).origin === appOrigin
}

/** `URL.origin` is 'null' for schemes that are not the web's own, so it is put together here. */
function originAndPath(url: string): { readonly origin: string; readonly pathname: string } {
  if (!URL.canParse(url)) return { origin: '', pathname: '' }
  const { protocol, host, pathname } = new URL(url)
  return { origin: `${protocol}//${host}`, pathname }
}
