import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  startTestCity,
  publishForTests,
  instrumentSha256,
  type TestCity,
} from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'
import {
  assessmentBody,
  assessmentRecord,
  firmRecord,
  reviewRecord,
  smallContent,
} from '#test/support/test-records.ts'
import type { ReviewRule } from '#shared/wire/review-rule.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

async function startOrg(review: ReviewRule) {
  const orgId = await city.addOrg(review)
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  const manager = await enrolLaptop(city, orgId, 'association-manager')
  const firm = firmRecord()
  await mentor.send([firm])
  return { orgId, mentor, manager, firmId: firm.record_id }
}

async function standing(recordId: string) {
  return city.db
    .selectFrom('records')
    .select(['stage', 'owner', 'version'])
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow()
}

async function outcomesFor(laptop: TestLaptop, revId: string) {
  const { changes } = await laptop.feed()
  return changes.flatMap((told) =>
    told.kind === 'outcome' && told.body.outcome.rev_id === revId ? [told.body.outcome] : [],
  )
}

describe('an assessment', () => {
  it('is scored anew: the same score is stored beside, another one is a warning', async () => {
    const { mentor, firmId } = await startOrg('none')
    const right = assessmentRecord(firmId)
    const body = assessmentBody(firmId)
    const wrong = assessmentRecord(firmId, {
      body: { ...body, result: { ...body.result, totalMin: body.result.totalMin + 1 } },
    })

    const outcomes = await mentor.send([right, wrong])

    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
      ['accepted', null],
      ['accepted', 'assessment/score-differs'],
    ])
    const rows = await city.db
      .selectFrom('assessment_results')
      .select(['record_id', 'differs', 'reported_total_min', 'total_min', 'criteria'])
      .where('firm_id', '=', firmId)
      .orderBy('differs')
      .execute()
    expect(rows).toMatchObject([
      { record_id: right.record_id, differs: false, total_min: body.result.totalMin },
      {
        record_id: wrong.record_id,
        differs: true,
        reported_total_min: body.result.totalMin + 1,
        total_min: body.result.totalMin,
      },
    ])
    expect(Object.keys(rows[0]!.criteria as object)).toEqual(
      smallInstrument.criteria.map(({ code }) => code),
    )
  })

  it('is refused unsigned, with another content than was signed, or with impossible answers', async () => {
    const { mentor, firmId } = await startOrg('none')
    const body = assessmentBody(firmId)
    const oneSided = body.signOffs.map((signOff) => ({
      ...signOff,
      signers: signOff.signers.slice(0, 1),
    }))
    const unknownKey = {
      ...smallContent(),
      answers: { nothing: smallContent().answers['cost']! },
    }

    const outcomes = await mentor.send([
      assessmentRecord(firmId, { body: { ...body, signOffs: [] } }),
      assessmentRecord(firmId, { body: { ...body, signOffs: oneSided } }),
      assessmentRecord(firmId, { body: { ...body, content: smallContent(101) } }),
      assessmentRecord(firmId, { body: { ...body, contentSha256: 'a'.repeat(64) } }),
      assessmentRecord(firmId, {
        body: { ...assessmentBody(firmId), ...assessmentOf(firmId, unknownKey) },
      }),
    ])

    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
      ['rejected', 'assessment/unsigned'],
      ['rejected', 'assessment/unsigned'],
      ['rejected', 'assessment/content-hash'],
      ['rejected', 'assessment/content-hash'],
      ['rejected', 'record/wrong-shape'],
    ])
    expect(outcomes[4]!.pointer).toBe('/body/content/answers/nothing')
  })

  function assessmentOf(firmId: string, content: ReturnType<typeof smallContent>) {
    const { contentSha256, signOffs } = assessmentBody(firmId, { content })
    return { content, contentSha256, signOffs }
  }

  it('waits for an instrument that is not published yet, and is refused by one that was closed', async () => {
    const { mentor, firmId } = await startOrg('none')
    const newer = { ...smallInstrument, version: '2.0' }
    const [held] = await mentor.send([
      assessmentRecord(firmId, { body: assessmentBody(firmId, {}, newer) }),
    ])
    expect(held).toMatchObject({
      status: 'held',
      code: 'assessment/unknown-instrument',
      needs: [`instrument ${instrumentSha256(newer)}`],
    })

    await publishForTests(city.db, newer)
    const [taken] = await mentor.send([
      assessmentRecord(firmId, { body: assessmentBody(firmId, {}, newer) }),
    ])
    expect(taken).toMatchObject({ status: 'accepted' })

    await publishForTests(city.db, newer, 'closed')
    const [closed] = await mentor.send([
      assessmentRecord(firmId, { body: assessmentBody(firmId, {}, newer) }),
    ])
    expect(closed).toMatchObject({ status: 'held', code: 'assessment/unknown-instrument' })
  })

  it('belongs to its author: another mentor may not go on from it', async () => {
    const { orgId, mentor, firmId } = await startOrg('none')
    const assessment = assessmentRecord(firmId)
    await mentor.send([assessment])
    const another = await enrolLaptop(city, orgId, 'mentor')

    const [outcome] = await another.send([
      assessmentRecord(firmId, { record_id: assessment.record_id, base_version: 1 }),
    ])

    expect(outcome).toMatchObject({ status: 'rejected', code: 'record/not-yours' })
  })
})

describe('where the association reviews', () => {
  it('an assessment stays there, counts once approved, and its author is told', async () => {
    const { mentor, manager, firmId } = await startOrg('required')
    const assessment = assessmentRecord(firmId)
    const [received] = await mentor.send([assessment])
    expect(received).toMatchObject({ status: 'accepted', stage: 'association' })

    const { changes } = await manager.feed()
    expect(changes.find(({ kind }) => kind === 'record')).toMatchObject({
      body: { record: assessment, stage: 'association' },
    })
    const [review] = await manager.send([reviewRecord(assessment, 'approve')])

    expect(review).toMatchObject({ status: 'accepted' })
    expect(await standing(assessment.record_id)).toMatchObject({ stage: 'city', owner: 'city' })
    expect(await outcomesFor(mentor, assessment.rev_id)).toMatchObject([
      { status: 'accepted', stage: 'city' },
    ])
  })

  it('what was sent belongs to the association until it is returned', async () => {
    const { mentor, manager, firmId } = await startOrg('required')
    const assessment = assessmentRecord(firmId)
    await mentor.send([assessment])
    const again = (base: number | null) =>
      assessmentRecord(firmId, { record_id: assessment.record_id, base_version: base })

    const [early] = await mentor.send([again(1)])
    expect(early).toMatchObject({ status: 'conflict', code: 'assessment/not-the-owner' })
    expect(await standing(assessment.record_id)).toMatchObject({ version: 1 })

    const returning = reviewRecord(assessment, 'return')
    await manager.send([returning])
    const { changes } = await mentor.feed()
    expect(changes.find(({ kind }) => kind === 'record')).toMatchObject({
      body: { record: returning },
    })
    const [second] = await mentor.send([again(1)])
    expect(second).toMatchObject({ status: 'accepted', version: 2, stage: 'association' })
  })

  it('nobody reviews their own work, no mentor reviews, and nothing is decided twice', async () => {
    const { mentor, manager, firmId } = await startOrg('required')
    const own = assessmentRecord(firmId)
    const theirs = assessmentRecord(firmId)
    await manager.send([own])
    await mentor.send([theirs])

    const [ownWork] = await manager.send([reviewRecord(own, 'approve')])
    const [byMentor] = await mentor.send([reviewRecord(theirs, 'approve')])
    const [unknown] = await manager.send([
      reviewRecord({ ...theirs, rev_id: crypto.randomUUID() }, 'approve'),
    ])
    const [other] = await manager.send([
      reviewRecord({ record_id: own.record_id, rev_id: theirs.rev_id }, 'approve'),
    ])
    const decided = await manager.send([
      reviewRecord(theirs, 'approve'),
      reviewRecord(theirs, 'return'),
    ])

    expect(ownWork).toMatchObject({ status: 'rejected', code: 'review/own-work' })
    expect(byMentor).toMatchObject({ status: 'rejected', code: 'review/not-a-manager' })
    expect(unknown).toMatchObject({ status: 'held', code: 'review/unknown-revision' })
    expect(other).toMatchObject({ status: 'rejected', code: 'review/unknown-revision' })
    expect(decided.map(({ code }) => code)).toEqual([null, 'review/already-decided'])
  })

  it('a review of another association’s assessment knows of none', async () => {
    const first = await startOrg('required')
    const second = await startOrg('required')
    const assessment = assessmentRecord(first.firmId)
    await first.mentor.send([assessment])

    const [outcome] = await second.manager.send([reviewRecord(assessment, 'approve')])

    expect(outcome).toMatchObject({ status: 'held', code: 'review/unknown-revision' })
    expect(await standing(assessment.record_id)).toMatchObject({ stage: 'association' })
  })
})
