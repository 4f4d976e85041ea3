import { EventEmitter } from 'node:events'

import { app } from './app.ts'
import { runningChromium } from './running-chromium.ts'
import { session } from './session.ts'
import { TargetAttacher } from './target-attacher.ts'
import { WebContentsDouble } from './web-contents.ts'

export type WindowOptions = {
  readonly width: number
  readonly height: number
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly preload: string }
}

const openWindows = new Set<BrowserWindow>()
const attacher = runningChromium.then(({ devtools }) => TargetAttacher.start(devtools))

/** Electron's `BrowserWindow`: one page of Chromium. */
export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions
  readonly webContents: WebContentsDouble

  constructor(options: WindowOptions) {
    super()
    this.options = options
    this.webContents = new WebContentsDouble(options.webPreferences.preload)
    openWindows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows]
  }

  async loadURL(url: string): Promise<void> {
    const chromium = await runningChromium
    await session.defaultSession.applyTo(chromium, app.asked.userData)
    const { width, height } = this.options
    const { sessionId, targetId } = await (
      await attacher
    ).newPage({ width, height }, (wanted) => this.webContents.mayOpen(wanted))
    chromium.devtools.on('Target.detachedFromTarget', (gone: { targetId?: string }) => {
      if (gone.targetId === targetId) this.#leave()
    })
    await this.webContents.show(chromium.devtools, sessionId, url)
    this.emit('ready-to-show')
    process.send?.({ kind: 'window', devtoolsAddress: chromium.address })
  }

  // The page is visible from the start, and has no frame of its own to bring to the front.
  show(): void {
    this.emit('show')
  }

  focus(): void {
    this.emit('focus')
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {
    this.emit('restore')
  }

  #leave(): void {
    if (!openWindows.delete(this)) return
    this.emit('closed')
    if (openWindows.size === 0) app.emit('window-all-closed')
  }
}
