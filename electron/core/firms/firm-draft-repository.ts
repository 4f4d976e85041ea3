import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { keptFirmDraftSchema, type KeptFirmDraft } from '#shared/domain/firms/firm-draft.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** The form of a new firm has no id yet. */
const newFirm = ''

/** Undefined when there is none, or it is of an older form that had other fields. */
export async function findFirmDraft(
  db: ReadDb,
  firmId: FirmId | null,
): Promise<KeptFirmDraft | undefined> {
  const row = await db
    .selectFrom('firm_drafts')
    .select(['version', 'draft', 'kept_at'])
    .where('firm_id', '=', firmId ?? newFirm)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { version, kept_at: keptAt } = row
  return keptFirmDraftSchema.safeParse({ version, keptAt, draft: parseJson(row.draft) }).data
}

export async function putFirmDraft(
  tx: WriteTx,
  firmId: FirmId | null,
  { draft, version, keptAt }: KeptFirmDraft,
): Promise<void> {
  const columns = { version, draft: JSON.stringify(draft), kept_at: keptAt }
  await tx
    .insertInto('firm_drafts')
    .values({ firm_id: firmId ?? newFirm, ...columns })
    .onConflict((conflict) => conflict.column('firm_id').doUpdateSet(columns))
    .execute()
}

export async function deleteFirmDraft(tx: WriteTx, firmId: FirmId | null): Promise<void> {
  await tx
    .deleteFrom('firm_drafts')
    .where('firm_id', '=', firmId ?? newFirm)
    .execute()
}
