import { Outlet } from 'react-router'

import { BackupFaultNotice } from '../client/backup-fault-notice.tsx'
import { RestoreOutcomeNotice } from '../client/restore-outcome-notice.tsx'
import { useLockWorkspace } from '../client/use-lock-workspace.ts'
import { useFollowSync } from '../client/use-sync-status.ts'
import { useWorkspaceStatus } from '../client/use-workspace-status.ts'
import { useText } from '../text/text-context.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Rail } from './rail.tsx'
import { SavedFileNotice } from './saved-file-notice.tsx'
import classes from './shell.module.css'
import { useIdleLock } from './use-idle-lock.ts'
import { useLockKey } from './use-lock-key.ts'
import { useOpenedFile } from './use-opened-file.ts'
import { useTopOfScreen } from './use-top-of-screen.ts'

/** The frame of an open workspace: the rail of places, and the place that is open. */
export function Shell() {
  const { shell } = useText()
  const { data: status } = useWorkspaceStatus()
  const lock = useLockWorkspace()
  const isLockNear = useIdleLock(lock)
  useLockKey(lock)
  useFollowSync()
  useTopOfScreen()
  useOpenedFile()
  const isOpen = status?.state === 'open'
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip} onClick={goToContent}>
        {shell.skipToContent}
      </a>
      <Rail
        role={isOpen ? status.profile.role : null}
        isDemo={isOpen && status.isDemo}
        onLock={lock}
      />
      <main id="content" className={classes.content} tabIndex={-1}>
        {isOpen && status.readOnly ? <ReadOnlyNotice /> : null}
        <RestoreOutcomeNotice />
        <BackupFaultNotice />
        <Outlet />
      </main>
      <div className={classes.notices}>
        <SavedFileNotice />
        {isLockNear ? (
          <Notice tone="attention" title={shell.lockNear}>
            {shell.lockNearStay}
          </Notice>
        ) : null}
      </div>
    </div>
  )
}

function ReadOnlyNotice() {
  const { shell } = useText()
  return (
    <Notice tone="fault" actions={<LinkButton to="/salvage">{shell.salvage}</LinkButton>}>
      {shell.readOnly}
    </Notice>
  )
}

/** The hash belongs to the routes, so the focus is moved by hand. */
function goToContent(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
