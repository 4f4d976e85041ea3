import { EventEmitter } from 'node:events'

import { toInside } from './addresses.ts'
import type { ChromiumProcess } from './chromium-process.ts'
import { preventableEvent } from './preventable-event.ts'
import { protocol } from './protocol.ts'

type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean
type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
) => void
type RequestListener = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void

/** Permissions by the names pages ask for them. */
const permissions = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'clipboard-write',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'local-fonts',
  'idle-detection',
  'window-management',
]

/** Electron's default session; what main forbids here is carried out in Chromium. */
class SessionDouble extends EventEmitter {
  readonly protocol = protocol
  readonly handlersSet = new Set<string>()
  /** What was offered for download and main did not let through. */
  readonly refusedDownloads: string[] = []
  #checkPermission: PermissionCheck = () => true
  #requestPermission: PermissionRequest = (_contents, _permission, answer) => answer(true)
  #onBeforeRequest: RequestListener = (_details, answer) => answer({})

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.#onBeforeRequest = listener
    },
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.handlersSet.add('permission-check')
    this.#checkPermission = handler
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.handlersSet.add('permission-request')
    this.#requestPermission = handler
  }

  /** As Electron asks main when a page wants something no check has settled. */
  requestPermission(permission: string): Promise<boolean> {
    return new Promise((resolve) => this.#requestPermission(null, permission, resolve))
  }

  setDevicePermissionHandler(): void {
    this.handlersSet.add('device')
  }

  setDisplayMediaRequestHandler(): void {
    this.handlersSet.add('display-media')
  }

  mayRequest(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.#onBeforeRequest({ url }, ({ cancel }) => resolve(cancel !== true))
    })
  }

  /** Tells Chromium what main answers about each permission, and follows its downloads. */
  async applyTo({ devtools }: ChromiumProcess, downloadFolder: string): Promise<void> {
    for (const name of permissions) {
      const setting = this.#checkPermission(null, name, '') ? 'granted' : 'denied'
      // Not every Chromium knows every permission; what it does not know cannot be asked for.
      await devtools
        .send('Browser.setPermission', { permission: { name }, setting })
        .catch(() => {})
    }
    await devtools.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloadFolder,
      eventsEnabled: true,
    })
    devtools.on('Browser.downloadWillBegin', ({ url, guid }: { url: string; guid: string }) => {
      const event = preventableEvent({})
      this.emit('will-download', event, { getURL: () => toInside(url) })
      if (!event.defaultPrevented) return
      this.refusedDownloads.push(url)
      void devtools.send('Browser.cancelDownload', { guid })
    })
  }
}

export const session = { defaultSession: new SessionDouble() }
