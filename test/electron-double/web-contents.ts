import { EventEmitter } from 'node:events'

import { toInside, toOutside } from './addresses.ts'
import type { DevtoolsConnection } from './devtools-connection.ts'
import { PageIpc } from './page-ipc.ts'
import { abortedNavigation, verdictOn, type PausedRequest } from './page-requests.ts'
import { pageScript, preloadScript, preloadWorldName } from './preload-scripts.ts'
import { preventableEvent } from './preventable-event.ts'

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string }

/** Electron's `webContents`, carried out by one page of Chromium. */
export class WebContentsDouble extends EventEmitter {
  readonly #preloadFile: string
  #onWindowOpen: WindowOpenHandler = () => ({ action: 'allow' })
  #ipc: PageIpc | undefined
  #mainFrameId = ''
  /** The address main itself asked for: no `will-navigate` is sent for it. */
  #asked = ''

  constructor(preloadFile: string) {
    super()
    this.#preloadFile = preloadFile
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#onWindowOpen = handler
  }

  mayOpen(outsideUrl: string): boolean {
    return this.#onWindowOpen({ url: toInside(outsideUrl) }).action === 'allow'
  }

  send(channel: string, value: unknown): void {
    void this.#ipc?.tell(channel, value)
  }

  /** Prepares the page and shows the address in it; resolves when it has loaded. */
  async show(devtools: DevtoolsConnection, sessionId: string, url: string): Promise<void> {
    const send = (method: string, params = {}) => devtools.send(method, params, sessionId)
    this.#ipc = new PageIpc(devtools, sessionId)
    devtools.on('Fetch.requestPaused', (paused: PausedRequest, from: string) => {
      if (from === sessionId) void this.#decide(send, paused)
    })
    const loaded = new Promise((resolve) => {
      devtools.on('Page.loadEventFired', (_params, from) => from === sessionId && resolve(null))
    })

    await send('Page.enable')
    await send('Runtime.enable')
    await this.#ipc.start()
    await send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript })
    await send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(this.#preloadFile),
      worldName: preloadWorldName,
    })
    await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })

    this.#asked = url
    const { frameId } = await send('Page.navigate', { url: toOutside(url) })
    this.#mainFrameId = String(frameId)
    await loaded
  }

  async #decide(
    send: (method: string, params: object) => Promise<unknown>,
    paused: PausedRequest,
  ): Promise<void> {
    const isAllowed = paused.resourceType !== 'Document' || this.#mayNavigate(paused)
    const [method, params] = isAllowed ? await verdictOn(paused) : abortedNavigation
    // A page that is gone needs no answer.
    await send(method, { requestId: paused.requestId, ...params }).catch(() => undefined)
  }

  #mayNavigate({ request, frameId, redirectedRequestId }: PausedRequest): boolean {
    const url = toInside(request.url)
    if (redirectedRequestId !== undefined) return this.#mayRedirect(url, frameId)
    if (url === this.#asked) {
      this.#asked = ''
      return true
    }
    const isMainFrame = frameId === this.#mainFrameId
    const event = preventableEvent({ url, isMainFrame })
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event)
    return !event.defaultPrevented
  }

  #mayRedirect(url: string, frameId: string): boolean {
    const event = preventableEvent({ url, isMainFrame: frameId === this.#mainFrameId })
    this.emit('will-redirect', event)
    return !event.defaultPrevented
  }
}
