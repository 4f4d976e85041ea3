import type { Surroundings } from '#core/surroundings.ts'

import type { Keychain } from './keychain.ts'
import type { OpeningSteps } from './open-workspace-file.ts'
import type { WorkspacePaths } from './workspace-paths.ts'
import type { WorkspaceSession } from './workspace-session.ts'

/** What the ways in and out of the workspace work with. */
export type WorkspaceDoor = {
  readonly session: WorkspaceSession
  readonly paths: WorkspacePaths
  readonly surroundings: Surroundings
  readonly keychain: Keychain
  /** The demo opens with whatever is typed. */
  readonly isDemo: boolean
  readonly openingSteps: OpeningSteps
}

/** What new locks are made from. */
export function keySources({ surroundings, keychain }: WorkspaceDoor) {
  return { randomBytes: surroundings.randomBytes, keychain }
}
