import { expect, type Page } from '@playwright/test'

import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'
import { tt17, type KnownCase } from '#test/support/tt17.ts'

import { field } from './open-assessment.ts'

type Answers = KnownCase['answers']

/**
 * Fills the form on the screen in đồng: the first three figures by keyboard, the others as a pasted
 * column, choices and yes-no with the mouse.
 */
export async function fillForm(page: Page, answers: Answers): Promise<void> {
  const { inputs, sections } = tt17.definition
  const inOrder = sections.flatMap(({ id }) => inputs.filter(({ section }) => section === id))
  const numbers = inOrder.filter(({ key }) => typeof answers[key] === 'number')
  const text = (key: string) => formatVietnameseNumber(Number(answers[key]))
  await page.getByRole('radiogroup', { name: 'Tiền tính bằng' }).getByText('đồng').click()

  const [typed, pasted] = [numbers.slice(0, 3), numbers.slice(3)]
  for (const { key } of typed) {
    await field(page, key).pressSequentially(text(key))
    await field(page, key).press('Enter')
  }
  await field(page, pasted[0]?.key ?? '').focus()
  await page.evaluate(
    (column) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', column)
      const paste = { clipboardData, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', paste))
    },
    pasted.map(({ key }) => text(key)).join('\r\n'),
  )
  await page.getByRole('button', { name: `Điền ${pasted.length} câu` }).click()
  for (const { key } of inOrder) {
    if (typeof answers[key] === 'number') continue
    const choice = page.locator(`[data-question="${key}"] input[value="${String(answers[key])}"]`)
    // What was pasted may still move the form under the pointer.
    await expect(() => choice.check({ force: true })).toPass()
  }
}
