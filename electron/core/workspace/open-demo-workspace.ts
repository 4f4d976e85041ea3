import { existsSync, rmSync } from 'node:fs'

import { writeDurably } from '#core/files/write-durably.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

import { createWorkspace } from './create-workspace.ts'
import { FolderInUseError } from './folder-lock.ts'
import { removeKeyFile } from './key-file.ts'
import type { OpenWorkspace } from './open-workspace.ts'
import { unlockWorkspace } from './unlock-workspace.ts'
import type { WorkspaceDoor } from './workspace-door.ts'
import type { WorkspacePaths } from './workspace-paths.ts'
import type { WorkspaceSession } from './workspace-session.ts'

/** No secret: the demo holds invented firms only. */
export const demoPassphrase = 'không gian làm việc mẫu'

const demoProfile: WorkspaceProfile = {
  name: 'Không gian mẫu',
  personName: 'Nguyễn Ánh Tuyết (mẫu)',
  role: 'mentor',
  association: 'Hiệp hội Doanh nghiệp Mẫu Hà Nội',
}

/**
 * Opens the demo workspace; when there is none, makes it and has it filled. A demo whose filling was
 * cut short is made afresh. Stays locked when another process has it open.
 */
export async function openDemoWorkspace(
  door: WorkspaceDoor,
  fill: (workspace: OpenWorkspace) => Promise<void>,
): Promise<void> {
  const { session, paths } = door
  if (existsSync(paths.demoFilling) && takesFolder(session)) clearDemo(paths)
  if (session.status().state !== 'none') {
    await unlockWorkspace(door, demoPassphrase)
    return
  }
  if (!takesFolder(session)) return
  writeDurably(paths.demoFilling, '')
  const wanted = { profile: demoProfile, passphrase: demoPassphrase, isDemo: true }
  const created = await createWorkspace(door, wanted)
  if (!created.ok) return
  await session.use(fill)
  rmSync(paths.demoFilling)
}

/** False when another process has it. */
function takesFolder(session: WorkspaceSession): boolean {
  try {
    session.takeFolder()
    return true
  } catch (error) {
    if (error instanceof FolderInUseError) return false
    throw error
  }
}

/** The sign that it is half filled stays until it is filled. */
function clearDemo({ database, keyFile, evidence, backups }: WorkspacePaths): void {
  removeKeyFile(keyFile)
  for (const file of [database, `${database}-wal`, `${database}-shm`, evidence, backups]) {
    rmSync(file, { recursive: true, force: true })
  }
}
