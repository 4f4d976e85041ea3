import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'
import { succeeded } from '#shared/kit/result.ts'

import { changePassphrase, renewRecoveryCode } from './change-keys.ts'
import { createWorkspace } from './create-workspace.ts'
import { writeKeyFile } from './key-file.ts'
import { demoPassphrase } from './open-demo-workspace.ts'
import { recoverWorkspace } from './recover-workspace.ts'
import { getKeyFile, unlockWorkspace } from './unlock-workspace.ts'
import type { WorkspaceDoor } from './workspace-door.ts'
import { updateProfile } from './workspace-repository.ts'

/** These answer while the workspace is locked. */
export function workspaceHandlers(door: WorkspaceDoor): AppHandlers['workspace'] {
  return {
    status: () => Promise.resolve(succeeded(door.session.status())),
    create: (wanted) => createWorkspace(door, { ...wanted, isDemo: false }),
    unlock: ({ passphrase }) => unlockWorkspace(door, door.isDemo ? demoPassphrase : passphrase),
    recover: (recovery) => recoverWorkspace(door, recovery),
    lock: async () => {
      await door.session.inTurn(() => door.session.leave())
      return succeeded(undefined)
    },
    changePassphrase: ({ passphrase, newPassphrase }) =>
      changePassphrase(door, passphrase, newPassphrase),
    renewRecoveryCode: ({ passphrase }) => renewRecoveryCode(door, passphrase),
    changeProfile: async (profile) => {
      await changeProfile(door, profile)
      return succeeded(undefined)
    },
  }
}

/** Does nothing while locked: the window has no such screen then. */
async function changeProfile(door: WorkspaceDoor, profile: WorkspaceProfile): Promise<void> {
  await door.session.inTurn(async () => {
    if (!door.session.isOpen()) return
    await door.session.use(({ db }) => db.transaction().execute((tx) => updateProfile(tx, profile)))
    writeKeyFile(door.paths.keyFile, { ...getKeyFile(door), workspaceName: profile.name })
    door.session.changeProfile(profile)
  })
}
