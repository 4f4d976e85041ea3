import { IconFile, IconPhoto, IconTrash } from '@tabler/icons-react'
import { ActionIcon } from '@mantine/core'
import { useState } from 'react'

import type { Evidence } from '#shared/domain/assessments/evidence.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import classes from './evidence-files.module.css'

/** Files that prove one answer: picked, dropped or pasted; opened; removed once confirmed. */
export function EvidenceFiles(props: {
  readonly id: string
  readonly files: readonly Evidence[]
  readonly isAdding: boolean
  readonly onAttach: (files: readonly File[]) => void
  readonly onOpen: (file: Evidence) => void
  readonly onRemove: (file: Evidence) => void
}) {
  const { details } = useText().assessments
  const [leaving, setLeaving] = useState<Evidence | null>(null)
  return (
    <div className={classes.files}>
      <div className={classes.label}>{details.files}</div>
      {props.files.length === 0 ? null : (
        <ul className={classes.list}>
          {props.files.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              onOpen={() => props.onOpen(file)}
              onRemove={() => setLeaving(file)}
            />
          ))}
        </ul>
      )}
      <AddFiles id={props.id} isAdding={props.isAdding} onAttach={props.onAttach} />
      <ConfirmDialog
        opened={leaving !== null}
        title={details.removeTitle}
        confirm={details.remove}
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving !== null) props.onRemove(leaving)
          setLeaving(null)
        }}
      >
        {leaving === null ? null : details.removeWords(leaving.fileName)}
      </ConfirmDialog>
    </div>
  )
}

function FileLine(props: {
  readonly file: Evidence
  readonly onOpen: () => void
  readonly onRemove: () => void
}) {
  const { details } = useText().assessments
  const format = useFormat()
  const { file } = props
  const KindIcon = file.mimeType.startsWith('image/') ? IconPhoto : IconFile
  return (
    <li className={classes.line}>
      <button
        type="button"
        className={classes.open}
        aria-label={details.openFile(file.fileName)}
        onClick={props.onOpen}
      >
        <KindIcon aria-hidden size="1.25rem" stroke={1.5} />
        <span className={classes.name}>{file.fileName}</span>
        <span className="nb-soft">{format.fileSize(file.byteCount)}</span>
      </button>
      <ActionIcon
        color="gray"
        aria-label={details.removeFile(file.fileName)}
        onClick={props.onRemove}
      >
        <IconTrash aria-hidden size="1.25rem" stroke={1.5} />
      </ActionIcon>
    </li>
  )
}

function AddFiles(props: {
  readonly id: string
  readonly isAdding: boolean
  readonly onAttach: (files: readonly File[]) => void
}) {
  const { details } = useText().assessments
  return (
    <div className={classes.add}>
      <label htmlFor={`${props.id}-files`} className={classes.pick}>
        {props.isAdding ? details.adding : details.addFile}
        <input
          id={`${props.id}-files`}
          type="file"
          multiple
          className="nb-read-only-aloud"
          onChange={(event) => {
            const { files } = event.currentTarget
            if (files !== null && files.length > 0) props.onAttach([...files])
            event.currentTarget.value = ''
          }}
        />
      </label>
      <span className="nb-soft">{details.addFileHint}</span>
    </div>
  )
}

/** Why files were not taken; stands outside the fold, for files are pasted while it is closed too. */
export function RefusedFiles(props: { readonly reasons: readonly string[] }) {
  const { refused } = useText().assessments.details
  return props.reasons.map((reason, index) => (
    <p key={`${reason}-${index}`} role="alert" className={classes.fault}>
      {reason in refused ? refused[reason as keyof typeof refused] : refused.other}
    </p>
  ))
}
