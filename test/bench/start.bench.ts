import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, type Page } from '@playwright/test'

import { startBrowserHost } from '../journeys/start-browser-host.ts'
import { chromiumFlags, findChromium } from '../support/find-chromium.ts'

import { median, type Measured } from './measured.ts'

/*
 * From starting the program to the first screen that answers a click, against the same program
 * serving an empty page: what the window itself costs. Every round starts a new process, a new
 * browser and an empty home folder.
 */

const project = join(import.meta.dirname, '..', '..')
const rounds = 7

type Round = { readonly totalMs: number; readonly pageMs: number }

export async function benchStart(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-start-'))
  try {
    const emptyProject = projectWithEmptyPage(folder)
    const app: Round[] = []
    const empty: Round[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const appRound = await start(folder, project, untilInteractive)
      const emptyRound = await start(folder, emptyProject, (page) => page.waitForSelector('h1'))
      // The first round fills the system's file cache and is not counted.
      if (round === 0) continue
      app.push(appRound)
      empty.push(emptyRound)
    }
    return [
      {
        what: 'start to first interactive screen / empty page',
        value: medianOf(app, 'totalMs') / medianOf(empty, 'totalMs'),
        unit: 'x',
        limit: { kind: 'at most', value: 2 },
        details: `${describe(app)} / ${describe(empty)}`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function start(
  folder: string,
  from: string,
  isThere: (page: Page) => Promise<unknown>,
): Promise<Round> {
  const homeFolder = mkdtempSync(join(folder, 'home-'))
  const startedAt = performance.now()
  const host = await startBrowserHost({ homeFolder, project: from })
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags],
  })
  const page = await browser.newPage()
  const openedAt = performance.now()
  await page.goto(host.address, { waitUntil: 'commit' })
  await isThere(page)
  const readyAt = performance.now()
  await browser.close()
  await host.stop()
  return { totalMs: readyAt - startedAt, pageMs: readyAt - openedAt }
}

/** The first-run screen stands there and its first button would take a click. */
async function untilInteractive(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button').first().click({ trial: true })
}

/** The same compiled program and resources, with a window of one heading. */
function projectWithEmptyPage(folder: string): string {
  const copy = join(folder, 'empty')
  mkdirSync(join(copy, 'out', 'renderer'), { recursive: true })
  cpSync(join(project, 'out', 'main'), join(copy, 'out', 'main'), { recursive: true })
  cpSync(join(project, 'package.json'), join(copy, 'package.json'))
  symlinkSync(join(project, 'resources'), join(copy, 'resources'))
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(
    join(copy, 'out', 'renderer', 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>-</title><h1>-</h1>',
  )
  return copy
}

function medianOf(all: readonly Round[], part: keyof Round): number {
  return median(all.map((round) => round[part]))
}

function describe(all: readonly Round[]): string {
  const [total, page] = [medianOf(all, 'totalMs').toFixed(0), medianOf(all, 'pageMs').toFixed(0)]
  return `${total} ms, the page ${page} ms of it`
}
