import fc from 'fast-check'
import { expect, it } from 'vitest'

import { firmDetailsSchema } from '#shared/domain/firms/firm.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { isFullSize, runSeed } from '#test/support/run-seed.ts'
import { seededRandom } from '#test/support/seeded-random.ts'

import { AssociationAtWork } from './association-at-work.ts'
import type { RealLaptop } from './real-laptop.ts'
import { stepArbitrary } from './steps.ts'

const size = isFullSize ? { runs: 1, laptops: 10, steps: 200 } : { runs: 2, laptops: 3, steps: 30 }

it('ends with the same everywhere, whatever was done, cut, killed, carried and repeated', async () => {
  const total = { steps: 0, firms: 0, acknowledged: 0, conflicts: 0, rounds: 0 }
  const stories = fc.array(stepArbitrary, { minLength: size.steps, maxLength: size.steps })
  await fc.assert(
    fc.asyncProperty(stories, fc.integer(), async (story, faultSeed) => {
      const association = new AssociationAtWork(seededRandom(faultSeed))
      await association.start(size.laptops)
      try {
        association.turnFaultsOn()
        for (const step of story) await association.take(step)
        association.turnFaultsOff()
        total.rounds += await association.syncUntilQuiet()
        total.steps += story.length
        total.firms += await expectSameFirms(association)
        total.acknowledged += await expectNothingLost(association)
        total.conflicts += await expectConflictsOnce(association)
        expect(association.reported).toEqual([])
      } finally {
        await association.stop()
      }
    }),
    // A story cannot be made shorter and stay the same: what the network did goes with it.
    { seed: runSeed, numRuns: size.runs, endOnFailure: true },
  )
  reportProof({
    promise: 'T3',
    name: `stories of ${size.laptops} laptops, ${size.steps} steps each`,
    tries: size.runs,
    // A story that ends badly fails above.
    failures: 0,
    note: Object.entries(total)
      .map(([what, count]) => `${String(count)} ${what}`)
      .join(', '),
  })
}, 3_600_000)

/** Managers see every firm, the others those that they sent. */
async function expectSameFirms({ city, orgId, laptops }: AssociationAtWork): Promise<number> {
  const rows = await city.db
    .selectFrom('records')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.org_id', '=', 'records.org_id')
        .onRef('revisions.record_id', '=', 'records.record_id'),
    )
    .select(['records.record_id', 'records.body', 'revisions.user_id'])
    .where('records.org_id', '=', orgId)
    .where('records.kind', '=', 'firm')
    .execute()
  for (const laptop of laptops) {
    const { isManager, userId } = laptop.setup
    const visible = rows.filter(({ user_id }) => isManager || user_id === userId)
    const atCity = new Map(visible.map(({ record_id, body }) => [record_id, body]))
    const here = new Map((await laptop.listFirms()).map((firm) => [firm.id as string, firm]))
    for (const [firmId, body] of atCity) {
      const firm = here.get(firmId)
      // One that was assessed here stays when it is deleted elsewhere: its results name it.
      if (body === null) continue
      const details = firm && firmDetailsSchema.strip().parse(firm)
      expect(details, `${firmId} on ${laptop.deviceId}`).toEqual(body)
    }
    await expectDeletedGone(laptop, atCity)
  }
  return new Set(rows.map(({ record_id }) => record_id)).size
}

async function expectDeletedGone(
  laptop: RealLaptop,
  atCity: ReadonlyMap<string, unknown>,
): Promise<void> {
  const all = { firmId: null, states: null, limit: 500 }
  const assessments = valueOf(await laptop.core.handlers.assessments.list(all))
  const assessed = new Set(assessments.map(({ firmId }) => firmId))
  const firms = await laptop.listFirms()
  const wrong = firms.filter(({ id }) => atCity.get(id) === null && !assessed.has(id))
  expect(wrong).toEqual([])
}

/** Whatever a laptop has word of is in PostgreSQL: taken, in conflict or in quarantine; nothing waits. */
async function expectNothingLost({ city, orgId, laptops }: AssociationAtWork): Promise<number> {
  const taken = await city.db
    .selectFrom('revisions')
    .select('rev_id')
    .where('org_id', '=', orgId)
    .execute()
  const aside = await city.db
    .selectFrom('quarantine')
    .select('rev_id')
    .where('org_id', '=', orgId)
    .execute()
  const revisions = taken.map(({ rev_id }) => rev_id)
  expect(new Set(revisions).size).toBe(revisions.length)
  const known = new Set([...revisions, ...aside.map(({ rev_id }) => rev_id)])
  let acknowledged = 0
  for (const laptop of laptops) {
    const wanted = { filter: 'all', limit: 500 } as const
    const records = valueOf(await laptop.core.handlers.sync.records(wanted))
    acknowledged += records.length
    expect(records.filter(({ revId }) => !known.has(revId))).toEqual([])
    expect(
      records.filter(({ carriage }) => ['queued', 'packed', 'sent'].includes(carriage)),
    ).toEqual([])
  }
  return acknowledged
}

/** Every open conflict stands once at the city, once with each manager, once with who is in it. */
async function expectConflictsOnce({ city, orgId, laptops }: AssociationAtWork): Promise<number> {
  const all = await city.db
    .selectFrom('conflicts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.org_id', '=', 'conflicts.org_id')
        .onRef('revisions.rev_id', '=', 'conflicts.rev_id'),
    )
    .select(['conflicts.conflict_id', 'conflicts.rev_id', 'settled_at', 'revisions.user_id'])
    .where('conflicts.org_id', '=', orgId)
    .execute()
  expect(new Set(all.map(({ rev_id }) => rev_id)).size).toBe(all.length)
  for (const laptop of laptops) {
    const { isManager, userId } = laptop.setup
    const wanted = all
      .filter(({ settled_at, user_id }) => settled_at === null && (isManager || user_id === userId))
      .map(({ conflict_id }) => conflict_id)
    const listed = valueOf(await laptop.core.handlers.conflicts.list({ settled: false }))
    expect(listed.map(({ conflictId }) => conflictId).sort()).toEqual(wanted.sort())
  }
  return all.length
}
