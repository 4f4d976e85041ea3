import { EventEmitter } from 'node:events'

export type DevtoolsMessage = {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

type Waiting = {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void
  readonly reject: (error: Error) => void
}

/** The browser's developer-tools protocol; emits `<method>` with `(params, sessionId)`. */
export class DevtoolsConnection extends EventEmitter {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0

  private constructor(socket: WebSocket) {
    super()
    this.#socket = socket
    socket.addEventListener('message', (event) => this.#receive(String(event.data)))
    socket.addEventListener('close', () => this.emit('closed'))
  }

  static async open(address: string): Promise<DevtoolsConnection> {
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true })
      socket.addEventListener('error', () => reject(new Error(`No answer from ${address}`)))
    })
    return new DevtoolsConnection(socket)
  }

  /** Sends to the browser, or to the page attached under `sessionId`. */
  async send(
    method: string,
    params: Readonly<Record<string, unknown>> = {},
    sessionId?: string,
  ): Promise<Readonly<Record<string, unknown>>> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    })
  }

  #receive(text: string): void {
    const message = JSON.parse(text) as DevtoolsMessage
    if (message.id === undefined) {
      this.emit(message.method ?? '', message.params ?? {}, message.sessionId)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(message.error.message))
    else waiting?.resolve(message.result ?? {})
  }
}
