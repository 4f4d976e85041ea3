import type { App, WebContents } from 'electron'

import { isAppAddress } from '../app-scheme.ts'

/**
 * Every page the app ever shows stays where it is: it navigates nowhere but to itself, opens no
 * window, embeds no other page. Nothing is handed to the system's browser either: the list of
 * addresses the app may open outside is empty.
 */
export function confineContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    // A reload is a navigation too.
    if (!isAppAddress(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
