import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What a batch keeps of an assessment names its files of evidence, where it counted those that were
 * missing when it was gathered: they may arrive since.
 */
export const nameFilesOfBatches: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(statement).execute(db)
  },
}

const statement = `update batch_items set facts = json_set(
  json_remove(facts, '$.missingFileCount'),
  '$.files',
  json((
    select json_group_array(json_extract(file.value, '$.sha256'))
      from sync_arrivals, json_each(sync_arrivals.line, '$.body.evidence') as file
      where sync_arrivals.rev_id = batch_items.rev_id
  ))
)`
