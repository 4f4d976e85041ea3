import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

import { createWorkspace } from './create-workspace.ts'
import { unlockWorkspace } from './unlock-workspace.ts'
import type { WorkspaceDoor } from './workspace-door.ts'

/** No secret: the demo holds invented firms only. */
export const demoPassphrase = 'không gian làm việc mẫu'

const demoProfile: WorkspaceProfile = {
  name: 'Không gian mẫu',
  personName: 'Nguyễn Ánh Tuyết (mẫu)',
  role: 'mentor',
  association: 'Hiệp hội Doanh nghiệp Mẫu Hà Nội',
}

/**
 * Opens the demo workspace and answers true when it was made just now and is still empty. Stays
 * locked, answering false, when another process has it open.
 */
export async function openDemoWorkspace(door: WorkspaceDoor): Promise<boolean> {
  if (door.session.status().state === 'none') {
    const created = await createWorkspace(door, {
      profile: demoProfile,
      passphrase: demoPassphrase,
      isDemo: true,
    })
    return created.ok
  }
  await unlockWorkspace(door, demoPassphrase)
  return false
}
