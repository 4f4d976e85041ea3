import { IconArchive } from '@tabler/icons-react'
import { useState } from 'react'

import type { Backup } from '#shared/domain/workspace/workspace.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Section } from '../../ui/section.tsx'
import { BackupTable } from './backup-table.tsx'
import { CopySection } from './copy-section.tsx'
import classes from './settings.module.css'
import { useBackups, useHomeFolder, useMakeBackup, useRestoreBackup } from './use-backups.ts'

export function BackupsPlace() {
  return (
    <div className={classes.stack}>
      <BackupsSection />
      <CopySection />
    </div>
  )
}

function BackupsSection() {
  const { backups: text } = useText().settings
  const format = useFormat()
  const { data: backups, error } = useBackups()
  const make = useMakeBackup()
  const homeFolder = useHomeFolder()
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
      {homeFolder === undefined ? null : <p className="nb-soft">{text.lieIn(homeFolder)}</p>}
      <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />
    </Section>
  )
}

/** Says what a restore means before it happens. */
function RestoreDialog(props: { readonly backup: Backup | null; readonly onClose: () => void }) {
  const { backups: text } = useText().settings
  const format = useFormat()
  const restore = useRestoreBackup()
  return (
    <ConfirmDialog
      opened={props.backup !== null}
      title={text.confirmTitle}
      confirm={text.confirm}
      busy={restore.isPending}
      onClose={props.onClose}
      onConfirm={() => {
        if (props.backup) restore.mutate(props.backup.id, { onSettled: props.onClose })
      }}
    >
      <p>{text.means(props.backup ? format.dateTime(props.backup.madeAt) : '')}</p>
      <p>{text.kept}</p>
    </ConfirmDialog>
  )
}
