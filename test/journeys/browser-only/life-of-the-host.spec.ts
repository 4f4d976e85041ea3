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
