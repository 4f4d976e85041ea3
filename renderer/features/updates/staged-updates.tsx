import { useState } from 'react'

import type { OfferedUpdate } from '#shared/domain/updates/update.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { UpdateFailure } from './update-failure.tsx'
import { UpdateTable } from './update-table.tsx'
import classes from './updates.module.css'
import { useInstallUpdate } from './use-updates.ts'

/** What lies checked on this laptop: the way on, and the way back. */
export function StagedUpdates({ staged }: { readonly staged: readonly OfferedUpdate[] }) {
  const { updates: text } = useText()
  const install = useInstallUpdate()
  const [chosen, setChosen] = useState<OfferedUpdate | null>(null)
  return (
    <div className={classes.part}>
      <h3>{text.staged}</h3>
      <UpdateTable
        label={text.staged}
        rows={staged.map((offered) => ({ offered }))}
        rowKey={({ offered }) => offered.version}
        action={{
          title: text.install,
          cell: ({ offered }) => <Choose offered={offered} onChoose={setChosen} />,
        }}
      />
      {install.data?.ok ? <Notice tone="done">{text.started}</Notice> : null}
      {install.data && !install.data.ok ? <UpdateFailure failure={install.data.failure} /> : null}
      {install.error ? <FailureNotice error={install.error} /> : null}
      <Confirm
        chosen={chosen}
        isBusy={install.isPending}
        onClose={() => setChosen(null)}
        onConfirm={(version) => install.mutate(version, { onSettled: () => setChosen(null) })}
      />
    </div>
  )
}

function Choose(props: {
  readonly offered: OfferedUpdate
  readonly onChoose: (offered: OfferedUpdate) => void
}) {
  const { updates: text } = useText()
  const { version, isNewer } = props.offered
  const choose = () => props.onChoose(props.offered)
  return isNewer ? (
    <PrimaryButton aria-label={text.installOf(version)} onClick={choose}>
      {text.install}
    </PrimaryButton>
  ) : (
    <QuietButton aria-label={text.goBackOf(version)} onClick={choose}>
      {text.goBack}
    </QuietButton>
  )
}

function Confirm(props: {
  readonly chosen: OfferedUpdate | null
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onConfirm: (version: string) => void
}) {
  const { updates: text } = useText()
  const { chosen } = props
  const isBack = chosen !== null && !chosen.isNewer
  const version = chosen?.version ?? ''
  return (
    <ConfirmDialog
      opened={chosen !== null}
      title={isBack ? text.confirmBack(version) : text.confirmInstall(version)}
      confirm={isBack ? text.goBack : text.install}
      busy={props.isBusy}
      onClose={props.onClose}
      onConfirm={() => props.onConfirm(version)}
    >
      <p>{text.means}</p>
      {isBack ? <p>{text.meansBack}</p> : null}
    </ConfirmDialog>
  )
}
