import type { DownChangeKind } from '#shared/wire/down-change.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { rowsAsLists } from '../database/rows-as-lists.ts'
import type { CityTx, StageColumn } from '../database/schema.ts'

/** Something a laptop is to be told. */
export type NewChange = {
  readonly changeId: string
  readonly audience: string
  readonly subject: string
  readonly kind: DownChangeKind
  readonly madeAt: Date
} & (
  | { readonly signed: SignedText }
  /** Written and signed when it is asked for: its text follows from a revision that never changes. */
  | {
      readonly ofRevision: string
      readonly stage: StageColumn
      readonly aliasOf: string | null
    }
)

const changeColumns = {
  uuid: ['org_id', 'change_id', 'rev_id', 'alias_of'],
  text: ['audience', 'kind', 'subject', 'text', 'signature', 'cert_id', 'stage'],
  timestamptz: ['made_at'],
} as const

export async function insertChanges(
  tx: CityTx,
  orgId: string,
  changes: readonly NewChange[],
): Promise<void> {
  if (changes.length === 0) return
  const lists = rowsAsLists(
    changeColumns,
    changes.map((change) => ({
      org_id: orgId,
      change_id: change.changeId,
      audience: change.audience,
      kind: change.kind,
      subject: change.subject,
      made_at: change.madeAt,
      ...('signed' in change
        ? {
            text: change.signed.text,
            signature: change.signed.signature,
            cert_id: change.signed.certId,
            rev_id: null,
            stage: null,
            alias_of: null,
          }
        : {
            text: null,
            signature: null,
            cert_id: null,
            rev_id: change.ofRevision,
            stage: change.stage,
            alias_of: change.aliasOf,
          }),
    })),
  )
  await tx.insertInto('changes').columns(lists.columns).expression(lists.rows).execute()
}
