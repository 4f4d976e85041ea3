import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { readTable } from '#core/spreadsheets/read-table.ts'
import { tt17 } from '#test/support/tt17.ts'

import { expectFitForAll } from './every-look.ts'
import { expect, test } from './fixtures.ts'
import { passphrase, unlock } from './make-workspace.ts'
import { blindPairs, expected, mean, sampleCount } from './sector-scene.ts'

const groups = tt17.groups.map(({ definition }) => definition)

test.describe.configure({ mode: 'serial' })

let home = ''
test.beforeAll(() => {
  test.setTimeout(180_000)
  home = mkdtempSync(join(tmpdir(), 'nang-bac-sectors-'))
  const script = join(import.meta.dirname, 'fill-sector-scene.ts')
  execFileSync(process.execPath, [script, home, passphrase])
})
test.afterAll(() => {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
})

async function openReports(page: Page): Promise<void> {
  await unlock(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Báo cáo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo' })).toBeVisible()
}

/** As the screen cuts figures, never rounding. */
function cut(value: number, digits = 2): string {
  const factor = 10 ** digits
  const exact = Math.trunc(Number((value * factor).toPrecision(13))) / factor
  return exact.toLocaleString('vi-VN', { maximumFractionDigits: digits })
}

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true }).first()
}

/** Lengths of drawn bars that have one, from the top. */
async function barLengths(part: Locator): Promise<number[]> {
  const bars = await part.locator('.recharts-bar-rectangle path').all()
  const widths = await Promise.all(bars.map((bar) => bar.evaluate((path: SVGPathElement) => path.getBBox().width))) // prettier-ignore
  return widths.filter((width) => width > 0)
}

/** QUARTILE.INC, by counting. */
function quartile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((left, right) => left - right)
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return low + (high - low) * (at - Math.floor(at))
}

test('the level of the sector, in figures and in charts, is what the firms come to another way', async ({
  startApp,
}) => {
  const { page } = await startApp({ homeFolder: home })
  await openReports(page)
  await expect(page.getByText('120 trong 160 doanh nghiệp của ngành')).toBeVisible()
  const total = mean(expected.map((one) => one.total))
  await expect(page.getByText(`${cut(total)}/100`)).toBeVisible()
  await expect(page.getByText('(suy ra)').first()).toBeVisible()

  // Radar: each corner as far out as the group's share of its maximum.
  const shares = groups.map(
    ({ code, maxPoints }) => mean(expected.map((one) => one.groups[code] ?? 0)) / maxPoints,
  )
  const radar = section(page, 'Điểm theo nhóm tiêu chí')
  const outline = await radar.locator('.recharts-radar-polygon path').first().getAttribute('d')
  const corners = [...(outline ?? '').matchAll(/[ML]\s*([\d.]+)[ ,]([\d.]+)/g)]
    .map(([, x, y]) => [Number(x), Number(y)] as const)
    .slice(0, groups.length)
  const grid = await radar.locator('.recharts-polar-grid-concentric-polygon').last().getAttribute('d') // prettier-ignore
  const rim = [...(grid ?? '').matchAll(/[ML]\s*([\d.]+)[ ,]([\d.]+)/g)]
    .map(([, x, y]) => [Number(x), Number(y)] as const)
    .slice(0, groups.length)
  const centre = [mean(rim.map(([x]) => x)), mean(rim.map(([, y]) => y))] as const
  const reach = ([x, y]: readonly [number, number]) => Math.hypot(x - centre[0], y - centre[1])
  for (const [place, share] of shares.entries()) {
    expect(reach(corners[place]!) / reach(rim[place]!)).toBeCloseTo(share, 2)
    await expect(radar.getByRole('row').nth(place + 1)).toContainText(cut(100 * share))
  }

  // Classes: counts beside the names, and bars as long as the counts.
  const classes = section(page, 'Phân bố mức trình độ')
  const counts = tt17.classes.map(
    ({ definition }) => expected.filter((one) => one.class === definition.code).length,
  )
  for (const [place, count] of counts.entries()) {
    await expect(classes.getByRole('row').nth(place + 1)).toContainText(String(count))
  }
  const lengths = await barLengths(classes)
  const longest = Math.max(...lengths)
  expect<unknown[]>(lengths.map((length) => length / longest)).toEqual(
    counts
      .filter(Boolean)
      .map((count) => expect.closeTo(count / Math.max(...counts), 2) as unknown),
  )

  // Histogram: the table counts every firm once, in the step it belongs to.
  const histogram = section(page, 'Phân bố tổng điểm')
  let counted = 0
  for (const line of (await histogram.getByRole('row').allInnerTexts()).slice(1)) {
    const [, from = 0, to = 0, count = 0] = (/(\d+)–(\d+)\s+(\d+)/.exec(line) ?? []).map(Number)
    const within = expected.filter((one) => one.total >= from && one.total <= to).length
    expect(count, line).toBe(within)
    counted += count
  }
  expect(counted).toBe(sampleCount)

  // Boxes: quartiles in the table, and the box of the total where its quartiles are on the scale.
  const spread = section(page, 'Độ phân tán theo nhóm')
  const all = expected.map((one) => one.total)
  const five = [0, 0.25, 0.5, 0.75, 1].map((share) => quartile(all, share))
  const last = await spread.getByRole('row').last().innerText()
  expect(last.split('\t').slice(2)).toEqual(five.map((figure) => cut(figure)))
  const [left, right] = await spread
    .locator('.recharts-bar-rectangle rect')
    .last()
    .evaluate((box: SVGRectElement) => [box.x.baseVal.value, box.x.baseVal.value + box.width.baseVal.value]) // prettier-ignore
  const ticks = await spread
    .locator('.recharts-xAxis line')
    .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('x1'))))
  const [zero, hundred] = [Math.min(...ticks), Math.max(...ticks)]
  expect(((left - zero) / (hundred - zero)) * 100).toBeCloseTo(five[1]!, 0)
  expect(((right - zero) / (hundred - zero)) * 100).toBeCloseTo(five[3]!, 0)
})

test('small groups are hidden so that the table still adds up, and the stacks are the means', async ({
  startApp,
}) => {
  const { page } = await startApp({ homeFolder: home })
  await openReports(page)
  const part = section(page, 'Phân tích theo nhóm doanh nghiệp')
  await part.getByText('Phường/xã', { exact: true }).click()
  const rows = part.getByRole('row')
  await expect(rows.last()).toContainText('nhóm bị ẩn, gộp lại')
  let [firms, points] = [0, 0]
  for (const line of (await rows.allInnerTexts()).slice(1)) {
    const cells = line.split('\t')
    const count = Number(cells[2])
    expect(count).toBeGreaterThanOrEqual(5)
    firms += count
    points += count * Number((cells[3] ?? '').replace(',', '.'))
  }
  expect(firms).toBe(sampleCount)
  // Each mean is cut to a hundredth.
  expect(points / firms).toBeCloseTo(mean(expected.map((one) => one.total)), 1)
  await expect(part.getByText(/Xem tên \d+ nhóm bị ẩn/)).toBeVisible()

  await part.getByText('Quy mô', { exact: true }).click()
  await expect(rows.last()).not.toContainText('Phường')
  const shown = (await rows.allInnerTexts())
    .slice(1)
    .filter((line) => /^\d+$/.test(line.split('\t')[2] ?? ''))
  const bars = await barLengths(part)
  const stacks = shown.map((_, row) =>
    groups.reduce((sum, _group, place) => sum + (bars[place * shown.length + row] ?? 0), 0),
  )
  const totals = shown.map((line) => Number((line.split('\t')[3] ?? '').replace(',', '.')))
  for (const [row, total] of totals.entries()) {
    expect(stacks[row]! / stacks[0]!).toBeCloseTo(total / totals[0]!, 1)
  }
})

test('another sector and other weights are answered, and the report is saved in three formats', async ({
  startApp,
}) => {
  const { page } = await startApp({ homeFolder: home })
  await openReports(page)
  await page.getByLabel('Trọng số').selectOption('Theo doanh thu')
  await expect(page.getByText(/phủ 75 %/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Ngành' }).fill('duoc lieu')
  await page.getByRole('option', { name: /^21 – / }).click()
  await expect(page.getByText('Chưa nêu được số liệu của ngành này')).toBeVisible()
  await page.getByRole('combobox', { name: 'Ngành' }).fill('moi nganh')
  await page.getByRole('option', { name: 'Mọi ngành' }).click()
  await expect(page.getByText('120 trong 160 doanh nghiệp của ngành')).toBeVisible()

  const save = async (name: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const made = await download
    return { name: made.suggestedFilename(), bytes: new Uint8Array(await readFile(await made.path())) } // prettier-ignore
  }
  const pdf = await save('Tải báo cáo PDF')
  expect(pdf.name).toMatch(/\.pdf$/)
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
  const docx = await save('Tải bản Word')
  expect(docx.name).toMatch(/\.docx$/)
  expect(docx.bytes.length).toBeGreaterThan(10_000)
  const table = await readTable((await save('Tải bảng Excel')).bytes, null)
  expect(table.ok && table.value.sheet.rows.length).toBeGreaterThan(8)
})

test('mentors stand by given name with what each figure rests on, and blind pairs are compared', async ({
  startApp,
}) => {
  const { page } = await startApp({ homeFolder: home })
  await openReports(page)
  await page.getByRole('tab', { name: 'Chất lượng phiếu' }).click()
  const work = section(page, 'Công việc của mentor')
  await expect(work.getByRole('row')).toHaveCount(5)
  const names = (await work.getByRole('row').allInnerTexts()).slice(1).map((line) => line.split('\t')[0]) // prettier-ignore
  expect(names).toEqual(['Trần Thị An', 'Lê Văn Bình', 'Đỗ Minh Đức', 'Phạm Thu Hà'])
  await expect(page.getByText('không để xếp hạng')).toBeVisible()

  const codes = tt17.criteria.map(({ definition }) => definition.code)
  const same = blindPairs.flatMap(([left, right]) =>
    codes.map((code) => left.criteria[code] === right.criteria[code]),
  )
  const agreement = section(page, 'Mức thống nhất giữa các mentor')
  const line = agreement.getByRole('row', { name: 'Mọi tiêu chí cộng lại' })
  await expect(line).toContainText(String(same.length))
  const percent = (100 * same.filter(Boolean).length) / same.length
  await expect(line).toContainText(
    `${percent.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} %`,
  )
  await expect(agreement.getByText('Một cặp so là hai mentor')).toBeVisible()
  const download = page.waitForEvent('download')
  await agreement.getByRole('button', { name: 'Tải bảng này (PDF)' }).click()
  expect((await download).suggestedFilename()).toBe('muc-thong-nhat-2026.pdf')
})

test('both parts can be read by everybody, in both languages, light and dark', async ({
  startApp,
}) => {
  test.setTimeout(240_000)
  const { page } = await startApp({ homeFolder: home })
  await openReports(page)
  await expectFitForAll(page, ['/reports', '/reports?tab=quality'])
})
