import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { openSealed } from '#exchange/age-file.ts'
import { readBatchOutside } from '#exchange/open-batch.ts'

/**
 * What is wrong with the encrypted file as the kill left it, looked at in a copy: every page, every
 * reference, and that no change stands without its entry in the history and in the outbox.
 */
export function listFileFaults(home: string, aside: string, dataKey: Uint8Array): string[] {
  for (const suffix of ['', '-wal']) {
    cpSync(join(home, `workspace.db${suffix}`), join(aside, `copy.db${suffix}`))
  }
  const sqlite = openEncryptedFile(join(aside, 'copy.db'), dataKey)
  try {
    const texts = (sql: string) => sqlite.prepare(sql).pluck().all().map(String)
    return [
      ...texts('pragma integrity_check').filter((line) => line !== 'ok'),
      ...texts('select \'foreign key of \' || "table" from pragma_foreign_key_check'),
      ...texts(changesWithoutEntry).map((id) => `no entry of what stands in ${id}`),
      ...texts(evidenceWithoutEntry).map((id) => `no entry of evidence ${id}`),
      ...texts(submittedWithoutRecord).map((id) => `submitted and not in the outbox: ${id}`),
      ...texts(recordsWithoutSubmitting).map((id) => `in the outbox and not submitted: ${id}`),
      ...texts(importsWithoutRows).map((id) => `an import without its firms: ${id}`),
    ]
  } finally {
    sqlite.close()
  }
}

const headOf = (id: string) =>
  `(select max(h.seq) from history h join assessments a on a.number = h.assessment_number where a.id = ${id})`

const changesWithoutEntry = `
  select id from assessments where written_seq > coalesce(${headOf('assessments.id')}, 0)
  union select assessment_id from answers where written_seq > coalesce(${headOf('answers.assessment_id')}, 0)`

const evidenceWithoutEntry = `
  select e.id from evidence e where not exists (
    select 1 from history h join assessments a on a.number = h.assessment_number
    where a.id = e.assessment_id and h.kind = 'evidence' and instr(h.note, e.sha256) > 0)`

const submittedWithoutRecord = `
  select id from assessments where state not in ('in_progress', 'signed_off')
  and not exists (select 1 from outbox where record_id = assessments.id)`

const recordsWithoutSubmitting = `
  select record_id from outbox where kind = 'assessment' and not exists (
    select 1 from history h join assessments a on a.number = h.assessment_number
    where a.id = outbox.record_id and h.kind = 'state')`

const importsWithoutRows = `
  select i.id from firm_imports i where i.added_count <> (
    select count(*) from firm_import_rows r join firms f on f.id = r.firm_id
    where r.import_id = i.id and r.details_before is null)`

/** Files left half written, in the app's own folder. */
export function listHalfFiles(home: string): string[] {
  return readdirSync(home, { recursive: true })
    .map(String)
    .filter((name) => /\.part(-|$)/.test(name) && !name.startsWith('ballast'))
}

/** Files on the stick that look whole and are not. */
export async function listUnreadableBatches(stick: string, identity: string): Promise<string[]> {
  const wrong: string[] = []
  for (const name of readdirSync(stick).filter((name) => name.endsWith('.nbac'))) {
    const content = await openSealed(identity, readFileSync(join(stick, name)))
    if (!content || !readBatchOutside(content).ok) wrong.push(`half a batch: ${name}`)
  }
  return wrong
}
