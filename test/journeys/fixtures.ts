import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, test as base, type Page } from '@playwright/test'

import { chromiumFlags, findChromium } from '../support/find-chromium.ts'
import { startBrowserHost } from './start-browser-host.ts'

/** Which program carries the window; each is a project of the configuration. */
export type HostName = 'browser-host' | 'electron-double' | 'electron'

export type AppStart = {
  /** Opens the demo workspace. */
  readonly demo?: boolean
  /** Starts again on the home folder of an earlier start; otherwise it is new and empty. */
  readonly homeFolder?: string
}

/** The app, running and showing its first screen. */
export type StartedApp = {
  readonly page: Page
  readonly homeFolder: string
  /** Closes it as its user would. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

type HostOptions = { readonly hostName: HostName }

type Fixtures = {
  /** Starts the app, as often as a journey needs it; what still runs at the end is stopped. */
  readonly startApp: (start?: AppStart) => Promise<StartedApp>
  /** The window of a fresh app on an empty home folder. */
  readonly page: Page
}

/** Journeys import `test` from here: they run unchanged on every host. */
export const test = base.extend<Fixtures & HostOptions>({
  hostName: ['browser-host', { option: true }],

  startApp: async ({ hostName, viewport, locale }, use) => {
    const started: StartedApp[] = []
    const homes: string[] = []

    await use(async ({ demo = false, homeFolder } = {}) => {
      const home = homeFolder ?? newHome(homes)
      const app = await starters[hostName](home, { isDemo: demo, viewport, locale })
      started.push(app)
      return app
    })

    for (const app of started) await app.stop()
    for (const home of homes) rmSync(home, { recursive: true, force: true })
  },

  page: async ({ startApp }, use) => {
    const { page } = await startApp()
    await use(page)
  },
})

export { expect } from '@playwright/test'

type WindowOptions = {
  readonly isDemo: boolean
  readonly viewport: { readonly width: number; readonly height: number } | null
  readonly locale: string | undefined
}

type Starter = (homeFolder: string, options: WindowOptions) => Promise<StartedApp>

const starters: Record<HostName, Starter> = {
  'browser-host': startInBrowser,
  'electron-double': startInBrowser,
  electron: startInBrowser,
}

function newHome(homes: string[]): string {
  const home = mkdtempSync(join(tmpdir(), 'nang-bac-journey-'))
  homes.push(home)
  return home
}

async function startInBrowser(
  homeFolder: string,
  { isDemo, viewport, locale }: WindowOptions,
): Promise<StartedApp> {
  const host = await startBrowserHost({ homeFolder, isDemo })
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags],
  })
  const context = await browser.newContext({
    viewport,
    acceptDownloads: true,
    ...(locale === undefined ? {} : { locale }),
  })
  const page = await context.newPage()
  await page.goto(host.address)
  return {
    page,
    homeFolder,
    stop: async () => {
      await browser.close()
      await host.stop()
    },
    kill: async () => {
      await host.kill()
      await browser.close()
    },
  }
}
