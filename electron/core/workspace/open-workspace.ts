import type { AppDatabase } from '#core/database/schema.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

/** What use cases work on while the workspace is open. Gone, with its key, when it is locked. */
export type OpenWorkspace = {
  readonly db: AppDatabase
  /** Zeroed when the workspace is locked. */
  readonly dataKey: Uint8Array
  readonly isDemo: boolean
  readonly readOnly: boolean
  /** As it is now: the profile can be changed while the workspace is open. */
  readonly profile: () => WorkspaceProfile
}
