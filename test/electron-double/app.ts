import { EventEmitter } from 'node:events'

import { preventableEvent } from './preventable-event.ts'

/** Electron's `app`, as far as main uses it. */
class AppDouble extends EventEmitter {
  readonly isPackaged = false
  /** What main has asked for before it was ready. */
  readonly asked = { sandbox: false, singleInstance: false, userData: '' }
  readonly #ready = Promise.withResolvers<undefined>()
  #isQuitting = false

  whenReady(): Promise<undefined> {
    return this.#ready.promise
  }

  /** Called by the double once Chromium is there. */
  becomeReady(): void {
    this.#ready.resolve(undefined)
  }

  enableSandbox(): void {
    this.asked.sandbox = true
  }

  setPath(name: string, path: string): void {
    if (name === 'userData') this.asked.userData = path
  }

  requestSingleInstanceLock(): boolean {
    this.asked.singleInstance = true
    return true
  }

  /** Asks the listeners first; a listener that prevents it calls again when it has finished. */
  quit(): void {
    const event = preventableEvent({})
    this.emit('before-quit', event)
    if (event.defaultPrevented || this.#isQuitting) return
    this.#isQuitting = true
    this.exit(0)
  }

  exit(code: number): void {
    this.emit('double-exit')
    process.exit(code)
  }
}

export const app = new AppDouble()
