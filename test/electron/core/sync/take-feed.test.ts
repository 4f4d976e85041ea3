import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { signText } from '#exchange/sign-text.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'

import { listSent, makeSubmitted, openEnrolled, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import { change, detailsOf, somebody, tellFirm, withSentFirm } from './told-firms.ts'

it('takes a newer version of a firm, once, and knows it the second time', async () => {
  const { city, core, firmId } = await withSentFirm()
  const details = { ...(await detailsOf(core, firmId)), address: 'Số 1 Tràng Tiền' }
  tellFirm(city, firmId, 2, details)

  expect(await syncOnce(core)).toMatchObject({ lastFault: null })
  expect(await detailsOf(core, firmId)).toEqual(details)

  const { version } = valueOf(await core.handlers.firms.get({ firmId }))
  await syncOnce(core)
  expect(valueOf(await core.handlers.firms.get({ firmId })).version).toBe(version)
})

it('merges what waits here with what others changed, and sends it on their version', async () => {
  const { city, core, firmId } = await withSentFirm()
  const before = await detailsOf(core, firmId)
  await change(core, firmId, { ...before, note: 'sửa tại máy' })
  tellFirm(city, firmId, 2, { ...before, address: 'sửa nơi khác' })

  await syncOnce(core)

  const merged = { ...before, note: 'sửa tại máy', address: 'sửa nơi khác' }
  expect(await detailsOf(core, firmId)).toEqual(merged)
  const last = [...city.batches.values()].at(-1)!.records.at(-1)
  expect(last).toMatchObject({ kind: 'firm', base_version: 2, body: merged })
})

it('leaves it to the city when both sides set one field, and settles by a choice that can be undone', async () => {
  const { city, core, firmId } = await withSentFirm()
  const before = await detailsOf(core, firmId)
  await change(core, firmId, { ...before, name: 'Tên đặt tại máy' })
  const atCity = { ...before, name: 'Tên ở thành phố' }
  tellFirm(city, firmId, 2, atCity)
  const conflictId = crypto.randomUUID()
  city.decide = ({ rev_id }) => {
    city.tell('conflict', {
      ...{ conflictId, firmId, revId: rev_id, baseVersion: 1, cityVersion: 2 },
      fields: [{ field: 'name', base: before.name, city: atCity.name, theirs: 'Tên đặt tại máy' }],
      cityAuthor: somebody,
      theirAuthor: somebody,
    })
    return { status: 'conflict', code: 'firm/merge-conflict', conflict_id: conflictId }
  }

  expect(await syncOnce(core)).toMatchObject({ openConflicts: 1, needAttention: 1 })
  expect((await detailsOf(core, firmId)).name).toBe('Tên ở thành phố')

  const { conflicts } = core.handlers
  const choices = { name: { take: 'theirs' as const } }
  const wrong = { name: { take: 'typed' as const, value: '' } }
  expect(await conflicts.settle({ conflictId, choices: wrong })).toMatchObject({
    failure: { code: 'conflict/value-wrong', field: 'name' },
  })
  expect(valueOf(await conflicts.settle({ conflictId, choices }))).toMatchObject({
    state: 'settled-here',
    canUndo: true,
    firmName: 'Tên đặt tại máy',
  })
  expect(valueOf(await conflicts.undo({ conflictId }))).toMatchObject({ state: 'open' })
  expect((await detailsOf(core, firmId)).name).toBe('Tên ở thành phố')
  expect(valueOf(await core.handlers.sync.status())).toMatchObject({ waiting: 0 })

  valueOf(await conflicts.settle({ conflictId, choices }))
  city.decide = ({ rev_id }) => {
    city.tell('conflict-settled', { conflictId, revId: rev_id })
    return { version: 3 }
  }
  expect(await syncOnce(core)).toMatchObject({ openConflicts: 0, needAttention: 0, waiting: 0 })
  const last = [...city.batches.values()].at(-1)!.records.at(-1)
  expect(last).toMatchObject({
    resolves: conflictId,
    base_version: 2,
    body: { name: 'Tên đặt tại máy' },
  })
  expect(await conflicts.undo({ conflictId })).toMatchObject({
    failure: { code: 'conflict/not-undoable' },
  })
  expect(valueOf(await conflicts.list({ settled: true }))).toHaveLength(1)
})

it('keeps what the association said at its question, and opens the form again when its author does', async () => {
  const city = await openTestCity()
  city.decide = () => ({ stage: 'association' })
  const { core } = await openEnrolled(city)
  const { id } = await makeSubmitted(core)
  expect(await syncOnce(core)).toMatchObject({ withAssociation: 2 })
  const [sent] = await listSent(core)
  city.tell('record', {
    record: {
      kind: 'review',
      record_id: crypto.randomUUID(),
      rev_id: crypto.randomUUID(),
      ...{ base_version: null, base_sha: null, op: 'put', resolves: null },
      fact_time: somebody.at,
      body: {
        assessmentId: id,
        targetRevId: sent!.revId,
        decision: 'return',
        comments: [{ inputKey: 'cost', criterion: null, text: 'Thiếu một năm' }],
      },
    },
    author: somebody,
    stage: 'association',
  })

  await syncOnce(core)

  const { state } = valueOf(await core.handlers.assessments.get({ assessmentId: id }))
  expect(state).toBe('returned')
  const told = valueOf(await core.handlers.reviewComments.list({ assessmentId: id }))
  expect(told.comments).toMatchObject([{ inputKey: 'cost', text: 'Thiếu một năm', doneAt: null }])
  expect(valueOf(await core.handlers.assessments.resume({ assessmentId: id })).state).toBe(
    'in_progress',
  )
  const history = valueOf(await core.handlers.assessments.history({ assessmentId: id }))
  const returned = history.entries.find(({ note }) => note.startsWith('return'))
  expect(returned).toMatchObject({ madeBy: 'Lê Thị Mai', note: 'return: Thiếu một năm' })
  expect(history.intact).toBe(true)
})

it('takes nothing of a page in which one change is not signed by the city', async () => {
  const { city, core, firmId } = await withSentFirm()
  const details = { ...(await detailsOf(core, firmId)), note: 'thật' }
  tellFirm(city, firmId, 2, details)
  const stranger = await openTestCity()
  const forged = tellFirm(stranger, firmId, 3, { ...details, note: 'giả' })
  city.feed.push({ cursor: '99', change: { ...forged, certId: city.certId } })

  expect(await syncOnce(core)).toMatchObject({ lastFault: { code: 'sync/answer-wrong' } })
  expect((await detailsOf(core, firmId)).note).toBe('')
})

it('says that it is too old for a change that the city signed and it cannot read', async () => {
  const { city, core } = await withSentFirm()
  const newer = { kind: 'firm', fieldOfALaterApp: true }
  city.feed.push({ cursor: '99', change: signText('change', JSON.stringify(newer), city) })

  expect(await syncOnce(core)).toMatchObject({ lastFault: { code: 'sync/app-too-old' } })
})

it('sends nothing once the city has revoked the laptop, and says why', async () => {
  const { city, core } = await withSentFirm()
  await makeSubmitted(core)
  const { enrolment } = valueOf(await core.handlers.sync.status())
  if (enrolment.state !== 'enrolled') throw new Error('not enrolled')
  const sentBefore = city.puts.length
  city.tell('revocation', { deviceId: enrolment.deviceId, revokedAt: somebody.at })

  const status = await syncOnce(core)

  expect(status).toMatchObject({
    waiting: 2,
    lastFault: { code: 'sync/device-revoked' },
    enrolment: { revokedAt: somebody.at },
  })
  expect(city.puts).toHaveLength(sentBefore)
})

it('keeps an instrument that the city published as the newest, also after the next start', async () => {
  const { city, core, reopen } = await withSentFirm()
  const definition = { ...smallInstrument, version: '2.0' }
  const text = canonicalJson(definition)
  const published = { id: 'small', version: '2.0', status: 'open', until: null } as const
  city.tell('publication', { what: 'instrument', ...published, text, sha256: sha256Hex(text) })
  city.tell('publication', {
    ...{ what: 'instrument', ...published, version: '3.0' },
    text: '{"newer":true}',
    sha256: sha256Hex('{"newer":true}'),
  })

  expect(await syncOnce(core)).toMatchObject({ lastFault: null })
  const newest = async ({ handlers }: Core) =>
    valueOf(await handlers.instruments.list())[0]?.version
  expect(await newest(core)).toBe('2.0')

  await core.close()
  const later = await reopen()
  valueOf(await later.handlers.workspace.unlock({ passphrase: testPassphrase }))
  expect(await newest(later)).toBe('2.0')
})
