import { expect, type Locator, type Page } from '@playwright/test'

/** The box of one side; the name is the start of its label. */
export function signatureBox(page: Page, party: string): Locator {
  return page.getByRole('img', { name: new RegExp(`: ${party}`) })
}

/** Draws a stroke through points given in shares of the box, as a hand with a mouse does. */
export async function drawStroke(
  page: Page,
  box: Locator,
  points: readonly (readonly [number, number])[],
): Promise<void> {
  await box.scrollIntoViewIfNeeded()
  const frame = await box.boundingBox()
  if (frame === null) throw new Error('The signature box is not shown')
  const [first, ...others] = points.map(
    ([x, y]) => [frame.x + x * frame.width, frame.y + y * frame.height] as const,
  )
  if (first === undefined) return
  await page.mouse.move(...first)
  await page.mouse.down()
  for (const point of others) await page.mouse.move(...point, { steps: 4 })
  await page.mouse.up()
}

/** Both sides sign what stands on the screen. */
export async function signByBoth(page: Page, firmSide: string): Promise<void> {
  const firm = page.getByRole('group', { name: 'Đại diện doanh nghiệp', exact: true })
  await firm.getByLabel('Họ và tên').fill(firmSide)
  await firm.getByLabel('Chức danh').fill('Giám đốc')
  for (const party of ['Mentor', 'Đại diện']) {
    await drawStroke(page, signatureBox(page, party), [
      [0.1, 0.7],
      [0.25, 0.2],
      [0.4, 0.8],
      [0.6, 0.3],
      [0.9, 0.6],
    ])
  }
  await page.getByRole('button', { name: 'Ký xác nhận' }).click()
  await expect(page.getByText('Đã ký xác nhận và lưu trên máy')).toBeVisible()
}
