import { app } from './app.ts'
import { startChromium, type ChromiumProcess } from './chromium-process.ts'

/** The one Chromium of this process; Electron is "ready" when it is there. */
export const runningChromium: Promise<ChromiumProcess> = startChromium()

void runningChromium.then(({ devtools, close }) => {
  app.on('double-exit', close)
  process.on('exit', close)
  devtools.once('closed', () => app.quit())
  app.becomeReady()
})
