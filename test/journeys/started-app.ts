import type { Browser, Page } from '@playwright/test'

import type { PolicyWatch } from './watch-policy.ts'

/** Which program carries the window; each is a project of the configuration. */
export type HostName = 'browser-host' | 'electron-double' | 'electron'

/** The app, running and showing its first screen. */
export type StartedApp = {
  readonly page: Page
  readonly homeFolder: string
  /** Nothing may be left in it when the journey ends. */
  readonly policy: PolicyWatch
  /** Closes it as its user would. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

export type WindowOptions = {
  readonly isDemo: boolean
  readonly viewport: { readonly width: number; readonly height: number } | null
  readonly locale: string | undefined
  readonly args: readonly string[]
  /** Where the built app lies; the source tree when undefined. */
  readonly project: string | undefined
  /** The worker's own, for windows in a browser. */
  readonly browser: Browser
}

/** Starts the app of one host on a home folder. */
export type Starter = (homeFolder: string, options: WindowOptions) => Promise<StartedApp>
