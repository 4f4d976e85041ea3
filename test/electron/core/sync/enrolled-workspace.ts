import { expect, vi } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

import type { TestCity } from './test-city.ts'

/** A real core over a real encrypted file, enrolled by code at the city. */
export async function openEnrolled(
  city: TestCity,
  role: 'mentor' | 'association-manager' = 'mentor',
) {
  const test = await openTestWorkspace()
  const code = city.newCode(role)
  valueOf(await test.core.handlers.enrolment.byCode({ address: city.url, code }))
  return test
}

const signers = (['mentor', 'firm'] as const).map((party) => ({
  party,
  fullName: 'Trần Văn Bình',
  title: 'Giám đốc',
  strokes: [[1, 2, 3, 4]],
}))

export async function sign(core: Core, assessmentId: AssessmentId): Promise<void> {
  const { contentSha256 } = valueOf(await core.handlers.assessments.get({ assessmentId }))
  valueOf(await core.handlers.signOffs.sign({ assessmentId, contentSha256, signers }))
}

/** An assessment with one answer, signed by both sides. */
export async function makeSigned(core: Core) {
  const started = await startTestAssessment(core)
  await answer(core, started.id, 'cost', 1_000_000)
  await sign(core, started.id)
  return started
}

export async function makeSubmitted(core: Core) {
  const signed = await makeSigned(core)
  valueOf(await core.handlers.sync.submit({ assessmentIds: [signed.id] }))
  return signed
}

/** Starts a sync and answers the status after it has ended. */
export async function syncOnce(core: Core, start: 'start' | 'allowReplacing' = 'start') {
  valueOf(await core.handlers.sync[start]())
  return vi.waitFor(
    async () => {
      const status = valueOf(await core.handlers.sync.status())
      expect(status.running).toBe(false)
      return status
    },
    { timeout: 60_000, interval: 50 },
  )
}

/** Milliseconds until it syncs by itself. */
export async function msToNextSync(core: Core): Promise<number> {
  const { nextAttemptAt } = valueOf(await core.handlers.sync.status())
  return Date.parse(nextAttemptAt!) - Date.now()
}

export async function listSent(core: Core) {
  return valueOf(await core.handlers.sync.records({ filter: 'all', limit: 100 }))
}
