import { expect, it } from 'vitest'

import { readCertificate } from '#exchange/verify-chain.ts'
import { batchSchema, type Batch } from '#shared/domain/batches/batch.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { startTestAssessment } from '#test/support/start-test-assessment.ts'

import { openEnrolled, sign, syncOnce } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'
import { openManager } from './two-laptops.ts'

/** A manager holds an assessment whose file of evidence the city does not have yet. */
async function withMissingFile() {
  const city = await openTestCity()
  const manager = await openManager(city)
  const { core: mentor } = await openEnrolled(city)
  const { id } = await startTestAssessment(mentor)
  const bytes = new Uint8Array(Buffer.from('bằng chứng'))
  const { sha256 } = valueOf(
    await mentor.handlers.evidence.attach({
      ...{ assessmentId: id, inputKey: 'cost', fileName: 'a.txt', caption: '', bytes },
    }),
  )
  await sign(mentor, id)
  valueOf(await mentor.handlers.sync.submit({ assessmentIds: [id] }))
  await syncOnce(mentor)
  const batch = [...city.batches.values()].at(-1)!
  const record = batch.records.find(({ kind }) => kind === 'assessment')!
  const author = [...city.chains.values()]
    .map(([first]) => readCertificate(first!.text)!)
    .find(({ role }) => role === 'mentor')!
  const { userId, userName } = author
  city.tell('record', {
    ...{ record, stage: 'association' },
    author: { userId, userName, at: new Date().toISOString() },
  })
  const file = city.blobs.get(sha256)!
  city.blobs.delete(sha256)
  await syncOnce(manager)
  const fileArrives = async () => {
    city.blobs.set(sha256, file)
    await syncOnce(manager)
  }
  return { manager, id, sha256, fileArrives }
}

it('fetches the evidence of what waits, once the city has it, and opens it', async () => {
  const { manager, id, sha256, fileArrives } = await withMissingFile()
  const { review } = manager.handlers
  expect(valueOf(await review.get({ recordId: id })).missingFiles).toEqual([sha256])
  expect(await review.openEvidence({ recordId: id, sha256 })).toMatchObject({
    failure: { code: 'evidence/not-found' },
  })
  await fileArrives()
  expect(valueOf(await review.get({ recordId: id })).missingFiles).toEqual([])
  const opened = valueOf(await review.openEvidence({ recordId: id, sha256 }))
  expect(Buffer.from(opened.bytes).toString()).toBe('bằng chứng')
})

it('says of a batch which files are missing now, not when it was gathered', async () => {
  const { manager, id, fileArrives } = await withMissingFile()
  const { review, batches } = manager.handlers
  const { revId } = valueOf(await review.get({ recordId: id })).item
  valueOf(await review.decide({ recordId: id, revId, decision: 'approve', remarks: [] }))
  const batch = batchSchema.parse(valueOf(await batches.gather({ name: 'Lô tháng 11' })))
  const missing = ({ items }: Batch) =>
    items.flatMap(({ findings }) => findings.filter(({ code }) => code === 'files-missing'))
  expect(missing(batch)).toEqual([{ code: 'files-missing', blocks: false, figure: 1 }])

  await fileArrives()
  expect(missing(batchSchema.parse(valueOf(await batches.get({ batchId: batch.id }))))).toEqual([])
})
