import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { openForReading } from '#core/database/open-database.ts'
import type { AppDatabase, DatabaseSchema } from '#core/database/schema.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { testPassphrase, testProfile, valueOf } from '#test/support/open-test-core.ts'
import { readEveryTable } from '#test/support/read-every-table.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { startTestAssessment } from '#test/support/start-test-assessment.ts'

import { beManager, openMentorByFile, sendByFile, take } from '../../review/two-laptops.ts'
import { openEnrolled } from '../../sync/enrolled-workspace.ts'
import { openTestCity } from '../../sync/open-test-city.ts'
import { approve, submit } from '../refuse-and-mend.ts'

export type BatchRow = Readonly<DatabaseSchema['batches']>
export type ItemRow = Readonly<DatabaseSchema['batch_items']>

/** An approval that has left for the city, or waits in the outbox to leave. */
export type SentApproval = {
  readonly decisionId: string
  readonly assessmentId: string
  readonly revId: string
  readonly line: string
}

/** What stands on the manager's laptop, read past the app, and all of it as one text. */
export type Stand = {
  readonly batches: ReadonlyMap<string, BatchRow>
  readonly items: ReadonlyMap<string, ItemRow>
  readonly reviews: ReadonlyMap<string, string>
  readonly approvals: readonly SentApproval[]
  readonly text: string
}

export type Walk = Awaited<ReturnType<typeof openWalk>>

const assessments = 8

/** A manager, a mentor without a network, and assessments that came by file and were approved. */
export async function openWalk(seed: number) {
  const city = await openTestCity()
  const { core: manager, homeFolder } = await openEnrolled(city, 'association-manager')
  await beManager(manager)
  const mentor = await openMentorByFile(manager)
  const ids: AssessmentId[] = []
  for (let made = 0; made < assessments; made += 1) {
    const { id } = await startTestAssessment(mentor)
    await submit(mentor, id, 1_000_000)
    ids.push(id)
  }
  await take(manager, await sendByFile(mentor))
  for (const id of ids) await approve(manager, id)
  const random = seededRandom(seed)
  return {
    ...{ city, manager, mentor, ids, random },
    tables: await openTables(homeFolder),
    pick: <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!,
  }
}

export async function beRole(core: Core, role: 'mentor' | 'association-manager'): Promise<void> {
  valueOf(await core.handlers.workspace.changeProfile({ ...testProfile, role }))
}

/** The open workspace's own file, by a connection that cannot write. */
async function openTables(homeFolder: string): Promise<AppDatabase> {
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))
  const dataKey = keyFile && (await openByPassphrase(keyFile, testPassphrase))
  if (!dataKey) throw new Error('The passphrase does not open the workspace')
  const tables = openForReading(join(homeFolder, 'workspace.db'), dataKey)
  onTestFinished(() => tables.destroy())
  return tables
}

export async function readStand({ tables }: Pick<Walk, 'tables'>): Promise<Stand> {
  const batches = await tables.selectFrom('batches').selectAll().execute()
  const items = await tables.selectFrom('batch_items').selectAll().execute()
  const reviews = await tables.selectFrom('review_items').select(['record_id', 'state']).execute()
  const sent = await tables
    .selectFrom('outbox')
    .select(['record_id', 'line'])
    .where('kind', '=', 'review')
    .execute()
  return {
    batches: new Map(batches.map((row) => [row.id, row as unknown as BatchRow])),
    items: new Map(
      items.map((row) => [`${row.batch_id} ${row.record_id}`, row as unknown as ItemRow]),
    ),
    reviews: new Map(reviews.map(({ record_id, state }) => [record_id, state])),
    approvals: sent.map(({ record_id, line }) => {
      const { body } = JSON.parse(line) as { body: { assessmentId: string; targetRevId: string } }
      return {
        decisionId: record_id,
        assessmentId: body.assessmentId,
        revId: body.targetRevId,
        line,
      }
    }),
    text: await readEveryTable(tables),
  }
}
