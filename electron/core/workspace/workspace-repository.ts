import { sql } from 'kysely'

import type { AppDatabase, ReadDb, WriteTx } from '#core/database/schema.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

export type WorkspaceRow = { readonly profile: WorkspaceProfile; readonly isDemo: boolean }

/** Undefined in a database that was migrated but never given its profile. */
export async function findWorkspace(db: ReadDb): Promise<WorkspaceRow | undefined> {
  const row = await db.selectFrom('workspace').selectAll().executeTakeFirst()
  return (
    row && {
      profile: {
        name: row.name,
        personName: row.person_name,
        role: row.role,
        association: row.association,
      },
      isDemo: row.is_demo === 1,
    }
  )
}

export async function insertWorkspace(
  tx: WriteTx,
  { profile, isDemo }: WorkspaceRow,
  born: { readonly chainId: string; readonly createdAt: string },
): Promise<void> {
  await tx
    .insertInto('workspace')
    .values({
      id: 1,
      ...toColumns(profile),
      is_demo: isDemo ? 1 : 0,
      chain_id: born.chainId,
      created_at: born.createdAt,
    })
    .execute()
}

export async function updateProfile(tx: WriteTx, profile: WorkspaceProfile): Promise<void> {
  await tx.updateTable('workspace').set(toColumns(profile)).execute()
}

/** What is wrong with the file, in SQLite's words; empty when nothing is. */
export async function quickCheck(db: AppDatabase): Promise<string[]> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check`.execute(db)
  return rows.map((row) => row.quick_check).filter((line) => line !== 'ok')
}

function toColumns({ name, personName, role, association }: WorkspaceProfile) {
  return { name, person_name: personName, role, association }
}
