import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { openEvidenceFiles } from '#core/evidence/evidence-files.ts'
import { loadReference } from '#core/reference/load-reference.ts'
import type { MentorCore } from '#core/mentors/mentor-core.ts'

import { fixedSurroundings } from './fixed-surroundings.ts'
import { resourcesFolder } from './open-firm-core.ts'
import { openTestDatabase } from './open-test-database.ts'

/** A real database with the real reference lists and a real evidence store. */
export async function openMentorCore(): Promise<MentorCore> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-mentors-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return {
    db: await openTestDatabase(),
    reference: await loadReference(resourcesFolder),
    surroundings: fixedSurroundings(),
    files: openEvidenceFiles(folder, new Uint8Array(32)),
    profile: () => ({
      name: 'Văn phòng hiệp hội',
      personName: 'Lê Thị Quản',
      role: 'association-manager',
      association: 'Hiệp hội thử nghiệm',
    }),
  }
}
