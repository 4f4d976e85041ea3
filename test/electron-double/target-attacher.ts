import type { DevtoolsConnection } from './devtools-connection.ts'

type Attached = {
  readonly sessionId: string
  readonly waitingForDebugger: boolean
  readonly targetInfo: {
    readonly targetId: string
    readonly openerId?: string
    readonly url: string
    readonly type: string
  }
}

/** Decides whether a page may open a window for this address. */
export type WindowOpenVerdict = (url: string) => boolean

/** Hands out pages as they are made, and stops windows a page tries to open before they load. */
export class TargetAttacher {
  readonly #devtools: DevtoolsConnection
  readonly #sessions = new Map<string, PromiseWithResolvers<string>>()
  readonly #openers = new Map<string, WindowOpenVerdict>()

  private constructor(devtools: DevtoolsConnection) {
    this.#devtools = devtools
    devtools.on('Target.attachedToTarget', (attached: Attached) => void this.#meet(attached))
  }

  static async start(devtools: DevtoolsConnection): Promise<TargetAttacher> {
    const attacher = new TargetAttacher(devtools)
    await devtools.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    })
    return attacher
  }

  /** Makes an empty page; answers its session. */
  async newPage(
    size: { readonly width: number; readonly height: number },
    mayOpen: WindowOpenVerdict,
  ): Promise<{ readonly sessionId: string; readonly targetId: string }> {
    const { targetId } = (await this.#devtools.send('Target.createTarget', {
      url: 'about:blank',
      ...size,
    })) as { targetId: string }
    this.#openers.set(targetId, mayOpen)
    return { targetId, sessionId: await this.#sessionOf(targetId).promise }
  }

  #sessionOf(targetId: string): PromiseWithResolvers<string> {
    const session = this.#sessions.get(targetId) ?? Promise.withResolvers<string>()
    this.#sessions.set(targetId, session)
    return session
  }

  async #meet({ sessionId, targetInfo }: Attached): Promise<void> {
    const { targetId, openerId, url } = targetInfo
    const mayOpen = openerId === undefined ? undefined : this.#openers.get(openerId)
    if (mayOpen !== undefined && !mayOpen(url)) {
      await this.#devtools.send('Target.closeTarget', { targetId })
      await this.#resume(sessionId)
      return
    }
    await this.#resume(sessionId)
    this.#sessionOf(targetId).resolve(sessionId)
  }

  /** A target stops at its start until it is told to go on; one that is gone already need not. */
  async #resume(sessionId: string): Promise<void> {
    await this.#devtools
      .send('Runtime.runIfWaitingForDebugger', {}, sessionId)
      .catch(() => undefined)
  }
}
