import { useMemo } from 'react'
import { RouterProvider } from 'react-router/dom'

import { FailureNotice } from '../client/failure-notice.tsx'
import { useFollowWorkspaceStatus, useWorkspaceStatus } from '../client/use-workspace-status.ts'
import { Loading } from '../ui/loading.tsx'
import { makeRouter } from './routes.tsx'

/** Nothing of the workspace is shown, or even mounted, unless it is open. */
export function WorkspaceDoor() {
  useFollowWorkspaceStatus()
  const { data: status, error, refetch } = useWorkspaceStatus()
  const router = useMemo(makeRouter, [])
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!status) return <Loading />
  return <RouterProvider router={router} />
}
