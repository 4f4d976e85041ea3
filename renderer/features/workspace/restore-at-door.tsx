import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import classes from './form.module.css'
import { SalvageAtDoor } from './salvage-at-door.tsx'
import { useBackupsAtDoor, useRestoreAtDoor, type OpensWith } from './use-workspace-doors.ts'

type Failure = { readonly code: string; readonly because?: string }

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: { readonly code: string } }
  | undefined

/** Below a door that found damage: the ways back in. Nothing after other answers. */
export function RestoreAtDoor(props: {
  readonly result: Answer
  readonly opensWith: OpensWith
  readonly onRestored: () => void
}) {
  const { result } = props
  if (!result || result.ok || !isRestorable(result.failure)) return null
  return (
    <>
      {isUnreadable(result.failure) ? (
        <SalvageAtDoor opensWith={props.opensWith} onSalvaged={props.onRestored} />
      ) : null}
      <BackupsAtDoor opensWith={props.opensWith} onRestored={props.onRestored} />
    </>
  )
}

function BackupsAtDoor(props: { readonly opensWith: OpensWith; readonly onRestored: () => void }) {
  const text = useText().workspace.restore
  const format = useFormat()
  const { data: backups, error } = useBackupsAtDoor()
  const restore = useRestoreAtDoor()
  const run = async (backupId: string) => {
    const result = await restore.mutateAsync({ backupId, opensWith: props.opensWith })
    if (result.ok) props.onRestored()
  }
  return (
    <section aria-labelledby="restore-at-door" className={classes.backups}>
      <h2 id="restore-at-door">{text.title}</h2>
      <p className="nb-soft">{backups?.length === 0 ? text.none : text.lead}</p>
      {error ? <FailureNotice error={error} /> : null}
      <RestoreFault result={restore.data} error={restore.error} />
      <ul className={classes.backupList}>
        {backups?.map(({ id, madeAt, firmCount, assessmentCount }) => (
          <li key={id} className={classes.backup}>
            <span>
              {format.dateTime(madeAt)}
              <br />
              <span className="nb-soft">
                {text.content(format.integer(firmCount), format.integer(assessmentCount))}
              </span>
            </span>
            <QuietButton
              type="button"
              loading={restore.isPending && restore.variables.backupId === id}
              disabled={restore.isPending}
              aria-label={text.restoreOf(format.dateTime(madeAt))}
              onClick={() => void run(id)}
            >
              {text.restore}
            </QuietButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RestoreFault(props: { readonly result: Answer; readonly error: unknown }) {
  const { restore: text, unlock, keychainLost } = useText().workspace
  if (props.error) return <FailureNotice error={props.error} />
  if (!props.result || props.result.ok) return null
  const { code } = props.result.failure
  if (code === 'backup/unusable') return <Fault {...text.unusable} />
  if (code === 'workspace/keychain-lost') return <Fault {...keychainLost} />
  if (code === 'workspace/wrong-passphrase') {
    return <Fault what={unlock.wrong} remedy={text.typeAgain} />
  }
  if (code === 'workspace/wrong-recovery-code' || code === 'workspace/wait') {
    return <Fault what={text.notOpened} remedy={text.typeAgain} />
  }
  return <FailureNotice error={new CallFailedError(props.result.failure)} />
}

/** Without its key file nothing opens, and a workspace in use elsewhere is not damaged. */
function isRestorable(failure: Failure): boolean {
  if (failure.code !== 'workspace/damaged') return false
  return isUnreadable(failure) || failure.because === 'newer-app'
}

/** What a newer version wrote is sound, and would lose by being salvaged. */
function isUnreadable({ because }: Failure): boolean {
  return because === 'unreadable'
}
