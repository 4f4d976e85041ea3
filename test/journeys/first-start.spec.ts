import { expect, test } from './fixtures.ts'

test('a first start shows the first-run screen and complains of nothing', async ({ startApp }) => {
  const { page } = await startApp()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.reload()

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(complaints).toEqual([])
})
