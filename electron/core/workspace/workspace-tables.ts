import type { Role } from '#shared/domain/workspace/workspace.ts'

/** Tables of the workspace itself: one row. */
export type WorkspaceTables = {
  workspace: {
    id: number
    name: string
    person_name: string
    role: Role
    association: string
    is_demo: number
    /** Names this life of the file; a restore begins a new one. */
    chain_id: string
    created_at: string
  }
  /** Raised by triggers with every change of what is kept in memory. */
  change_counts: { name: 'roster' | 'review'; count: number }
}
