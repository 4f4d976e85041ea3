import { _electron, chromium } from '@playwright/test'

import { findElectron } from '../../electron/starting/find-electron.ts'
import { project as sourceTree } from '../../electron/starting/paths.ts'
import { startBrowserHost } from './start-browser-host.ts'
import { startElectronDouble } from './start-electron-double.ts'
import type { HostName, Starter } from './started-app.ts'
import { watchPolicy } from './watch-policy.ts'

/** The built app behind HTTP, its window in a profile of its own of the worker's Chromium. */
const startInBrowser: Starter = async (
  homeFolder,
  { isDemo, viewport, locale, args, project, browser },
) => {
  const host = await startBrowserHost({ homeFolder, isDemo, args, ...(project && { project }) })
  const context = await browser.newContext({
    viewport,
    acceptDownloads: true,
    ...(locale === undefined ? {} : { locale }),
  })
  const page = await context.newPage()
  const policy = await watchPolicy(page)
  await page.goto(host.address)
  return {
    page,
    homeFolder,
    policy,
    stop: async () => {
      await context.close()
      await host.stop()
    },
    kill: async () => {
      await host.kill()
      await context.close()
    },
  }
}

/** The compiled main and preload on the stand-in for Electron. */
const startOnDouble: Starter = async (homeFolder, { isDemo, viewport, args, project }) => {
  const double = await startElectronDouble({
    ...{ homeFolder, isDemo, args },
    ...(project && { project }),
  })
  const browser = await chromium.connectOverCDP(double.devtoolsAddress)
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('The double has no window')
  if (viewport) await page.setViewportSize(viewport)
  return {
    page,
    homeFolder,
    policy: await watchPolicy(page),
    stop: async () => {
      await browser.close()
      await double.stop()
    },
    kill: async () => {
      await double.kill()
      await browser.close()
    },
  }
}

/** Electron itself, where its program has been fetched. */
const startInElectron: Starter = async (homeFolder, { isDemo, args, project = sourceTree }) => {
  const executablePath = findElectron()
  if (executablePath === undefined) throw new Error('Electron is not there')
  const electron = await _electron.launch({
    executablePath,
    args: [project, ...(isDemo ? ['--demo'] : []), ...args],
    env: { ...process.env, NANGBAC_HOME: homeFolder },
  })
  const page = await electron.firstWindow()
  return {
    page,
    homeFolder,
    policy: await watchPolicy(page),
    stop: () => electron.close(),
    kill: async () => {
      electron.process().kill('SIGKILL')
      await electron.waitForEvent('close')
    },
  }
}

export const starters: Readonly<Record<HostName, Starter>> = {
  'browser-host': startInBrowser,
  'electron-double': startOnDouble,
  electron: startInElectron,
}
