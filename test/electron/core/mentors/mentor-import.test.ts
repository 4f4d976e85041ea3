import { describe, expect, it } from 'vitest'

import { mentorDossierHandlers } from '#core/mentors/mentor-dossier-handlers.ts'
import { mentorHandlers } from '#core/mentors/mentor-handlers.ts'
import { mentorImportHandlers } from '#core/mentors/mentor-import-handlers.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import { mentorSchema } from '#shared/domain/mentors/mentor.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { mentorImportIdSchema, type RowChoice } from '#shared/domain/mentors/mentor-import.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'

import { mentorDetails } from '../../../support/mentor-details.ts'
import { manyMentors, messyMentors, nameOf } from '../../../support/mentor-lists.ts'
import { openMentorCore } from '../../../support/open-mentor-core.ts'
import { valueOf } from '../../../support/open-test-core.ts'
import { processorMs } from '../../../support/processor-time.ts'

const noChoices = { sheet: null, headerRow: null, fields: null, encoding: null }

const textTable = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'))

async function openImports() {
  const core = await openMentorCore()
  const events: AppEvent[] = []
  const imports = mentorImportHandlers(core, (event) => events.push(event))
  const mentors = mentorHandlers(core)
  const preview = (bytes: Uint8Array<ArrayBuffer>, choices: Partial<typeof noChoices> = {}) =>
    imports.preview({
      fileName: bytes[0] === 0x50 ? 'ds.xlsx' : 'ds.csv',
      ...{ bytes, choices: { ...noChoices, ...choices } },
    })
  const apply = (
    previewId: string,
    choices: Record<string, RowChoice> = {},
    otherwise: RowChoice = 'skip',
  ) => imports.apply({ previewId, choices, otherwise })
  const all = async () => {
    const wanted = { filter: everyMentor, offset: 0, limit: 500 }
    const { rows } = valueOf(await mentors.search(wanted))
    const ids = rows.map(({ id }) => mentorIdSchema.parse(id))
    return Promise.all(
      ids.map(async (mentorId) => mentorSchema.parse(valueOf(await mentors.get({ mentorId })))),
    )
  }
  return { core, events, imports, mentors, preview, apply, all }
}

describe('an import of mentors', () => {
  it('reads a messy list: titles, merged cells, old fonts, eaten zeros, in any order of columns', async () => {
    const { preview } = await openImports()
    const read = valueOf(await preview(messyMentors()))
    expect(read).toMatchObject({ headerRow: 4, rowCount: 5, faultyCount: 1 })
    expect(read.columns.map(({ field }) => field)).toEqual([
      ...[null, 'workplace', 'fullName', 'phone', 'email'],
      ...['birthDate', 'idNumber', 'fieldsRegistered', 'ward'],
    ])
    const [hai, mai] = read.rows
    expect(hai?.shown).toMatchObject({
      fullName: 'Nguyễn Văn Hải',
      workplace: 'Viện Cơ khí',
      phone: '0912345678',
      birthDate: '1975-09-05',
      idNumber: '001075012345',
      fieldsRegistered: 'KS02',
    })
    expect(mai?.shown).toMatchObject({ fullName: 'Trần Thị Mai', workplace: 'Viện Cơ khí' })
  })

  it('names every fault with its cell and what may have been meant', async () => {
    const { preview } = await openImports()
    const { faults, faultCount, repairs } = valueOf(await preview(messyMentors()))
    const told = faults.map(({ cell, code, suggestion }) => [cell, code, suggestion])
    expect(faultCount).toBe(faults.length)
    const repaired = repairs.flatMap(({ code, cells }) =>
      cells.map((cell) => [code, cell.cell, cell.found, cell.repaired]),
    )
    expect(repaired).toEqual([
      ['phone-zero-restored', 'D5', '912345678', '0912345678'],
      ['id-zero-restored', 'G5', '1075012345', '001075012345'],
      ['key-sector-by-words', 'H9', 'Cơ khí chính xác', 'Cơ khí chế tạo, cơ khí chính xác'],
    ])
    expect(repairs.map(({ count }) => count)).toEqual([1, 1, 1])
    expect(told).toContainEqual(['F6', 'date-year-only', '1980'])
    expect(told).toContainEqual(['I6', 'ward-ambiguous', expect.stringContaining('Phường')])
    expect(told).toContainEqual(['D7', 'phone-wrong', null])
    expect(told).toContainEqual(['E7', 'email-wrong', null])
    expect(told).toContainEqual(['F7', 'date-wrong', null])
    expect(told).toContainEqual(['I7', 'ward-unknown', null])
    expect(faults.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 8, code: 'name-missing' },
    ])
  })

  it('sets rows that look like somebody side by side, without what is restricted', async () => {
    const { mentors, preview } = await openImports()
    const known = mentorDetails({ fullName: 'Tran Thi Mai', email: 'MAI@vien.vn' })
    valueOf(await mentors.add(known))
    const { likeRows } = valueOf(await preview(messyMentors()))
    expect(likeRows).toMatchObject([
      { row: 6, because: 'email', other: { row: null, shown: { fullName: 'Tran Thi Mai' } } },
      { row: 9, because: 'phone', other: { row: 5, mentorId: null } },
    ])
  })

  it('takes a name one letter off for the same person where the workplace agrees', async () => {
    const { mentors, preview } = await openImports()
    const workplace = 'Công ty CP Năng suất'
    valueOf(await mentors.add(mentorDetails({ fullName: 'Lê Hoàng Bắc', workplace })))
    valueOf(await mentors.add(mentorDetails({ fullName: 'Trần Thị Mãi', workplace: 'Nơi khác' })))
    const { likeRows } = valueOf(await preview(messyMentors()))
    expect(likeRows.map(({ row, because }) => [row, because])).toEqual([
      [6, 'name'],
      [7, 'near-name'],
      [9, 'phone'],
    ])
  })

  it('merges as chosen and undoes the whole import', async () => {
    const { core, imports, mentors, preview, apply, all } = await openImports()
    const known = mentorDetails({ fullName: 'Trần Mai', email: 'mai@vien.vn', phone: '0900000000' })
    const { id } = valueOf(await mentors.add(known))
    const mentorId = mentorIdSchema.parse(id)
    const { previewId } = valueOf(await preview(messyMentors()))
    const made = valueOf(await apply(previewId, { '6': 'merge-file', '9': 'merge-keep' }))
    expect(made).toMatchObject({ addedCount: 2, updatedCount: 1, skippedCount: 1 })

    const after = await all()
    expect(after.map(({ details }) => details.fullName)).toEqual([
      'Lê Hoàng Bách',
      'Nguyễn Văn Hải',
      'Trần Thị Mai',
    ])
    expect(after[1]?.details.fieldsRegistered).toEqual(['KS02', 'KS01'])
    expect(after[2]?.details.phone).toBe('0987654321')
    const [merged] = valueOf(await mentors.history({ mentorId }))
    expect(merged).toMatchObject({ event: 'merged', note: 'ds.xlsx' })

    valueOf(await imports.undo({ importId: mentorImportIdSchema.parse(made.id) }))
    expect((await all()).map(({ details }) => details)).toEqual([known])
    const dossiers = mentorDossierHandlers(core)
    expect(valueOf(await dossiers.lookAtRestricted({ mentorId })).restricted.idNumber).toBe('')
  })

  it('knows the rows of a file imported before, and neither asks about them nor stores them', async () => {
    const { preview, apply, all } = await openImports()
    const first = valueOf(await preview(messyMentors()))
    valueOf(await apply(first.previewId, { '9': 'merge-keep' }))
    const again = valueOf(await preview(messyMentors()))
    expect(again).toMatchObject({ likeCount: 0, likeRows: [], sameCount: 4 })
    expect(again.sameRows[0]).toEqual({ row: 5, name: 'Nguyễn Văn Hải' })
    const made = valueOf(await apply(again.previewId, {}, 'add'))
    expect(made).toMatchObject({ addedCount: 0, updatedCount: 0, skippedCount: 5 })
    expect(await all()).toHaveLength(3)
  })

  it('tells a twin in the file from one in the roster, and never takes a bare name for the same', async () => {
    const { mentors, preview } = await openImports()
    valueOf(await mentors.add(mentorDetails({ fullName: 'Trần Thị Bình' })))
    const { likeRows, ...read } = valueOf(
      await preview(
        textTable(
          'Họ và tên;Điện thoại;Nơi làm việc',
          'Trần Thị Bình;;',
          'Nguyễn Văn An;0912000001;Viện Cơ khí',
          'Nguyễn Văn An;0912000002;Công ty Năng suất',
        ),
      ),
    )
    expect(read).toMatchObject({ likeCount: 2, likeInFileCount: 1, sameCount: 0 })
    expect(likeRows).toMatchObject([
      { row: 2, because: 'name', other: { row: null }, merging: { 'merge-file': false } },
      { row: 4, because: 'name', other: { row: 3 }, merging: { 'merge-file': true } },
    ])
  })

  it('counts a merge that brings nothing new among the rows left out', async () => {
    const { mentors, preview, apply } = await openImports()
    const known = { fullName: 'Trần Thị Bình', phone: '0912000001', workplace: 'Viện Cơ khí' }
    valueOf(await mentors.add(mentorDetails(known)))
    const table = textTable('Họ và tên;Điện thoại;Nơi làm việc', 'Trần Bình;0912000001;Nơi khác')
    const { previewId, likeRows } = valueOf(await preview(table))
    expect(likeRows[0]?.merging).toEqual({ 'merge-keep': false, 'merge-file': true })
    const made = valueOf(await apply(previewId, {}, 'merge-keep'))
    expect(made).toMatchObject({ addedCount: 0, updatedCount: 0, skippedCount: 1 })
  })

  it('counts every lost zero it put back, however many there are', async () => {
    const { preview } = await openImports()
    const lines = Array.from(
      { length: 600 },
      (_, at) => `${nameOf(at)};${String(912_000_000 + at)}`,
    )
    const { repairs, faultCount } = valueOf(await preview(textTable('Họ và tên;SĐT', ...lines)))
    expect(repairs).toMatchObject([{ code: 'phone-zero-restored', count: 600 }])
    expect(repairs[0]?.cells).toHaveLength(500)
    expect(faultCount).toBe(0)
  })

  it('refuses to undo over a later change, with the names', async () => {
    const { imports, mentors, preview, apply, all } = await openImports()
    const { previewId } = valueOf(await preview(messyMentors()))
    const made = valueOf(await apply(previewId))
    const [first] = await all()
    const { id: mentorId, version, details } = first!
    valueOf(
      await mentors.change({
        mentorId,
        version,
        details: { ...details, note: 'mới' },
      }),
    )
    expect(await imports.undo({ importId: mentorImportIdSchema.parse(made.id) })).toMatchObject({
      failure: { because: 'mentors-changed', names: [details.fullName] },
    })
  })

  it('remembers where the columns of such a file went', async () => {
    const { preview, apply } = await openImports()
    const fields = { '1': 'note', '2': 'fullName', '3': 'phone' }
    const read = valueOf(await preview(messyMentors(), { fields } as never))
    valueOf(await apply(read.previewId))
    const again = valueOf(await preview(messyMentors()))
    expect(again.rememberedCount).toBe(9)
    expect(again.columns.slice(0, 5).map(({ field }) => field)).toEqual([
      ...[null, 'note', 'fullName', 'phone', null],
    ])
  })

  it('joins a name of two columns, and reads a text table', async () => {
    const { preview } = await openImports()
    const text = 'Họ và tên đệm;Tên;Kinh nghiệm;Di động\nNguyễn Thị;Ánh;15 năm;84912345678\n'
    const { rows } = valueOf(await preview(new TextEncoder().encode(text)))
    expect(rows[0]?.shown).toMatchObject({
      fullName: 'Nguyễn Thị Ánh',
      experience: '180',
      phone: '0912345678',
    })
  })

  it('imports 10,000 rows with progress, and stores nothing when stopped', async () => {
    const { core, imports, events, preview, apply, all } = await openImports()
    const bytes = manyMentors(10_000)
    const startedAt = processorMs()
    const read = valueOf(await preview(bytes))
    const previewMs = processorMs() - startedAt
    expect(read).toMatchObject({ rowCount: 10_000, faultCount: 0 })

    const stopped = apply(read.previewId)
    setTimeout(() => void imports.cancel(), 300)
    expect(await stopped).toEqual({ ok: false, failure: { code: 'import/cancelled' } })
    expect(await all()).toEqual([])

    const applyAt = processorMs()
    const made = valueOf(await apply(read.previewId, {}, 'add'))
    const tookMs = processorMs() - applyAt + previewMs
    expect(made.addedCount).toBe(10_000)
    process.stdout.write(`10,000 mentors imported, processor: ${tookMs.toFixed(0)} ms\n`)
    expect(events.some(({ kind }) => kind === 'progress')).toBe(true)
    const { total } = await core.db
      .selectFrom('mentor_history')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    expect(total).toBe(10_000)
    process.stdout.write(
      `10,000 mentors previewed and imported in ${Math.round(tookMs)} ms, ${Math.round(previewMs)} ms of it the preview\n`,
    )
  }, 60_000)
})
