import { useText } from '../text/text-context.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { QuietButton } from '../ui/quiet-button.tsx'
import { useBackupFault, useForgetBackupFault } from './use-backup-fault.ts'

/** Says that the app could not back up by itself, until it can again or the notice is put away. */
export function BackupFaultNotice() {
  const { ui, settings } = useText()
  const fault = useBackupFault()
  const forget = useForgetBackupFault()
  if (fault === null) return null
  const { title, remedy, open } = settings.backups.notMade
  return (
    <Notice
      tone="attention"
      title={title[fault]}
      actions={
        <>
          <LinkButton to="/settings?tab=backups">{open}</LinkButton>
          <QuietButton onClick={forget}>{ui.close}</QuietButton>
        </>
      }
    >
      {remedy[fault]}
    </Notice>
  )
}
