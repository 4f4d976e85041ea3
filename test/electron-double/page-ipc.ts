import { toInside } from './addresses.ts'
import type { DevtoolsConnection } from './devtools-connection.ts'
import { invoke } from './ipc-main.ts'
import { preloadWorldName } from './preload-scripts.ts'

type Frame = { readonly id: string; readonly parentId?: string; readonly url: string }
type Context = {
  readonly id: number
  readonly name: string
  readonly auxData: { readonly frameId: string }
}

type PageEvents = {
  'Page.frameNavigated': { readonly frame: Frame }
  'Runtime.executionContextCreated': { readonly context: Context }
  'Runtime.bindingCalled': { readonly payload: string }
}

/** The wire between one page's preload and `ipcMain`. */
export class PageIpc {
  readonly #devtools: DevtoolsConnection
  readonly #sessionId: string
  readonly #frames = new Map<string, Frame>()
  #context: Context | undefined

  constructor(devtools: DevtoolsConnection, sessionId: string) {
    this.#devtools = devtools
    this.#sessionId = sessionId
  }

  async start(): Promise<void> {
    this.#listen('Page.frameNavigated', ({ frame }) => {
      this.#frames.set(frame.id, frame)
    })
    this.#listen('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorldName) this.#context = context
    })
    this.#listen('Runtime.bindingCalled', ({ payload }) => {
      void this.#answer(payload)
    })
    await this.#devtools.send(
      'Runtime.addBinding',
      { name: 'doubleSend', executionContextName: preloadWorldName },
      this.#sessionId,
    )
  }

  /** Sends what main tells its windows. */
  async tell(channel: string, value: unknown): Promise<void> {
    await this.#deliver(this.#context, { channel, value })
  }

  async #answer(payload: string): Promise<void> {
    const caller = this.#context
    const call = JSON.parse(payload, bytesIn) as {
      id: number
      channel: string
      value?: unknown
    }
    try {
      const value = await invoke(call.channel, { senderFrame: this.#senderOf(caller) }, call.value)
      await this.#deliver(caller, { id: call.id, value })
    } catch (error) {
      await this.#deliver(caller, { id: call.id, error: String(error) })
    }
  }

  #senderOf(context: Context | undefined): { url: string; parent: object | null } | null {
    const frame = this.#frames.get(context?.auxData.frameId ?? '')
    if (frame === undefined) return null
    return { url: toInside(frame.url), parent: frame.parentId === undefined ? null : {} }
  }

  async #deliver(context: Context | undefined, message: object): Promise<void> {
    if (context === undefined) return
    await this.#devtools
      .send(
        'Runtime.callFunctionOn',
        {
          functionDeclaration: 'function (text) { doubleReceive(text) }',
          arguments: [{ value: JSON.stringify(message, bytesOut) }],
          executionContextId: context.id,
        },
        this.#sessionId,
      )
      // The page that asked may be gone.
      .catch(() => undefined)
  }

  #listen<Name extends keyof PageEvents>(
    method: Name,
    onEvent: (params: PageEvents[Name]) => void,
  ): void {
    this.#devtools.on(method, (params: PageEvents[Name], from: string) => {
      if (from === this.#sessionId) onEvent(params)
    })
  }
}

function bytesIn(_key: string, part: { readonly $bytes?: unknown } | null): unknown {
  if (typeof part?.$bytes !== 'string') return part
  return new Uint8Array(Buffer.from(part.$bytes, 'base64'))
}

function bytesOut(_key: string, part: unknown): unknown {
  return part instanceof Uint8Array ? { $bytes: Buffer.from(part).toString('base64') } : part
}
