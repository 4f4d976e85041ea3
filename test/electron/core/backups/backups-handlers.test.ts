import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { realSurroundings } from '#core/surroundings.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import { answer, answering, startTestAssessment } from '#test/support/start-test-assessment.ts'

it('copies the workspace encrypted, counts it, and brings it back after today was backed up', async () => {
  const { core, homeFolder } = await openTestWorkspace()
  const { backups, assessments } = core.handlers
  const { id } = await startTestAssessment(core)
  await answer(core, id, 'cost', 100)

  const made = valueOf(await backups.make())
  expect(made).toMatchObject({
    reason: 'by-hand',
    verified: true,
    assessmentCount: 1,
    firmCount: 1,
  })
  const copy = readFileSync(join(homeFolder, 'backups', `${made.id}.db`))
  expect(copy.byteLength).toBe(made.byteCount)
  expect(copy.includes('SQLite format 3')).toBe(false)
  expect(copy.includes('create table')).toBe(false)

  await answer(core, id, 'cost', 200)
  expect(await backups.restore({ backupId: made.id })).toEqual({ ok: true, value: undefined })

  const restored = valueOf(await assessments.get({ assessmentId: id }))
  expect(restored.content.answers['cost']).toMatchObject({ value: 100 })
  expect(valueOf(await backups.list()).map(({ reason }) => reason)).toEqual([
    'before-restore',
    'by-hand',
  ])
  expect(await answer(core, id, 'cost', 300)).toMatchObject({ canUndo: true })
})

it('refuses a backup that is damaged and leaves everything as it was', async () => {
  const { core, homeFolder } = await openTestWorkspace()
  const { backups } = core.handlers
  const made = valueOf(await backups.make())
  const file = join(homeFolder, 'backups', `${made.id}.db`)
  const bytes = readFileSync(file)
  bytes[5000] = (bytes[5000] ?? 0) ^ 1
  writeFileSync(file, bytes)

  for (const backupId of [made.id, '../workspace', 'none']) {
    expect(await backups.restore({ backupId })).toEqual({
      ok: false,
      failure: { code: 'backup/unusable' },
    })
  }
  expect(valueOf(await core.handlers.workspace.status())).toMatchObject({ state: 'open' })
})

it('keeps an answer that was acknowledged while the restore began', async () => {
  const { core } = await openTestWorkspace()
  const { backups, assessments } = core.handlers
  const { id } = await startTestAssessment(core)
  const made = valueOf(await backups.make())

  const change = { assessmentId: id, edits: [answering('cost', 200)] }
  const [changed, restored] = await Promise.all([
    assessments.change(change),
    backups.restore({ backupId: made.id }),
  ])
  expect([changed.ok, restored.ok]).toEqual([true, true])

  const before = valueOf(await backups.list()).find(({ reason }) => reason === 'before-restore')
  valueOf(await backups.restore({ backupId: before?.id ?? '' }))
  const found = valueOf(await assessments.get({ assessmentId: id }))
  expect(found.content.answers['cost']).toMatchObject({ value: 200 })
})

it('opens what was open when the restore fails on the way, and leaves no half copy', async () => {
  const now = new Date('2026-05-04T08:00:00.000Z')
  const { core, homeFolder } = await openTestWorkspace({ ...realSurroundings, now: () => now })
  const { backups, assessments, workspace } = core.handlers
  const { id } = await startTestAssessment(core)
  const made = valueOf(await backups.make())
  await answer(core, id, 'cost', 200)
  // Something stands where the backup of today should go.
  mkdirSync(join(homeFolder, 'backups', '2026-05-04T08-00-00-000Z-before-restore.db'))

  await expect(backups.restore({ backupId: made.id })).rejects.toMatchObject({ code: 'EISDIR' })

  expect(valueOf(await workspace.status())).toMatchObject({ state: 'open' })
  const found = valueOf(await assessments.get({ assessmentId: id }))
  expect(found.content.answers['cost']).toMatchObject({ value: 200 })
  // The ballast may be under way still: it is laid aside soon after opening.
  const halves = readdirSync(homeFolder).filter((name) => name.includes('.part'))
  expect(halves.filter((name) => name !== 'ballast.bin.part')).toEqual([])
})
