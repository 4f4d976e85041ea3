import { randomBytes } from 'node:crypto'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { readEnrolmentCode, secretsOfCode } from '#exchange/enrolment-code.ts'
import { signText } from '#exchange/sign-text.ts'
import { gatewayPaths } from '#shared/wire/gateway-calls.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { askFor, enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import {
  assessmentRecord,
  erasureRecord,
  firmRecord,
  reviewRecord,
  tombstoneRecord,
} from '#test/support/test-records.ts'

/** Ids and texts of one association, or such that are nobody's. */
type Things = {
  readonly firm: Extract<BatchRecord, { kind: 'firm' }>
  readonly assessment: Extract<BatchRecord, { kind: 'assessment' }>
  readonly batch: { readonly bytes: Uint8Array; readonly batchId: string }
  readonly conflictId: string
  readonly erasureId: string
  readonly upload: string
  readonly sha256: string
  readonly code: string
  readonly cursor: string
}

const tus = { 'tus-resumable': '1.0.0' }
const json = { 'content-type': 'application/json' }
const takenTaxCode = '0101248141'
const freeTaxCode = '0100109106'

let city: TestCity
let mine: Record<'mentor' | 'manager', TestLaptop>
let theirs: Things
let nobodys: Things

beforeAll(async () => {
  city = await startTestCity()
  const otherId = await city.addOrg()
  // Each of an association of its own: what one sends under an id is the other's to know.
  mine = {
    mentor: await enrolLaptop(city, await city.addOrg(), 'mentor'),
    manager: await enrolLaptop(city, await city.addOrg(), 'association-manager'),
  }
  const other = await enrolLaptop(city, otherId, 'mentor')
  theirs = await makeThings(other, otherId)
  nobodys = makeNobodys(other)
})
afterAll(() => city.stop())

async function makeThings(other: TestLaptop, otherId: string): Promise<Things> {
  const firm = firmRecord({ taxCode: takenTaxCode })
  const assessment = assessmentRecord(firm.record_id)
  const batch = other.pack([firm, assessment])
  await other.put(batch)
  const colleague = await enrolLaptop(city, otherId, 'mentor')
  const [conflict] = await colleague.send([
    firmRecord({ name: 'Tên khác' }, { record_id: firm.record_id, base_version: 9 }),
  ])
  const erasure = erasureRecord(firm.record_id, 'Ngô Thị Lan')
  await (await enrolLaptop(city, otherId, 'association-manager')).send([erasure])
  const content = randomBytes(40)
  const sha256 = 'c'.repeat(64)
  await city.parts().blobs.keepBytes(otherId, sha256, content)
  await city.db
    .insertInto('blobs')
    .values({ org_id: otherId, sha256, size: content.length, stored_at: new Date() })
    .execute()
  const begun = await beginUpload(other, 'd'.repeat(64))
  return {
    firm,
    assessment,
    batch: { bytes: batch.bytes, batchId: batch.manifest.batch_id },
    conflictId: conflict!.conflict_id!,
    erasureId: erasure.record_id,
    upload: begun.headers.get('location')!,
    sha256,
    code: await city.makeCode(otherId, 'mentor'),
    cursor: (await other.feed()).cursor,
  }
}

/** Signed by the same stranger, and never sent. */
function makeNobodys(other: TestLaptop): Things {
  const firm = firmRecord({ taxCode: freeTaxCode })
  const batch = other.pack([firm], { chain_id: crypto.randomUUID(), device_seq: 1 })
  return {
    firm,
    assessment: assessmentRecord(firm.record_id),
    batch: { bytes: batch.bytes, batchId: batch.manifest.batch_id },
    conflictId: crypto.randomUUID(),
    erasureId: crypto.randomUUID(),
    upload: `${gatewayPaths.files}/${'0'.repeat(32)}`,
    sha256: 'e'.repeat(64),
    code: '0000-0000-0000-0000',
    cursor: '',
  }
}

function beginUpload(by: TestLaptop, sha256: string) {
  const metadata = `sha256 ${Buffer.from(sha256).toString('base64')}`
  const headers = { ...tus, 'upload-length': '40', 'upload-metadata': metadata }
  return by.call(gatewayPaths.files, { method: 'POST', headers })
}

/** What a laptop of this association can ask about things that may be another's. */
const questions: Readonly<Record<string, (asker: TestLaptop, about: Things) => Promise<unknown>>> =
  {
    'the receipt of a batch': async (asker, { batch }) =>
      said(await asker.call(`${gatewayPaths.batches}/${batch.batchId}`)),
    'a batch of theirs once more': async (asker, { batch }) =>
      said(await asker.put(batch.bytes, batch.batchId)),
    'a dry run of a batch of theirs': async (asker, { batch }) =>
      said(
        await asker.call(gatewayPaths.validate, {
          method: 'POST',
          headers: { 'content-type': 'application/x-nang-bac-batch' },
          body: Buffer.from(batch.bytes),
        }),
      ),
    'an own batch under the id': (asker, { batch }) =>
      outcomes(asker, [firmRecord()], batch.batchId),
    'a firm under the id': (asker, { firm }) =>
      outcomes(asker, [firmRecord({}, { record_id: firm.record_id })]),
    'a revision under the id': (asker, { firm }) =>
      outcomes(asker, [firmRecord({}, { rev_id: firm.rev_id })]),
    'a firm with the tax code': (asker, { firm }) =>
      outcomes(asker, [firmRecord({ taxCode: firm.body!.taxCode })]),
    'a firm based on it': (asker, { firm }) =>
      outcomes(asker, [firmRecord({}, { record_id: firm.record_id, base_version: 1 })]),
    'an assessment under the id': async (asker, { assessment }) => {
      const firm = firmRecord()
      const body = { record_id: assessment.record_id }
      return outcomes(asker, [firm, assessmentRecord(firm.record_id, body)])
    },
    'an assessment of the firm': (asker, { firm }) =>
      outcomes(asker, [assessmentRecord(crypto.randomUUID()), assessmentRecord(firm.record_id)]),
    'a review of the assessment': (asker, { assessment }) =>
      outcomes(asker, [reviewRecord(assessment, 'approve')]),
    'a choice in the conflict': (asker, { conflictId }) =>
      outcomes(asker, [firmRecord({}, { resolves: conflictId })]),
    'an erasure from the firm': (asker, { firm }) =>
      outcomes(asker, [erasureRecord(firm.record_id, 'Đỗ Thị Hoa')]),
    'an erasure under the id': async (asker, { erasureId }) => {
      const firm = firmRecord()
      const erasure = erasureRecord(firm.record_id, 'Đỗ Thị Hoa', { record_id: erasureId })
      return outcomes(asker, [firm, erasure])
    },
    'a confirmation of the erasure': (asker, { erasureId }) =>
      outcomes(asker, [tombstoneRecord(erasureId)]),
    'whether a file is there': async (asker, { sha256 }) => {
      const body = JSON.stringify({ blobs: [{ sha256, size: 40 }] })
      return said(
        await asker.call(gatewayPaths.blobsMissing, { method: 'POST', headers: json, body }),
      )
    },
    'how far an upload is': async (asker, { upload }) => {
      const answer = await asker.call(upload, { method: 'HEAD', headers: tus })
      return [answer.status, answer.headers.get('upload-offset')]
    },
    'more of an upload': async (asker, { upload }) => {
      const headers = {
        ...tus,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      }
      return (await asker.call(upload, { method: 'PATCH', headers, body: new Uint8Array(4) }))
        .status
    },
    'whom a code is for': async (asker, { code }) => {
      const { codeId } = secretsOfCode(readEnrolmentCode(code) ?? '')
      const text = JSON.stringify(askFor(asker.key, asker.encryption))
      const request = signText('certificate-request', text, { key: asker.key, certId: 'root' })
      const body = JSON.stringify({ codeId, request, proof: 'f'.repeat(64) })
      const init = { method: 'POST', headers: json, body }
      return said(await fetch(`${city.gateway.url}${gatewayPaths.enrol}`, init))
    },
  }

async function outcomes(asker: TestLaptop, records: BatchRecord[], batch_id?: string) {
  const chain = { chain_id: crypto.randomUUID(), device_seq: 1 }
  return asker.send(records, batch_id === undefined ? chain : { ...chain, batch_id })
}

async function said(answer: Response) {
  return { status: answer.status, text: await answer.text() }
}

/** With every id replaced, two answers about different things can be the same answer. */
function withoutIds(answer: unknown): string {
  return JSON.stringify(answer)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
    .replace(/[0-9a-f]{32,64}/g, '<hash>')
}

it('what another association has is answered as what nobody has, whatever is asked', async () => {
  const told: string[] = []
  for (const [who, asker] of Object.entries(mine)) {
    for (const [what, ask] of Object.entries(questions)) {
      const [about, ofNobody] = [await ask(asker, theirs), await ask(asker, nobodys)]
      if (withoutIds(about) !== withoutIds(ofNobody)) {
        told.push(`${who}, ${what}: ${withoutIds(about)} / ${withoutIds(ofNobody)}`)
      }
    }
  }
  reportProof({
    promise: 'T5',
    name: 'questions about another association',
    tries: Object.keys(questions).length * 2,
    failures: told.length,
  })
  expect(told).toEqual([])
})

it('a cursor of another association shows nothing of it', async () => {
  for (const asker of Object.values(mine)) {
    const shown = JSON.stringify([await asker.feed(theirs.cursor), await asker.feed()])
    expect(shown).not.toContain(theirs.conflictId)
    expect(shown).not.toContain(theirs.batch.batchId)
    expect(shown).not.toContain(theirs.assessment.rev_id)
  }
})
