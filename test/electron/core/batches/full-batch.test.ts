import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openDatabase } from '#core/database/open-database.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { batchSchema, type BatchId } from '#shared/domain/batches/batch.ts'
import { testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { startTestAssessment } from '#test/support/start-test-assessment.ts'

import { beManager, openMentorByFile, sendByFile, take } from '../review/two-laptops.ts'
import { openEnrolled } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'
import { approve, submit } from './refuse-and-mend.ts'

/** Puts copies of what a batch holds into it, past the app, until there are so many. */
async function fillUpTo(count: number, homeFolder: string, batchId: BatchId): Promise<void> {
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))!
  const dataKey = (await openByPassphrase(keyFile, testPassphrase))!
  const db = openDatabase(join(homeFolder, 'workspace.db'), dataKey)
  const [item] = await db
    .selectFrom('batch_items')
    .selectAll()
    .where('batch_id', '=', batchId)
    .execute()
  const copies = Array.from({ length: count - 1 }, (_, index) => ({
    ...item!,
    ...{ record_id: crypto.randomUUID(), rev_id: crypto.randomUUID(), position: index + 1 },
  }))
  await db.insertInto('batch_items').values(copies).execute()
  await db.destroy()
}

it('takes more into a batch until it holds 500, and then no more', async () => {
  const city = await openTestCity()
  const { core: manager, homeFolder } = await openEnrolled(city, 'association-manager')
  await beManager(manager)
  const mentor = await openMentorByFile(manager)
  const ids = []
  for (let made = 0; made < 3; made += 1) {
    const { id } = await startTestAssessment(mentor)
    await submit(mentor, id, 1_000_000)
    ids.push(id)
  }
  await take(manager, await sendByFile(mentor))
  await approve(manager, ids[0]!)
  const { batches } = manager.handlers
  const { id: batchId } = batchSchema.parse(valueOf(await batches.gather({ name: 'Lô đầy' })))
  await fillUpTo(499, homeFolder, batchId)
  for (const id of ids.slice(1)) await approve(manager, id)

  const full = valueOf(await batches.gatherMore({ batchId }))
  expect(full.items).toHaveLength(500)
  expect(full.items.map(({ recordId }) => recordId)).toEqual(expect.arrayContaining([ids[0]]))
  expect(await batches.gatherMore({ batchId })).toMatchObject({
    failure: { code: 'batch/nothing-to-gather' },
  })
  expect(valueOf(await batches.list()).ready).toBe(1)
})
