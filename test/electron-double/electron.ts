import { EventEmitter } from 'node:events'

import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { privilegedSchemes } from './protocol.ts'
import { session } from './session.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol } from './protocol.ts'
export { safeStorage } from './safe-storage.ts'
export { session } from './session.ts'

export const powerMonitor = new EventEmitter()

/** Pages of Chromium have no menu. */
export const Menu = {
  buildFromTemplate: (template: readonly unknown[]) => ({ template }),
  setApplicationMenu: () => undefined,
}

export const dialog = {
  showErrorBox: (title: string, content: string) => {
    process.stderr.write(`${title}: ${content}\n`)
  },
}

// What a test may ask of the running double.
process.on('message', (message: { readonly kind: string; readonly event?: string }) => {
  if (message.kind === 'power') powerMonitor.emit(message.event ?? '')
  if (message.kind === 'describe') process.send?.({ kind: 'description', ...describeSelf() })
})
process.on('SIGTERM', () => app.quit())
process.on('disconnect', () => app.quit())

/** What main has asked of Electron so far, for tests of its configuration. */
function describeSelf() {
  return {
    asked: app.asked,
    schemes: privilegedSchemes,
    webPreferences: BrowserWindow.getAllWindows().map(({ options }) => options.webPreferences),
    sessionHandlers: [...session.defaultSession.handlersSet],
  }
}
