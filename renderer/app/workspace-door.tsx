import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'

import { FailureNotice } from '../client/failure-notice.tsx'
import { useFollowBackups } from '../client/use-backup-fault.ts'
import { RestoreOutcomeNotice } from '../client/restore-outcome-notice.tsx'
import { useFollowWorkspaceStatus, useWorkspaceStatus } from '../client/use-workspace-status.ts'
import { FirstRunScreen } from '../features/workspace/first-run-screen.tsx'
import { RecoverScreen } from '../features/workspace/recover-screen.tsx'
import { UnlockScreen } from '../features/workspace/unlock-screen.tsx'
import { Loading } from '../ui/loading.tsx'
import { makeRouter } from './routes.tsx'

type Held = 'first-run' | 'recover' | null

/** Nothing of the workspace is shown, or even mounted, unless it is open. */
export function WorkspaceDoor() {
  useFollowWorkspaceStatus()
  useFollowBackups()
  const { data: status, error, refetch } = useWorkspaceStatus()
  const [held, setHeld] = useState<Held>(null)
  const pass = () => {
    setHeld(null)
    void refetch()
  }

  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!status) return <Loading />
  if (held === 'first-run' || (status.state === 'none' && held === null)) {
    return <FirstRunScreen onBegin={() => setHeld('first-run')} onDone={pass} />
  }
  const name = status.state === 'locked' ? status.name : ''
  const waitMs = status.state === 'locked' ? status.waitMs : 0
  if (held === 'recover') {
    return (
      <RecoverScreen
        workspaceName={name}
        waitMs={waitMs}
        onBack={() => setHeld(null)}
        onBegin={() => setHeld('recover')}
        onDone={pass}
      />
    )
  }
  if (status.state === 'open') return <OpenWorkspace />
  return (
    <>
      <RestoreOutcomeNotice />
      <UnlockScreen
        workspaceName={name}
        waitMs={waitMs}
        onForgotten={() => setHeld('recover')}
        onOpened={pass}
      />
    </>
  )
}

function OpenWorkspace() {
  const [router] = useState(makeRouter)
  return <RouterProvider router={router} />
}
