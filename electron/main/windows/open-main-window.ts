import { BrowserWindow } from 'electron'

import { appAddress } from '../app-scheme.ts'

/** Opens the app's one window. It is shown when its first picture is ready, so nothing flashes. */
export function openMainWindow(preloadFile: string, hasDeveloperTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Nâng Bậc',
    backgroundColor: '#faf7f2',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
      devTools: hasDeveloperTools,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(appAddress)
  return window
}
