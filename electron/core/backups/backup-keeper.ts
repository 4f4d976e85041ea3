import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { Backup } from '#shared/domain/workspace/workspace.ts'

import { chooseBackupsToDelete } from './choose-backups-to-delete.ts'
import { deleteBackup, listBackups } from './backup-files.ts'
import { makeBackupAside } from './make-backup-aside.ts'

/** The workspace is damaged and must not be written to. */
export class WorkspaceReadOnlyError extends Error {
  override readonly name = 'WorkspaceReadOnlyError'
  readonly code = 'SQLITE_READONLY'
}

/** Makes a backup of the open workspace and lets old ones go; null while locked. */
export async function keepBackup(
  door: WorkspaceDoor,
  reason: Backup['reason'],
): Promise<Backup | null> {
  const { paths, session, surroundings } = door
  return session.use(async ({ dataKey, readOnly }) => {
    if (readOnly)
      throw new WorkspaceReadOnlyError('Copies of a damaged file would replace sound ones')
    const wanted = { reason, madeAt: surroundings.now() }
    const backup = await makeBackupAside({
      workspaceFile: paths.database,
      folder: paths.backups,
      dataKey,
      ...wanted,
    })
    for (const { id } of chooseBackupsToDelete(listBackups(paths.backups), wanted.madeAt)) {
      deleteBackup(paths.backups, id)
    }
    return backup
  })
}
