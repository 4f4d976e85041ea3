import { join } from 'node:path'

import { app, dialog, protocol } from 'electron'

import { homeFolderFor } from '../hosting/home-folder.ts'
import { appScheme } from './app-scheme.ts'
import { composeApp } from './compose-app.ts'
import { listenForFiles } from './listen-for-files.ts'
import { confineContents } from './windows/confine-contents.ts'

const isDemo = process.argv.includes('--demo')
// macOS names a file before Electron is ready.
const opening = listenForFiles(app, process.argv.slice(1))

// All of this must be said before Electron is ready.
app.enableSandbox()
app.setPath('userData', join(homeFolderFor(isDemo), 'electron'))
protocol.registerSchemesAsPrivileged([appScheme])
confineContents(app)

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => composeApp(isDemo, opening))
    .catch(stopWithReason)
} else {
  app.quit()
}

/** Nothing can be shown in a window any more, so the system's own dialog says it. */
function stopWithReason(error: unknown): void {
  const reason = error instanceof Error ? error.name : 'Error'
  dialog.showErrorBox('Nâng Bậc', `Không khởi động được / Could not start (${reason})`)
  app.exit(1)
}
