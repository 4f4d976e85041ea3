import { useWorkspaceStatus } from './use-workspace-status.ts'

/** Whether this workspace is an association's: its words speak of the city where a mentor's say association. */
export function useIsAssociation(): boolean {
  const { data: status } = useWorkspaceStatus()
  return status?.state === 'open' && status.profile.role === 'association-manager'
}
