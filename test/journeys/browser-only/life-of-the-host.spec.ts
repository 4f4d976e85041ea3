import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test as base, type Page } from '@playwright/test'

import { callBodyType, encodeCallBody } from '#shared/wire/call-body.ts'

import { startBrowserHost, type RunningHost } from '../start-browser-host.ts'

type StartHost = (env?: Readonly<Record<string, string>>) => Promise<RunningHost>

const test = base.extend<{ readonly startHost: StartHost }>({
  startHost: async ({}, use) => {
    const homeFolder = mkdtempSync(join(tmpdir(), 'nang-bac-host-'))
    const hosts: RunningHost[] = []
    await use(async (env = {}) => {
      const host = await startBrowserHost({ homeFolder, env })
      hosts.push(host)
      return host
    })
    for (const host of hosts) await host.stop()
    rmSync(homeFolder, { recursive: true, force: true, maxRetries: 5 })
  },
})

function ask(page: Page, name: string): Promise<number> {
  return page.evaluate(
    async ({ path, type, body }) => {
      const headers = { 'content-type': type }
      return (await fetch(path, { method: 'POST', headers, body })).status
    },
    { path: `/call/${name}`, type: callBodyType, body: encodeCallBody(undefined) },
  )
}

test('the host stops when its window tells it to', async ({ startHost, page }) => {
  const host = await startHost()
  await page.goto(host.address)
  const ended = once(host.process, 'exit')
  expect(await ask(page, 'host.stop')).toBe(200)
  expect(await ended).toEqual([0, null])
})

test('the host closes cleanly when the system asks it to', async ({ startHost }) => {
  const host = await startHost()
  const ended = once(host.process, 'exit')
  host.process.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('the host outlives a reload, and stops some time after its last window is gone', async ({
  startHost,
  page,
}) => {
  const host = await startHost({ NANGBAC_GRACE_MS: '1500' })
  await page.goto(host.address)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(host.process.exitCode).toBeNull()

  const ended = once(host.process, 'exit')
  await page.close()
  expect(await ended).toEqual([0, null])
})

test('an address that was used up asks in Vietnamese to open the app again', async ({
  startHost,
  browser,
}) => {
  const host = await startHost()
  const first = await browser.newPage()
  await first.goto(host.address)
  expect(new URL(first.url()).pathname).toBe('/')

  const stranger = await (await browser.newContext()).newPage()
  const response = await stranger.goto(host.address)
  expect(response?.status()).toBe(403)
  await expect(stranger.getByRole('heading')).toHaveText('Hãy mở lại từ ứng dụng Nâng Bậc')
})

test('the port can be fixed', async ({ startHost }) => {
  const first = await startHost()
  const { port } = new URL(first.address)
  await first.stop()
  const second = await startHost({ NANGBAC_PORT: port })
  expect(new URL(second.address).port).toBe(port)
})

test('a second start opens the app that already runs, and ends', async ({ startHost, page }) => {
  const first = await startHost()
  const second = await startHost()
  if (second.process.exitCode === null) await once(second.process, 'exit')
  expect(second.process.exitCode).toBe(0)
  expect(new URL(second.address).host).toBe(new URL(first.address).host)

  await page.goto(second.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a host that was killed leaves nothing a later start would wait for', async ({
  startHost,
  page,
}) => {
  const first = await startHost()
  await first.kill()
  const second = await startHost()
  expect(new URL(second.address).host).not.toBe(new URL(first.address).host)
  await page.goto(second.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the host ends when the command that started it is killed', async ({}, testInfo) => {
  const homeFolder = testInfo.outputPath('home')
  const command = spawn(
    process.execPath,
    ['--import', './electron/require-node-24.mjs', 'electron/start.ts', '--browser'],
    {
      env: { ...process.env, NANGBAC_HOME: homeFolder, DISPLAY: '', WAYLAND_DISPLAY: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [printed] = (await once(command.stdout, 'data')) as [Buffer]
  const address = /http:\/\/\S+/.exec(printed.toString())?.[0] ?? ''
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)

  command.kill('SIGKILL')
  await expect
    .poll(() =>
      fetch(new URL('/', address)).then(
        () => 'answers',
        () => 'gone',
      ),
    )
    .toBe('gone')
})
