import { it } from 'vitest'
import { sql } from 'kysely'
import { openFirmCore, resourcesFolder } from '#test/support/open-firm-core.ts'
import { mentorDetails } from '#test/support/mentor-details.ts'
import { openMentorCore } from '#test/support/open-mentor-core.ts'
import { generatedFirms } from '#test/support/generated-firms.ts'
import { insertFirms } from '#core/firms/firm-repository.ts'
import { insertMentors } from '#core/mentors/mentor-repository.ts'
import { newMentor } from '#core/mentors/new-mentor.ts'
import { emptyRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { composeCampaigns } from '#core/campaigns/compose-campaigns.ts'
import { insertTargets } from '#core/campaigns/target-repository.ts'
import { campaignIdSchema, emptyPlan } from '#shared/domain/campaigns/campaign.ts'
import { insertCampaign } from '#core/campaigns/campaign-repository.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'

it('perf', async () => {
  const firms = await openFirmCore()
  const { db } = firms
  const lists = firms.reference.lists
  const all = generatedFirms(100_000, lists.wards)
  await db.transaction().execute((tx) => insertFirms(tx, all))
  const mc = await openMentorCore()
  const ms = Array.from({ length: 10_000 }, (_, i) => ({ mentor: newMentor(mentorIdSchema.parse(`00000000-0000-7000-9000-${String(i).padStart(12,'0')}`), mentorDetails({ fullName: 'Nguyễn Văn ' + i, fieldsRegistered: [lists.keySectors[i % 18]!.id], wardCode: lists.wards[i % 126]!.code, availability: { hoursPerMonth: null, capacityPerMonth: 2, wards: [], absences: [] } }), '2026-03-01T00:00:00.000Z'), restricted: emptyRestricted }))
  await db.transaction().execute((tx) => insertMentors(tx, ms))
  const h = composeCampaigns({ firms, profile: () => ({ ...mc.profile() }), resourcesFolder })
  const add = async (n: number, size: number, name: string) => {
    const id = campaignIdSchema.parse(`00000000-0000-7000-8000-00000000c${String(n).padStart(3,'0')}`)
    await db.transaction().execute(async (tx) => {
      await insertCampaign(tx, { id, name, instrument: { id: 'x', version: '1', sha256: 'a'.repeat(64) }, normSetId: null, referenceYear: 2026, sectors: [], startsOn: '2026-03-02', endsOn: '2026-05-30', quotas: { total: 100, perMentor: null, bySector: [{ sector: 'KS01', count: 3 }, { sector: '25', count: 9 }] }, team: [], plan: emptyPlan, twoPersonReview: null, state: 'planning', version: 1, createdAt: '2026-03-01T00:00:00.000Z', updatedAt: '2026-03-01T00:00:00.000Z' })
      await insertTargets(tx, id, all.slice(n * 500, n * 500 + size).map(({ id: f }) => f))
    })
    return id
  }
  for (let n = 10; n < 30; n++) await add(n, 500, 'Đợt ' + n)
  const small = await add(1, 500, 'nhỏ'); const mid = await add(2, 5000, 'vừa')
  const time = async (name: string, work: () => Promise<unknown>) => {
    const ts: number[] = []
    let r: any
    for (let i = 0; i < 7; i++) { const t = performance.now(); r = await work(); ts.push(performance.now() - t) }
    ts.sort((a, b) => a - b)
    console.log(name.padEnd(30), 'median', ts[3]!.toFixed(1), 'max', ts[6]!.toFixed(1), r.ok ? '' : JSON.stringify(r))
  }
  const T = (campaignId: any, f: object) => () => h.campaigns.targets({ campaignId, filter: { text: '', stage: null, mentorId: null, atRisk: false, ...f }, offset: 0, limit: 100 })
  let t = performance.now()
  console.log('propose 500x10000', JSON.stringify(await h.assignments.propose({ campaignId: small })), Math.round(performance.now() - t))
  await db.transaction().execute(async (tx) => { await sql`delete from mentors where rowid > 80`.execute(tx).catch(() => null); await sql`update mentors set status='paused', status_reason='x' where id > ${'00000000-0000-7000-9000-000000000280'}`.execute(tx) })
  t = performance.now()
  console.log('propose 500x280', JSON.stringify(await h.assignments.propose({ campaignId: small })), Math.round(performance.now() - t))
  t = performance.now()
  console.log('accept', JSON.stringify(await h.assignments.acceptAll({ campaignId: small })), Math.round(performance.now() - t))
  await db.transaction().execute(async (tx) => { await sql`update mentors set status='draft', status_reason=null`.execute(tx) })
  // assignments in the middle campaign
  await db.transaction().execute(async (tx) => { await sql`insert into campaign_assignments select lower(hex(randomblob(4)))||'-0000-4000-8000-'||substr(firm_id,-12), campaign_id, firm_id, '00000000-0000-7000-9000-000000000001', null, '2026-03-20','2026-04-03','confirmed',null,null,null,1,'2026' from campaign_targets where campaign_id=${mid}`.execute(tx) })
  const run = async (label: string, id: any) => {
    await time(label + ' board', () => h.campaigns.board({ campaignId: id }))
    await time(label + ' targets', T(id, {}))
    await time(label + ' targets text', T(id, { text: 'co khi' }))
    await time(label + ' targets stage', T(id, { stage: 'planned' }))
    await time(label + ' targets risk', T(id, { atRisk: true }))
    await time(label + ' loads', () => h.assignments.loads({ campaignId: id }))
  }
  await time('list of 22 campaigns', () => h.campaigns.list())
  await run('500', small); await run('5000', mid)
  const a = (await T(small, {})()) as any
  await time('candidates', () => h.assignments.candidates({ assignmentId: a.value.rows[0].assignment.id }))
  const big = await add(0, 100_000, 'lớn')
  await run('100000', big)
  await time('list with 100000', () => h.campaigns.list())
  t = performance.now(); await h.campaigns.addByFilter({ campaignId: mid, filter: everyFirm }); console.log('addByFilter 100k', Math.round(performance.now() - t))
}, 600_000)
