import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { openAssessmentMemory } from '#core/assessments/assessment-memory.ts'
import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import { changeAssessment } from '#core/assessments/change-assessment.ts'
import { startAssessment } from '#core/assessments/start-assessment.ts'
import { migrateDatabase } from '#core/database/migrate-database.ts'
import { openDatabase } from '#core/database/open-database.ts'
import { insertFirms } from '#core/firms/firm-repository.ts'
import { openInstrumentShelf, storeShippedInstruments } from '#core/instruments/instrument-shelf.ts'
import { addMentor } from '#core/mentors/add-mentor.ts'
import { loadReference } from '#core/reference/load-reference.ts'
import { insertWorkspace } from '#core/workspace/workspace-repository.ts'
import { openEvidenceFiles } from '#core/evidence/evidence-files.ts'
import { succeeded } from '#shared/kit/result.ts'

import { fillWithReviews } from './fill-with-reviews.ts'
import { fixedSurroundings } from './fixed-surroundings.ts'
import { generatedFirms } from './generated-firms.ts'
import { mentorDetails } from './mentor-details.ts'
import { resourcesFolder } from './open-firm-core.ts'
import { testProfile, valueOf } from './open-test-core.ts'
import { seededRandom } from './seeded-random.ts'
import { smallInstrument } from './small-instrument.ts'
import { answering } from './start-test-assessment.ts'

export const fileKey = new Uint8Array(32).map((_, at) => at * 7 + 1)

type Size = {
  readonly firms: number
  readonly assessments: number
  readonly answersEach: number
  readonly mentors: number
  readonly reviews: number
}

/** A workspace with firms, assessments with their histories, mentors and reviews; open. */
export async function openFilledFile(size: Size, seed: number) {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-filled-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'workspace.db')
  const db = openDatabase(file, fileKey)
  await migrateDatabase(db)
  const surroundings = fixedSurroundings()
  const born = { chainId: 'first-life', createdAt: '2026-03-01T09:00:00.000Z' }
  await db
    .transaction()
    .execute((tx) => insertWorkspace(tx, { profile: testProfile, isDemo: false }, born))
  await storeShippedInstruments(db, [smallInstrument], surroundings.now())
  const reference = await loadReference(resourcesFolder)
  const firms = generatedFirms(size.firms, reference.lists.wards)
  await db.transaction().execute((tx) => insertFirms(tx, firms))
  const work: AssessmentWork = {
    workspace: { db, dataKey: fileKey, isDemo: false, readOnly: false, profile: () => testProfile },
    surroundings,
    shelf: openInstrumentShelf(),
    memory: openAssessmentMemory(),
  }
  await assess(work, size, seed)
  const files = openEvidenceFiles(join(folder, 'evidence'), fileKey)
  const mentorCore = { db, reference, surroundings, files, profile: () => testProfile }
  for (let at = 0; at < size.mentors; at++) {
    valueOf(await addMentor(mentorCore, mentorDetails({ fullName: `Trần Văn Đức ${String(at)}` })))
  }
  await fillWithReviews(db, size.reviews)
  return { folder, file, db, work, firms }
}

async function assess(
  work: AssessmentWork,
  { firms, assessments, answersEach }: Size,
  seed: number,
): Promise<void> {
  const random = seededRandom(seed)
  const found = succeeded({ name: '', isSample: true, vsicCode: '31', isInScope: true })
  const keys = ['cost', 'value', 'workers', 'output']
  for (let at = 0; at < assessments; at++) {
    const id = `00000000-0000-7000-8000-${String(1 + (at % firms)).padStart(12, '0')}`
    const wanted = { firmId: id as never, instrumentId: 'small', referenceYear: 2020 + (at % 6) }
    const started = valueOf(await startAssessment(work, () => Promise.resolve(found), wanted))
    for (let step = 0; step < answersEach; step++) {
      const key = keys[Math.floor(random() * keys.length)]!
      const edits = [answering(key, Math.floor(random() * 1e9))]
      valueOf(await changeAssessment(work, started.id, edits))
    }
  }
}
