import { Checkbox } from '@mantine/core'
import { useId, useState } from 'react'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useAppEvent } from '../../client/use-app-event.ts'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import classes from './form.module.css'
import { useSalvage, useStopSalvage } from './use-salvage.ts'
import { useBackupsAtDoor, type OpensWith } from './use-workspace-doors.ts'

/** Begins a salvage, shows how far it is, and says why it ended when it did not end well. */
export function SalvageOffer(props: {
  readonly opensWith: OpensWith | { readonly kind: 'open' }
  readonly onSalvaged: () => void
}) {
  const { offer } = useText().salvage
  const format = useFormat()
  const { data: backups } = useBackupsAtDoor()
  const [newest] = backups ?? []
  const [fillsFromBackup, setFills] = useState(false)
  const hintId = useId()
  const salvage = useSalvage()
  const run = async () => {
    const result = await salvage.mutateAsync({ opensWith: props.opensWith, fillsFromBackup })
    if (result.ok) props.onSalvaged()
  }
  if (salvage.isPending) return <SalvageProgress />
  return (
    <>
      <SalvageFault result={salvage.data} error={salvage.error} />
      {newest ? (
        <>
          <Checkbox
            label={offer.fills(format.dateTime(newest.madeAt))}
            aria-describedby={hintId}
            checked={fillsFromBackup}
            onChange={(event) => setFills(event.currentTarget.checked)}
          />
          <p id={hintId} className="nb-soft">
            {offer.fillsHint}
          </p>
        </>
      ) : null}
      <div className={classes.buttons}>
        <PrimaryButton type="button" onClick={() => void run()}>
          {offer.start}
        </PrimaryButton>
      </div>
    </>
  )
}

function SalvageProgress() {
  const { offer } = useText().salvage
  const stop = useStopSalvage()
  const [percent, setPercent] = useState(0)
  useAppEvent((event) => {
    if (event.kind !== 'progress' || event.task !== 'salvage' || event.total === 0) return
    setPercent(Math.floor((100 * event.done) / event.total))
  })
  return (
    <Notice
      tone="info"
      title={offer.working}
      actions={
        <QuietButton type="button" onClick={stop}>
          {offer.stop}
        </QuietButton>
      }
    >
      <div className={classes.progress}>
        <progress aria-label={offer.working} value={percent} max={100} />
        <span>{offer.progress(percent)}</span>
      </div>
    </Notice>
  )
}

type Answer =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly failure: { readonly code: string; readonly because?: string }
    }
  | undefined

function SalvageFault(props: { readonly result: Answer; readonly error: unknown }) {
  const { salvage, workspace } = useText()
  if (props.error) return <FailureNotice error={props.error} />
  if (!props.result || props.result.ok) return null
  const { failure } = props.result
  switch (failure.code) {
    case 'salvage/stopped':
      return <Notice tone="info">{salvage.offer.stopped}</Notice>
    case 'salvage/impossible':
      return <Fault {...salvage.offer.impossible[asReason(failure.because)]} />
    case 'workspace/keychain-lost':
      return <Fault {...workspace.keychainLost} />
    case 'workspace/wrong-passphrase':
    case 'workspace/wrong-recovery-code':
    case 'workspace/wait':
      return <Fault what={workspace.unlock.wrong} remedy={salvage.offer.typeAgain} />
    default:
      return <FailureNotice error={new CallFailedError(failure)} />
  }
}

function asReason(because: string | undefined): 'nothing' | 'newer-app' {
  return because === 'newer-app' ? 'newer-app' : 'nothing'
}
