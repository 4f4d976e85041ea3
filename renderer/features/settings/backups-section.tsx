import { IconArchive } from '@tabler/icons-react'
import { useState } from 'react'

import type { Backup } from '#shared/domain/workspace/workspace.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Fault } from '../../ui/fault.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Section } from '../../ui/section.tsx'
import { BackupTable } from './backup-table.tsx'
import { useBackups, useMakeBackup, useRestoreBackup } from './use-backups.ts'

export function BackupsSection() {
  const { backups: text } = useText().settings
  const format = useFormat()
  const { data: backups, error } = useBackups()
  const make = useMakeBackup()
  const [chosen, setChosen] = useState<Backup | null>(null)
  return (
    <Section
      title={text.title}
      lead={text.lead}
      actions={
        <PrimaryButton loading={make.isPending} onClick={() => make.mutate()}>
          {text.make}
        </PrimaryButton>
      }
    >
      {make.data ? <Notice tone="done">{text.made(format.time(make.data.madeAt))}</Notice> : null}
      {error || make.error ? <FailureNotice error={error ?? make.error} /> : null}
      {backups?.length === 0 ? <EmptyState icon={IconArchive} title={text.none} /> : null}
      {backups && backups.length > 0 ? (
        <BackupTable backups={backups} onRestore={setChosen} />
      ) : null}
      <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />
    </Section>
  )
}

/** Says what a restore means before it happens. */
function RestoreDialog(props: { readonly backup: Backup | null; readonly onClose: () => void }) {
  const { backups: text } = useText().settings
  const format = useFormat()
  const restore = useRestoreBackup()
  const failure = restore.data?.ok === false ? restore.data.failure : null
  const run = async (backup: Backup) => {
    const result = await restore.mutateAsync(backup.id)
    if (result.ok) props.onClose()
  }
  return (
    <>
      {restore.data?.ok ? <Notice tone="done">{text.restored}</Notice> : null}
      <ConfirmDialog
        opened={props.backup !== null}
        title={text.confirmTitle}
        confirm={text.confirm}
        busy={restore.isPending}
        onClose={props.onClose}
        onConfirm={() => {
          if (props.backup) void run(props.backup)
        }}
      >
        <p>{text.means(props.backup ? format.dateTime(props.backup.madeAt) : '')}</p>
        <p>{text.kept}</p>
        {failure?.code === 'backup/unusable' ? <Fault {...text.unusable} /> : null}
        {failure && failure.code !== 'backup/unusable' ? (
          <FailureNotice error={new CallFailedError(failure)} />
        ) : null}
      </ConfirmDialog>
    </>
  )
}
