import { expect, it } from 'vitest'

import { openInstrumentShelf, storeShippedInstruments } from '#core/instruments/instrument-shelf.ts'
import { loadInstruments } from '#core/instruments/load-instruments.ts'
import { normHandlers } from '#core/norms/norm-handlers.ts'
import { readTable } from '#core/spreadsheets/read-table.ts'
import { normSetIdSchema } from '#shared/domain/assessments/assessment.ts'
import { openFirmCore, resourcesFolder } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { workbook, type TestCell } from '#test/support/workbook.ts'
import { workshopInstrument } from '#test/support/workshop-instrument.ts'

const head = {
  fileName: 'chuan.xlsx',
  instrumentId: 'vn-tt17-2019',
  name: 'Chuẩn thử',
  source: 'Tài liệu thử',
  issuedBy: 'Đơn vị thử',
  validFrom: '2026-01-01',
  vsicVersion: '2025' as const,
}
const workshopHead = { ...head, instrumentId: workshopInstrument.id }

/** The circular's instrument and an invented one that needs another norm. */
async function openNorms() {
  const core = await openFirmCore()
  const shipped = [...loadInstruments(resourcesFolder), workshopInstrument]
  await storeShippedInstruments(core.db, shipped, core.surroundings.now())
  return normHandlers({ ...core, shelf: openInstrumentShelf() })
}

type Norms = Awaited<ReturnType<typeof openNorms>>

async function templateRows(norms: Norms, instrumentId: string): Promise<string[][]> {
  const { bytes } = valueOf(await norms.template({ instrumentId, language: 'vi' }))
  const { sheet } = valueOf(await readTable(bytes, null))
  return sheet.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))
}

async function importing(norms: Norms, from: typeof head, rows: readonly (readonly TestCell[])[]) {
  const result = await norms.import({ ...from, bytes: new Uint8Array(workbook(rows)) })
  if (result.ok) {
    const normSetId = normSetIdSchema.parse(result.value.id)
    return valueOf(await norms.get({ normSetId }))?.rows
  }
  return result.failure.faults.map(({ cell, normKey, code }) => [cell, normKey, code])
}

it('takes the rows written into the template of each instrument, and refuses its example', async () => {
  const norms = await openNorms()
  const [tt17 = [], tt17Example = []] = await templateRows(norms, head.instrumentId)
  const [workshop = []] = await templateRows(norms, workshopHead.instrumentId)
  expect(tt17).toHaveLength(6)
  expect(workshop.slice(2)).toEqual(['Light (lm/m2)'])

  expect(await importing(norms, head, [tt17, ['25', 'x', 330, 5, 62, 360]])).toEqual([
    {
      vsicCode: '25',
      name: 'x',
      values: {
        automation: 330,
        energyCostRatio: 5,
        materialCostRatio: 62,
        labourProductivity: 360,
      },
    },
  ])
  expect(await importing(norms, workshopHead, [workshop, ['25', 'x', 2.5]])).toMatchObject([
    { values: { light: 2.5 } },
  ])
  expect(await importing(norms, head, [tt17, tt17Example])).toEqual([['B2', null, 'example']])
})

it('finds a norm by its heading, in any order, under titles, by name or by symbol', async () => {
  const norms = await openNorms()
  const rows = [
    ['CHUẨN SO SÁNH NĂM 2026', null, null, null, null, null],
    ['Mã', 'Tên', 'Kchuẩn4', 'kchuan3', 'Energy cost ratio', 'Kchuẩn1'],
    ['25', 'x', 360, 62, null, '330,5'],
  ]
  expect(await importing(norms, head, rows)).toEqual([['A2', 'energyCostRatio', 'no-column']])

  rows[1]![4] = 'Average energy cost ratio of the industry (%)'
  expect(await importing(norms, head, rows)).toMatchObject([
    { values: { automation: 330.5, materialCostRatio: 62, labourProductivity: 360 } },
  ])
})

it('refuses the file of another instrument', async () => {
  const norms = await openNorms()
  const [workshop = []] = await templateRows(norms, workshopHead.instrumentId)
  expect(await importing(norms, head, [workshop, ['25', 'x', 2.5]])).toEqual([
    ['A1', null, 'no-header'],
  ])
})

it('names every faulty cell and its column, and then stores nothing', async () => {
  const norms = await openNorms()
  const refused = await importing(norms, head, [
    ['Mã ngành', 'Tên', 'Kchuẩn1', 'Kchuẩn2', 'Kchuẩn3', 'Kchuẩn4'],
    ['25', 'x', 'abc', -1, '1,5', null],
    ['25', 'x', 1],
    ['999', 'x'],
  ])

  expect(refused).toEqual([
    ['C2', 'automation', 'not-a-number'],
    ['D2', 'energyCostRatio', 'negative'],
    ['A3', null, 'twice'],
    ['A4', null, 'unknown-vsic'],
    ['C4', null, 'empty'],
  ])
  expect(await norms.list()).toMatchObject({ value: [] })
})
