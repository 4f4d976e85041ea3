import type { AppClient } from '#shared/contract/app-contract.ts'
import { reportProof } from '#test/support/report-proof.ts'

import { expect, test } from '../fixtures.ts'
import type { StartedApp } from '../started-app.ts'

type AppWindow = { readonly app: AppClient }

const answerLimitMs = 10_000

/** Every way out of the window that a page could try. */
const waysOut: Readonly<Record<string, (app: StartedApp) => Promise<unknown>>> = {
  'to a foreign address': ({ page }) =>
    page.evaluate(() => location.assign('https://evil.example/')),
  'to another port of this machine': ({ page }) =>
    page.evaluate(() => location.assign('http://127.0.0.1/')),
  'to a file': ({ page }) => page.evaluate(() => location.assign('file:///etc/passwd')),
  'by a link': ({ page }) =>
    page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://evil.example/'
      link.click()
    }),
  'by a new window': ({ page }) =>
    page.evaluate(() => void window.open('https://evil.example/', '_blank')),
  'by a new window of its own address': ({ page }) =>
    page.evaluate(() => void window.open('/', '_blank')),
  'by a form': ({ page }) =>
    page.evaluate(() => {
      const form = document.createElement('form')
      form.action = 'https://evil.example/'
      document.body.append(form)
      form.submit()
    }),
  'by a frame': ({ page }) =>
    page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://evil.example/'
      document.body.append(frame)
    }),
}

test('the window cannot be led elsewhere, open another, nor hold a foreign page', async ({
  startApp,
}) => {
  const app = await startApp()
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const own = page.url()
  const left: string[] = []
  for (const [way, go] of Object.entries(waysOut)) {
    // Whoever asks for a window that is refused is not always answered.
    await Promise.race([go(app), page.waitForTimeout(answerLimitMs)])
    await page.waitForTimeout(250)
    const isAway = page.url() !== own || page.context().pages().length !== 1
    if (isAway || page.frames().some((frame) => frame.url().includes('evil'))) left.push(way)
  }
  const tries = Object.keys(waysOut).length
  reportProof({ promise: 'T15', name: 'ways out of the window', tries, failures: left.length })
  expect(left).toEqual([])
  // Not by a locator, which waits for navigations that never come.
  expect(await page.evaluate(() => document.querySelector('h1') !== null)).toBe(true)
  await app.policy.take()
})

test('the window reaches no network', async ({ startApp }) => {
  const { page, policy } = await startApp()
  const reached = await page.evaluate(async () => {
    const asked = await fetch('https://evil.example/').then(
      () => ['fetch'],
      () => [],
    )
    const image = await new Promise<string[]>((resolve) => {
      const img = new Image()
      img.onload = () => resolve(['image'])
      img.onerror = () => resolve([])
      img.src = 'https://evil.example/a.png'
    })
    const socket = await new Promise<string[]>((resolve) => {
      try {
        const open = new WebSocket('wss://evil.example/')
        open.onopen = () => resolve(['socket'])
        open.onerror = () => resolve([])
      } catch {
        resolve([])
      }
    })
    return [...asked, ...image, ...socket]
  })
  expect(reached).toEqual([])
  await policy.take()
})

test('the window gets no permission, by asking either', async ({ page }) => {
  const granted = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi']
    const states = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    )
    // A question that is never answered is not granted either.
    const isGranted = (work: Promise<unknown>) =>
      Promise.race([
        work.then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2_000)),
      ])
    const place = new Promise((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 1_500 })
    })
    return {
      states: states.map(({ state }) => state),
      place: await isGranted(place),
      media: await isGranted(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await isGranted(navigator.mediaDevices.getDisplayMedia()),
    }
  })
  expect(granted).toEqual({
    states: ['denied', 'denied', 'denied', 'denied', 'denied'],
    place: false,
    media: false,
    screen: false,
  })
})

test('the window saves what it has made itself', async ({ page }) => {
  const own = page.waitForEvent('download')
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['Nâng Bậc']))
    link.download = 'thu.txt'
    link.click()
  })
  expect((await own).suggestedFilename()).toBe('thu.txt')
})

test('calls that are malformed, deep, oversized or unknown get an incident, and the app lives on', async ({
  page,
}) => {
  const told = await page.evaluate(async () => {
    type AnyCall = (input: unknown) => Promise<{ ok: boolean; failure?: { code: string } }>
    const app = (window as unknown as { app: Record<string, Record<string, AnyCall>> }).app
    let deep: unknown = []
    for (let depth = 0; depth < 2_000; depth++) deep = [deep]
    const odd = [{ $: 1 }, deep, 'x'.repeat(2_000_000), { word: '\0\u202e' }, [null], 12.5]
    const codes: string[] = []
    for (const input of odd) {
      const answer = await app['firms']?.['search']?.(input)
      codes.push(answer?.ok === false ? (answer.failure?.code ?? '') : 'answered')
    }
    return { codes, unknown: typeof app['firms']?.['dropEverything'] }
  })
  expect(told).toEqual({ codes: Array<string>(6).fill('unexpected'), unknown: 'undefined' })
  expect(
    await page.evaluate(async () => (await (window as unknown as AppWindow).app.host.about()).ok),
  ).toBe(true)
})
