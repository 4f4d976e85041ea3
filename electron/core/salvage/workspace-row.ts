import type { EncryptedFile } from '#core/database/open-database.ts'

type Row = Readonly<Record<string, unknown>>

export type NewLife = {
  /** A salvaged file begins a new life, as a restored one does. */
  readonly chainId: string
  readonly madeAt: string
  /** From the key file, where it stands unencrypted for the door. */
  readonly workspaceName: string
}

/**
 * Gives the new file its one row of the workspace: the salvaged one, else a backup's, else one that
 * the user has to put right. True when it was not the salvaged one.
 */
export function putWorkspaceRow(
  target: EncryptedFile,
  backup: EncryptedFile | null,
  { chainId, madeAt, workspaceName }: NewLife,
): boolean {
  const isSalvaged = target.prepare('select 1 from workspace').get() !== undefined
  if (!isSalvaged) {
    const kept = backup?.prepare('select * from workspace').get() as Row | undefined
    const row = kept ?? {
      id: 1,
      name: workspaceName,
      person_name: workspaceName,
      role: guessRole(target),
      association: '',
      is_demo: 0,
      created_at: madeAt,
    }
    const columns = { ...row, chain_id: chainId }
    const names = Object.keys(columns)
    target
      .prepare(
        `insert into workspace (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      .run(Object.values(columns))
  }
  target.prepare('update workspace set chain_id = ?').run(chainId)
  return !isSalvaged
}

/** Only a manager has a roster. */
function guessRole(target: EncryptedFile): string {
  const hasRoster = target.prepare('select 1 from mentors').get() !== undefined
  return hasRoster ? 'association-manager' : 'mentor'
}
