import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, type Page } from '@playwright/test'

import { everyFirm } from '#shared/domain/firms/every-firm.ts'

import { askApp } from '../journeys/ask-app.ts'
import { startBrowserHost } from '../journeys/start-browser-host.ts'
import { fillWithFirms } from '../support/fill-with-firms.ts'
import { chromiumFlags, findChromium } from '../support/find-chromium.ts'

import { median, type Measured } from './measured.ts'
import { paintedAfterKey, rowsAfterJump } from './window-watch.ts'

/*
 * A workspace of 100,000 firms in the built window: opening it, typing a search, jumping about the
 * list. Beside it the same in a workspace of a few firms, which tells what the machine itself takes.
 */

const firmCount = 100_000
const fewFirms = 200
const passphrase = 'con trâu đi trước cái cày'
const typed = ['co khi', 'phuong hoan kiem cu', '0100054', 'may mac ha noi', 'khuon mau song hong']
const jumps = [0.5, 1, 0.3, 0.8, 0.1, 0.6, 0.9, 0]

export async function benchWindow(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-window-'))
  try {
    const few = await inWindow(folder, fewFirms)
    const many = await inWindow(folder, firmCount)
    return [
      {
        what: `key press to painted list of ${firmCount} firms, median`,
        value: median(many.keysMs),
        unit: 'ms',
        limit: { kind: 'at most', value: 100 },
        details: `${describe(many.keysMs)}; with ${fewFirms} firms ${describe(few.keysMs)}`,
      },
      {
        what: `jump in the list until rows stand: ${firmCount} firms / ${fewFirms} firms`,
        value: median(many.jumpsMs) / median(few.jumpsMs),
        unit: 'x',
        limit: { kind: 'at most', value: 2 },
        details: `${describe(many.jumpsMs)} / ${describe(few.jumpsMs)}`,
      },
      {
        what: `unlocking ${firmCount} firms / ${fewFirms} firms`,
        value: median(many.unlocksMs) / median(few.unlocksMs),
        unit: 'x',
        limit: { kind: 'at most', value: 2 },
        details: `${describe(many.unlocksMs)} / ${describe(few.unlocksMs)}, to the first screen`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Waits = {
  readonly unlocksMs: readonly number[]
  readonly keysMs: readonly number[]
  readonly jumpsMs: readonly number[]
}

/** Unlocks three times, then types and jumps about the list. */
async function inWindow(folder: string, count: number): Promise<Waits> {
  const homeFolder = join(folder, `firms-${count}`)
  mkdirSync(homeFolder)
  await fillWithFirms(homeFolder, passphrase, count)
  const host = await startBrowserHost({ homeFolder })
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags],
  })
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
  })
  const page = await context.newPage()
  await page.goto(host.address)
  const unlocksMs = [await unlock(page)]
  while (unlocksMs.length < 3) {
    await untilFirmsAreRead(page)
    await page.keyboard.press('Control+l')
    unlocksMs.push(await unlock(page))
  }
  await untilFirmsAreRead(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Doanh nghiệp' }).click()
  await page.locator('#firm-row-0 [role=gridcell]').nth(1).waitFor()
  const keysMs: number[] = []
  const jumpsMs: number[] = []
  for (const text of typed) keysMs.push(...(await type(page, text)))
  for (const share of jumps) jumpsMs.push(await rowsAfterJump(page, share))
  await browser.close()
  await host.stop()
  return { unlocksMs, keysMs, jumpsMs }
}

async function unlock(page: Page): Promise<number> {
  await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(passphrase)
  const pressedAt = performance.now()
  await page.getByRole('button', { name: 'Mở khóa' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor()
  return performance.now() - pressedAt
}

/** The search goes on reading after the first screen stands. */
async function untilFirmsAreRead(page: Page): Promise<void> {
  const filter = { ...everyFirm, text: 'khuon' }
  await askApp(page, ['firms', 'search'], { filter, offset: 0, limit: 1 })
}

/** A key at a time, as people type; those that change nothing in the list are left out. */
async function type(page: Page, text: string): Promise<number[]> {
  await page.getByRole('searchbox').focus()
  const times: number[] = []
  for (const letter of text) {
    const time = await paintedAfterKey(page, letter === ' ' ? 'Space' : letter)
    if (time !== null) times.push(time)
  }
  await page.getByRole('searchbox').fill('')
  await page.waitForTimeout(500)
  return times
}

function describe(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`
}
