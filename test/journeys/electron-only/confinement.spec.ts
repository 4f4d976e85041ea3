import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, expect, test as base, type Page } from '@playwright/test'

import { channelOf, type AppClient } from '#shared/contract/app-contract.ts'

import type { DoubleQuestion } from '../../electron-double/asked-by-tests.ts'
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
  expect(await ask(double, { kind: 'describe' })).toMatchObject({
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

/** Asks the double for something, and waits for its answer. */
function ask(double: RunningDouble, question: DoubleQuestion): Promise<unknown> {
  const answer = messageOf(double.process, question.kind)
  double.send(question)
  return answer
}

const strangers = {
  'a foreign page': { url: 'https://evil.example/', parent: null },
  'a frame inside the window': { url: 'app://nang-bac/', parent: {} },
  'another host of the scheme': { url: 'app://other/', parent: null },
  'a frame that is gone': null,
}

for (const [who, frame] of Object.entries(strangers)) {
  test(`${who} is answered by an incident and nothing else`, async ({ double }) => {
    const channel = channelOf('host.about')
    expect(await ask(double, { kind: 'call-as', channel, frame })).toEqual({
      kind: 'call-as',
      answer: { ok: false, failure: { code: 'unexpected', incidentId: expect.any(String) } },
    })
  })
}

test('main’s own window is answered', async ({ double }) => {
  const frame = { url: 'app://nang-bac/#/', parent: null }
  const channel = channelOf('host.about')
  expect(await ask(double, { kind: 'call-as', channel, frame })).toMatchObject({
    answer: { ok: true },
  })
})

test('an answer that sends the window elsewhere is not followed', async ({ double, page }) => {
  const own = page.url()
  await ask(double, { kind: 'redirect', path: '/elsewhere', to: 'https://evil.example/' })
  await page.evaluate(() => location.assign('/elsewhere'))
  await page.waitForTimeout(300)
  expect(page.url()).toBe(own)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('what main lets nobody download is cancelled', async ({ double, page }) => {
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'data:text/plain,evil'
    link.download = 'thu.txt'
    link.click()
  })
  await expect
    .poll(() => ask(double, { kind: 'describe' }))
    .toMatchObject({ refusedDownloads: ['data:text/plain,evil'] })
})

test('no webview is attached, and every permission a page may ask for is refused', async ({
  double,
}) => {
  const url = 'app://nang-bac/'
  expect(
    await ask(double, { kind: 'contents-event', event: 'will-attach-webview', url }),
  ).toMatchObject({ isPrevented: true })
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fileSystem',
  ]) {
    expect(await ask(double, { kind: 'ask-permission', permission })).toMatchObject({
      isGranted: false,
    })
  }
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
