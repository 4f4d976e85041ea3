import { describe, expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { evidenceIdSchema, type Evidence } from '#shared/domain/assessments/evidence.ts'
import { alterDatabase } from '#test/support/alter-database.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { startTestAssessment } from '#test/support/start-test-assessment.ts'
import { signAsShown, testSigners } from '#test/support/test-signers.ts'

async function openWithEvidence() {
  const test = await openTestWorkspace()
  const { id: assessmentId } = await startTestAssessment(test.core)
  const first = await attach(test.core, assessmentId, 'ghi chép lần một')
  return { ...test, assessmentId, first }
}

async function attach({ handlers }: Core, assessmentId: AssessmentId, text: string) {
  const bytes = new Uint8Array(Buffer.from(text))
  const file = { assessmentId, inputKey: 'cost', fileName: 'a.txt', caption: 'Sổ máy', bytes }
  return valueOf(await handlers.evidence.attach(file))
}

function remove({ handlers }: Core, { id }: { readonly id: string }) {
  return handlers.evidence.remove({ evidenceId: evidenceIdSchema.parse(id) })
}

async function isCovered({ handlers }: Core, assessmentId: AssessmentId): Promise<boolean> {
  const [newest] = valueOf(await handlers.signOffs.list({ assessmentId }))
  return newest?.covers ?? false
}

describe('a signature', () => {
  it('covers the evidence it was given over, and no longer once some is added', async () => {
    const { core, assessmentId } = await openWithEvidence()
    await signAsShown(core, assessmentId)
    expect(await isCovered(core, assessmentId)).toBe(true)

    const second = await attach(core, assessmentId, 'ghi chép lần hai')
    expect(await isCovered(core, assessmentId)).toBe(false)
    // What was added is taken away again: what stands there is what was signed.
    await remove(core, second)
    expect(await isCovered(core, assessmentId)).toBe(true)
  })

  it('no longer covers when evidence is taken away, nor when the same file is put back later', async () => {
    const { core, assessmentId, first } = await openWithEvidence()
    await signAsShown(core, assessmentId)

    await remove(core, first)
    expect(await isCovered(core, assessmentId)).toBe(false)
    await attach(core, assessmentId, 'ghi chép lần một')
    expect(await isCovered(core, assessmentId)).toBe(false)
  })

  it('is refused when evidence was added after the signers were shown the form', async () => {
    const { core, assessmentId } = await openWithEvidence()
    const { assessments, signOffs } = core.handlers
    const { contentSha256 } = valueOf(await assessments.get({ assessmentId }))
    await attach(core, assessmentId, 'ghi chép lần hai')

    const signing = { assessmentId, contentSha256, signers: testSigners }
    expect(await signOffs.sign(signing)).toMatchObject({
      failure: { code: 'assessment/content-moved' },
    })
  })

  const alterings: Readonly<Record<string, (first: Pick<Evidence, 'id'>) => string>> = {
    'its caption is altered': () => `update evidence set caption = 'Sổ khác'`,
    'its file is exchanged': () => `update evidence set sha256 = '${'0'.repeat(64)}'`,
    'it is moved to another question': () => `update evidence set input_key = 'share'`,
    'its row is deleted': ({ id }) => `delete from evidence where id = '${id}'`,
  }
  for (const [what, sql] of Object.entries(alterings)) {
    it(`no longer covers, and the history is not whole, when ${what} outside the app`, async () => {
      const { core, homeFolder, reopen, assessmentId, first } = await openWithEvidence()
      await signAsShown(core, assessmentId)
      await core.close()
      const untouched = await reopen()
      valueOf(await untouched.handlers.workspace.unlock({ passphrase: testPassphrase }))
      expect(await isCovered(untouched, assessmentId)).toBe(true)
      const { assessments } = untouched.handlers
      expect(valueOf(await assessments.history({ assessmentId })).intact).toBe(true)
      await untouched.close()

      await alterDatabase(homeFolder, testPassphrase, sql({ id: evidenceIdSchema.parse(first.id) }))

      const altered = await reopen()
      valueOf(await altered.handlers.workspace.unlock({ passphrase: testPassphrase }))
      expect(await isCovered(altered, assessmentId)).toBe(false)
      const history = valueOf(await altered.handlers.assessments.history({ assessmentId }))
      expect(history.intact).toBe(false)
    })
  }

  it('has the hash of its day when the form is seen as it was', async () => {
    const { core, assessmentId, first } = await openWithEvidence()
    const { contentSha256, seq } = await signAsShown(core, assessmentId)
    await remove(core, first)
    await attach(core, assessmentId, 'ghi chép lần hai')

    const then = valueOf(await core.handlers.assessments.asItWas({ assessmentId, seq }))
    expect(then.contentSha256).toBe(contentSha256)
  })
})
