import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, expect, test as base, type Page } from '@playwright/test'

import type { AppClient } from '#shared/contract/app-contract.ts'

import { messageOf, startElectronDouble, type RunningDouble } from '../start-electron-double.ts'

type AppWindow = { readonly app: AppClient }

const test = base.extend<{ readonly double: RunningDouble; readonly page: Page }>({
  double: async ({}, use) => {
    const homeFolder = mkdtempSync(join(tmpdir(), 'nang-bac-double-home-'))
    const double = await startElectronDouble({ homeFolder })
    await use(double)
    await double.stop()
    rmSync(homeFolder, { recursive: true, force: true, maxRetries: 5 })
  },
  page: async ({ double }, use) => {
    const browser = await chromium.connectOverCDP(double.devtoolsAddress)
    await use(browser.contexts()[0]!.pages()[0]!)
    await browser.close()
  },
})

test('main asks Electron for a sandboxed, isolated window on a secure scheme', async ({
  double,
}) => {
  const description = messageOf(double.process, 'description')
  double.send({ kind: 'describe' })
  expect(await description).toMatchObject({
    asked: { sandbox: true, singleInstance: true, userData: expect.stringContaining('electron') },
    schemes: [
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
      },
    ],
    webPreferences: [
      {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        spellcheck: false,
      },
    ],
    sessionHandlers: expect.arrayContaining([
      'permission-check',
      'permission-request',
      'device',
      'display-media',
    ]),
  })
})

test('the page is sent under the policy and knows nothing of Node', async ({ page }) => {
  const response = await page.reload()
  expect(await response?.headerValue('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; img-src 'self' blob:;/,
  )
  const known = await page.evaluate(() =>
    ['require', 'process', 'module'].filter((name) => name in window),
  )
  expect(known).toEqual([])
})

test('the window offers the calls of the contract, frozen', async ({ page }) => {
  expect(
    await page.evaluate(() => {
      const { app } = window as unknown as AppWindow
      return [Object.isFrozen(app), Object.isFrozen(app.workspace), typeof app.workspace.status]
    }),
  ).toEqual([true, true, 'function'])
})

test('the window cannot be led elsewhere', async ({ page }) => {
  const own = page.url()
  await page.evaluate(() => location.assign('https://evil.example/'))
  await page.evaluate(() => location.assign('http://127.0.0.1/'))
  await page.waitForTimeout(300)
  expect(page.url()).toBe(own)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the window cannot open another, nor hold a foreign page inside', async ({ page }) => {
  await page.evaluate(() => void window.open('https://evil.example/'))
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://evil.example/'
    document.body.append(frame)
  })
  await page.waitForTimeout(500)
  expect(page.context().pages()).toHaveLength(1)
  expect(page.frames().filter((frame) => frame.url().includes('evil'))).toEqual([])
})

test('the window reaches no network', async ({ page }) => {
  const reached = await page.evaluate(() =>
    fetch('https://evil.example/').then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
})

test('the window gets no permission', async ({ page }) => {
  const states = await page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map(
        async (name) =>
          `${name}: ${(await navigator.permissions.query({ name: name as PermissionName })).state}`,
      ),
    ),
  )
  expect(states.filter((state) => !state.endsWith(': denied'))).toEqual([])
})

test('the window saves what it has made itself', async ({ page }) => {
  const download = page.waitForEvent('download')
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['Nâng Bậc']))
    link.download = 'thu.txt'
    link.click()
  })
  expect((await download).suggestedFilename()).toBe('thu.txt')
})

for (const event of ['suspend', 'lock-screen']) {
  test(`the workspace is locked and the window blanked on ${event}`, async ({ double, page }) => {
    const stateOf = () =>
      page.evaluate(async () => {
        const status = await (window as unknown as AppWindow).app.workspace.status()
        return status.ok ? status.value.state : status.failure.code
      })
    await page.evaluate(() =>
      (window as unknown as AppWindow).app.workspace.create({
        profile: { name: 'Hội A', personName: 'Lê An', role: 'mentor', association: '' },
        passphrase: 'mười hai con giáp',
      }),
    )
    expect(await stateOf()).toBe('open')
    double.send({ kind: 'power', event })
    await expect.poll(stateOf).toBe('locked')
    // The window was told, and asks for the passphrase again.
    await expect(page.locator('input[type=password]').first()).toBeVisible()
  })
}
