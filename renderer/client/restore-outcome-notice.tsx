import { useText } from '../text/text-context.tsx'
import { Fault } from '../ui/fault.tsx'
import { Notice } from '../ui/notice.tsx'
import { QuietButton } from '../ui/quiet-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { useRestoreOutcome } from './use-restore-outcome.ts'
import { CallFailedError } from './value-or-throw.ts'

/** Says how the last restore ended, until it is put away. */
export function RestoreOutcomeNotice() {
  const { ui, settings } = useText()
  const { outcome, forget } = useRestoreOutcome()
  if (outcome === null) return null
  const { error } = outcome
  if (!error) {
    return (
      <Notice tone="done" actions={<QuietButton onClick={forget}>{ui.close}</QuietButton>}>
        {settings.backups.restored}
      </Notice>
    )
  }
  const isUnusable = error instanceof CallFailedError && error.failure.code === 'backup/unusable'
  return isUnusable ? <Fault {...settings.backups.unusable} /> : <FailureNotice error={error} />
}
