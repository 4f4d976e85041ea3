import type { Locator, Page } from '@playwright/test'
import { z } from 'zod'

import { firmDetailsSchema, type Firm, type FirmDetails } from '#shared/domain/firms/firm.ts'

import { askApp } from '../ask-app.ts'
import { expect } from '../fixtures.ts'
import { goTo, signAssessment } from '../walk-sync.ts'
import type { JourneyCity } from './city-fixture.ts'

export const passphrase = 'con trâu đi trước cái cày'

/** A workspace of this person, open on its first screen. */
export async function openWorkspaceOf(page: Page, personName: string): Promise<void> {
  const profile = { name: 'Sổ đánh giá', personName, role: 'mentor', association: '' }
  await askApp(page, ['workspace', 'create'], { profile, passphrase })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible({
    timeout: 30_000,
  })
}

export async function enrolByCode(page: Page, address: string, code: string): Promise<void> {
  await goTo(page, '/sync/device')
  await page.getByLabel('Địa chỉ máy chủ').fill(address)
  await page.getByLabel('Mã đăng ký').fill(code)
  await page.getByRole('button', { name: 'Đăng ký máy này' }).click()
  await expect(page.getByText('Đã đăng ký', { exact: true })).toBeVisible()
}

/** Presses the button; what became of it is for the journey to look at. */
export async function syncNow(page: Page): Promise<void> {
  await goTo(page, '/sync')
  await page.getByRole('button', { name: 'Đồng bộ ngay' }).click()
}

/** Lines of the screen that say this; `of` is mostly a kind and a firm. */
export function lines(page: Page, ...of: readonly string[]): Locator {
  const all = page.getByRole('main').getByRole('listitem')
  return of.reduce((found, hasText) => found.filter({ hasText }), all)
}

/** As its form would save it. */
export async function changeFirm(
  page: Page,
  firmId: string,
  change: Partial<FirmDetails>,
): Promise<void> {
  const firm = await askApp(page, ['firms', 'get'], { firmId })
  const details = z.object(firmDetailsSchema.shape).parse(firm)
  await askApp(page, ['firms', 'change'], {
    ...{ firmId, version: firm.version },
    details: { ...details, ...change },
  })
}

/** A laptop of the association, enrolled by code. */
export async function laptopOf(
  city: JourneyCity,
  { page }: { readonly page: Page },
  role: 'mentor' | 'association-manager',
): Promise<Page> {
  await openWorkspaceOf(page, role === 'mentor' ? 'Nguyễn Thị Hồng Ấm' : 'Lê Thị Mười')
  await enrolByCode(page, city.door.url, await city.codeFor(role))
  return page
}

/** With an assessment of it, and all the way to the city; answers the firm's id. */
export async function sendFirm(page: Page, name: string): Promise<string> {
  const assessmentId = await signAssessment(page, name)
  await askApp(page, ['sync', 'submit'], { assessmentIds: [assessmentId] })
  await syncNow(page)
  await expect(lines(page, name).getByRole('button', { name: /^Thành phố: đã đến/ })).toHaveCount(2)
  return (await askApp(page, ['assessments', 'get'], { assessmentId })).firmId
}

/** Null while this laptop does not know it. */
export async function firmOf(page: Page, firmId: string): Promise<Firm | null> {
  return askApp(page, ['firms', 'get'], { firmId }).catch(() => null)
}
