import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test as base, type Page } from '@playwright/test'

import { reportProof } from '#test/support/report-proof.ts'

import { starters } from './starters.ts'
import type { HostName, StartedApp } from './started-app.ts'

export type AppStart = {
  /** Opens the demo workspace. */
  readonly demo?: boolean
  /** Starts again on the home folder of an earlier start; otherwise it is new and empty. */
  readonly homeFolder?: string
  /** What the system names on the command line, such as a file that was opened. */
  readonly args?: readonly string[]
  /** Where the built app lies; the source tree when not said. */
  readonly project?: string
}

type HostOptions = { readonly hostName: HostName }

/** How many windows the journeys of one worker opened, and what their policies refused. */
type PolicyTally = { windows: number; refusals: number }

type Fixtures = {
  /** Starts the app, as often as a journey needs it; what still runs at the end is stopped. */
  readonly startApp: (start?: AppStart) => Promise<StartedApp>
  /** The window of a fresh app on an empty home folder. */
  readonly page: Page
}

/** Journeys import `test` from here: they run unchanged on every host. */
export const test = base.extend<Fixtures & HostOptions, { readonly policyTally: PolicyTally }>({
  hostName: ['browser-host', { option: true }],

  policyTally: [
    async ({}, use, { project }) => {
      const tally: PolicyTally = { windows: 0, refusals: 0 }
      await use(tally)
      const { windows: tries, refusals: failures } = tally
      const name = `content policy, ${project.name}`
      reportProof({ promise: 'T15', name, tries, failures, note: 'windows of one worker' })
    },
    { scope: 'worker' },
  ],

  startApp: async ({ hostName, viewport, locale, policyTally, browser }, use) => {
    const started: StartedApp[] = []
    const homes: string[] = []

    await use(async ({ demo = false, homeFolder, args = [], project } = {}) => {
      const home = homeFolder ?? newHome(homes)
      const options = { isDemo: demo, viewport, locale, args, project, browser }
      const app = await starters[hostName](home, options)
      started.push(app)
      return app
    })

    const refused: string[] = []
    for (const { policy } of started) refused.push(...(await policy.take()))
    policyTally.windows += started.length
    policyTally.refusals += refused.length
    for (const app of started) await app.stop()
    for (const home of homes) rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    // A journey breaks no rule of its policy, or says so by taking what it provoked.
    expect(refused).toEqual([])
  },

  page: async ({ startApp }, use) => {
    const { page } = await startApp()
    await use(page)
  },
})

export { expect } from '@playwright/test'

function newHome(homes: string[]): string {
  const home = mkdtempSync(join(tmpdir(), 'nang-bac-journey-'))
  homes.push(home)
  return home
}
