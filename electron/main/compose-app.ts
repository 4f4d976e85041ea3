import { join } from 'node:path'

import { app, BrowserWindow, powerMonitor, safeStorage, session } from 'electron'

import { bugReporter } from '../hosting/report-bug.ts'
import { startCore, type RunningCore } from '../hosting/start-core.ts'
import { serveWindow } from './app-scheme.ts'
import { answerWindows, tellWindows } from './ipc/connect-windows.ts'
import type { OpeningFiles } from './listen-for-files.ts'
import { lockOnAbsence } from './lock-on-absence.ts'
import { setMenu } from './menu.ts'
import { osKeychain } from './os-keychain.ts'
import { confineSession } from './windows/confine-session.ts'
import { startInstaller } from './start-installer.ts'
import { openMainWindow } from './windows/open-main-window.ts'

/** Puts the app together once Electron is ready: the session first, the window last. */
export async function composeApp(isDemo: boolean, opening: OpeningFiles): Promise<void> {
  confineSession(session.defaultSession)
  setMenu(process.platform)

  const core = await startCore({
    host: 'electron',
    isDemo,
    keychain: osKeychain(safeStorage, process.platform),
    emit: tellWindows,
    stop: () => app.quit(),
    openedPath: opening.first(),
    startInstaller,
  })
  opening.follow(core.openFile)
  serveWindow(session.defaultSession.protocol, core.windowFolder)
  answerWindows(core.answers, bugReporter(core.log))
  lockOnAbsence(powerMonitor, core.lock)
  closeCoreBeforeQuit(core)

  const preloadFile = join(core.windowFolder, '..', 'preload', 'preload.cjs')
  openMainWindow(preloadFile, !app.isPackaged)
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
}

/** Quitting waits for the database to be closed; the second time round it goes through. */
function closeCoreBeforeQuit(core: RunningCore): void {
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void core.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
