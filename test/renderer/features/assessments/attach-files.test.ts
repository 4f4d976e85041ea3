import { describe, expect, it, vi } from 'vitest'

import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { maxEvidenceBytes } from '#shared/domain/assessments/evidence.ts'

import { attachFiles } from '../../../../renderer/features/assessments/attach-files.ts'

const target = {
  assessmentId: assessmentIdSchema.parse('0198a000-0000-7000-8000-000000000001'),
  inputKey: 'directWorkers',
}
const unused = () => Promise.reject(new Error('the application stopped'))
const evidence = { list: unused, open: unused, remove: unused }

describe('attachFiles', () => {
  it('refuses a file over 10 MB before a byte of it is sent', async () => {
    const attach = vi.fn(unused)
    const heavy = new File([new Uint8Array(maxEvidenceBytes + 1)], 'hoá đơn.pdf')

    const reasons = await attachFiles({ ...evidence, attach }, target, [heavy])

    expect(reasons).toEqual(['too-large'])
    expect(attach).not.toHaveBeenCalled()
  })

  it('answers a reason for a file the application could not be given, and goes on', async () => {
    const attach = vi.fn(unused)
    const files = ['a.pdf', 'b.pdf'].map((name) => new File(['%PDF'], name))

    const reasons = await attachFiles({ ...evidence, attach }, target, files)

    expect(reasons).toEqual(['other', 'other'])
    expect(attach).toHaveBeenCalledTimes(2)
  })
})
