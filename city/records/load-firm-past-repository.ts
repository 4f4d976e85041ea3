import { sql } from 'kysely'

import type { UpcastLadder } from '#shared/wire/upcast-record.ts'

import { readLine } from '../batches/sent-line.ts'
import { anyId } from '../database/any-of.ts'
import type { CityTx } from '../database/schema.ts'
import { firmBaseKey, ownFirmKey, type Ledger } from './ledger.ts'
import type { LinesToLoad } from './lines-to-load.ts'
import { toAssigned, toDetails } from './record-body.ts'

/** For firms that are already there: who sent them, and what the changes may have been made on. */
export async function loadFirmPast(
  tx: CityTx,
  ledger: Ledger,
  { lines, deviceIds, ladder }: LinesToLoad & { readonly ladder: UpcastLadder },
): Promise<void> {
  const firms = lines.filter(
    ({ record }) => record.kind === 'firm' && ledger.records.has(record.record_id),
  )
  await loadSenders(tx, ledger, new Set(firms.map(({ record }) => record.record_id)))
  const stale = firms.filter(
    ({ record }) => record.base_version !== ledger.records.get(record.record_id)?.version,
  )
  if (stale.length === 0) return
  const ids = stale.map(({ record }) => record.record_id)
  await loadBases(
    tx,
    ledger,
    ids,
    stale.map(({ record }) => record.base_version ?? 0),
  )
  await loadOwnFirms(tx, ledger, { ids, deviceIds, ladder })
}

/** Of firms that are there, unless it is known already. */
export async function loadSenders(
  tx: CityTx,
  ledger: Ledger,
  firmIds: ReadonlySet<string>,
): Promise<void> {
  const unasked = [...firmIds].filter((firmId) => !ledger.senders.has(firmId))
  if (unasked.length === 0) return
  const rows = await tx
    .selectFrom('revisions')
    .select(['record_id', 'user_id'])
    .distinct()
    .where('org_id', '=', ledger.orgId)
    .where('record_id', '=', anyId(unasked))
    .where('by_erasure', 'is', null)
    .execute()
  for (const { record_id, user_id } of rows) {
    const senders = ledger.senders.get(record_id) ?? new Set()
    ledger.senders.set(record_id, senders.add(user_id))
  }
  await loadAssignees(tx, ledger, unasked)
}

/** Who is to visit a firm is told of its changes as those who sent it are. */
async function loadAssignees(
  tx: CityTx,
  ledger: Ledger,
  firmIds: readonly string[],
): Promise<void> {
  const rows = await tx
    .selectFrom('records')
    .select(['firm_id', 'body'])
    .where('org_id', '=', ledger.orgId)
    .where('firm_id', '=', anyId(firmIds))
    .where('kind', '=', 'assignment')
    .where('deleted', '=', false)
    .execute()
  for (const { firm_id, body } of rows) {
    for (const userId of toAssigned(body)?.assignees ?? [])
      ledger.senders.get(firm_id ?? '')?.add(userId)
  }
}

async function loadBases(
  tx: CityTx,
  ledger: Ledger,
  ids: readonly string[],
  versions: readonly number[],
): Promise<void> {
  const rows = await tx
    .selectFrom('revisions')
    .select(['record_id', 'version', 'sha256', 'earlier_sha256', 'body'])
    .where('org_id', '=', ledger.orgId)
    .where('record_id', '=', anyId(ids))
    .where('version', '=', sql<number>`any(${[...versions]}::integer[])`)
    .execute()
  for (const row of rows) {
    const key = firmBaseKey(row.record_id, row.version ?? 0)
    if (ledger.firmBases.has(key)) continue
    ledger.firmBases.set(key, {
      sha256: row.sha256,
      earlierSha256: row.earlier_sha256,
      details: toDetails(row.body),
    })
  }
}

async function loadOwnFirms(
  tx: CityTx,
  ledger: Ledger,
  wanted: {
    readonly ids: readonly string[]
    readonly deviceIds: ReadonlySet<string>
    readonly ladder: UpcastLadder
  },
): Promise<void> {
  const rows = await tx
    .selectFrom('revisions')
    .select(['record_id', 'device_id', 'record_version', 'line', 'schema'])
    .distinctOn(['record_id', 'device_id'])
    .where('org_id', '=', ledger.orgId)
    .where('record_id', '=', anyId(wanted.ids))
    .where('device_id', '=', anyId(wanted.deviceIds))
    .where('by_erasure', 'is', null)
    .orderBy('record_id')
    .orderBy('device_id')
    .orderBy('record_version', 'desc')
    .orderBy('received_at', 'desc')
    .execute()
  for (const row of rows) {
    const key = ownFirmKey(row.record_id, row.device_id)
    const read = readLine(wanted.ladder, row.schema, row.line)
    if (ledger.ownFirms.has(key) || !read.ok || read.record.kind !== 'firm') continue
    ledger.ownFirms.set(key, { version: row.record_version, details: read.record.body })
  }
}
