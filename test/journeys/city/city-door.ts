import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What stands between the laptops and the gateway.
 * - `open`: everything passes;
 * - `loses-a-receipt`: a batch arrives, its answer is lost, and from there on it is dark;
 * - `dark`: nothing passes;
 * - `portal`: a page that asks to log in answers everything.
 */
type Behaviour = 'open' | 'loses-a-receipt' | 'dark' | 'portal'

/** The address the laptops know, whatever is behind it. */
export type CityDoor = {
  readonly url: string
  readonly behave: (behaviour: Behaviour) => void
  /** To another gateway from now on. */
  readonly leadTo: (gatewayUrl: string) => void
  readonly close: () => void
}

export async function openCityDoor(gatewayUrl: string): Promise<CityDoor> {
  let behaviour: Behaviour = 'open'
  let target = gatewayUrl
  const server = createServer((asked, answer) => {
    if (behaviour === 'dark') return void asked.socket.destroy()
    if (behaviour === 'portal') {
      return void answer
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Wi-Fi</title><p>Đăng nhập để dùng Wi-Fi</p>')
    }
    pass(asked, answer, {
      target,
      isLost: () => {
        if (behaviour === 'loses-a-receipt' && asked.method === 'PUT') behaviour = 'dark'
        return behaviour === 'dark'
      },
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    behave: (next) => {
      behaviour = next
    },
    leadTo: (next) => {
      target = next
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function pass(
  asked: IncomingMessage,
  answer: ServerResponse,
  { target, isLost }: { readonly target: string; readonly isLost: () => boolean },
): void {
  const onward = request(
    new URL(asked.url ?? '/', target),
    { method: asked.method, headers: asked.headers },
    (given) => {
      if (isLost()) {
        // Read to its end first: what is lost is the answer, not the work.
        given.resume().on('end', () => asked.socket.destroy())
        return
      }
      answer.writeHead(given.statusCode ?? 500, given.headers)
      given.pipe(answer)
    },
  )
  onward.on('error', () => asked.socket.destroy())
  asked.pipe(onward)
}
