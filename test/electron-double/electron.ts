import { EventEmitter } from 'node:events'

import { app } from './app.ts'
import { answerTests } from './asked-by-tests.ts'

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

answerTests()
process.on('message', (message: { readonly kind: string; readonly event?: string }) => {
  if (message.kind === 'power') powerMonitor.emit(message.event ?? '')
})
process.on('SIGTERM', () => app.quit())
process.on('disconnect', () => app.quit())
