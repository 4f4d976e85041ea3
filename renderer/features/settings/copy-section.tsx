import { IconUsb } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'

import { useAppClient } from '../../client/app-client.tsx'
import { FolderChoice } from '../../client/folder-choice.tsx'
import { SyncFailure } from '../../client/sync-failure.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './settings.module.css'

/** The whole workspace on a stick, against the loss of the laptop. */
export function CopySection() {
  const { write: text } = useText().copies
  const format = useFormat()
  const copy = useWriteCopy()
  const [isOpen, setIsOpen] = useState(false)
  const written = copy.data
  return (
    <Section
      title={text.title}
      lead={text.lead}
      actions={
        isOpen ? null : (
          <QuietButton
            leftSection={<IconUsb aria-hidden size="1.25rem" />}
            onClick={() => {
              copy.reset()
              setIsOpen(true)
            }}
          >
            {text.show}
          </QuietButton>
        )
      }
    >
      {written ? (
        <Notice tone="done" title={text.done}>
          <p>{text.doneWhere(written.folder, format.fileSize(written.byteCount))}</p>
        </Notice>
      ) : null}
      {isOpen ? (
        <CopyForm
          isBusy={copy.isPending}
          error={copy.error}
          onCopy={(folder) => copy.mutate(folder, { onSuccess: () => setIsOpen(false) })}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </Section>
  )
}

function CopyForm(props: {
  readonly isBusy: boolean
  readonly error: unknown
  readonly onCopy: (folder: string) => void
  readonly onClose: () => void
}) {
  const { copies, folderChoice, ui } = useText()
  const { write: text } = copies
  const [folder, setFolder] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const named = folder.trim()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (named !== '') props.onCopy(named)
  }
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <FolderChoice
        folder={folder}
        fault={isChecked && named === '' ? folderChoice.missing : null}
        onChange={setFolder}
      />
      {props.isBusy ? <Notice tone="attention" title={text.writing} /> : null}
      {props.error ? <SyncFailure error={props.error} /> : null}
      <div className={classes.buttons}>
        <PrimaryButton type="submit" loading={props.isBusy}>
          {text.do}
        </PrimaryButton>
        <QuietButton disabled={props.isBusy} onClick={props.onClose}>
          {ui.cancel}
        </QuietButton>
      </div>
    </form>
  )
}

function useWriteCopy() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (folder: string) => valueOrThrow(await app.copies.write({ folder })),
  })
}
