import { IconUsb } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'

import type { SentRecord } from '#shared/domain/sync/sync-state.ts'

import { FolderChoice } from '../../client/folder-choice.tsx'
import { SyncFailure } from '../../client/sync-failure.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { RecordPicker } from './record-picker.tsx'
import classes from './usb.module.css'
import { useMakeFile, type PickedRecords, type useWriteFiles } from './use-carried-files.ts'

type Writing = ReturnType<typeof useWriteFiles>

/** What to send, where to write it; or the same as one file. */
export function SendByFileForm(props: {
  readonly records: readonly SentRecord[]
  readonly waiting: number
  readonly write: Writing
}) {
  const { carriedFiles, folderChoice } = useText()
  const { send: text } = carriedFiles
  const { write, records } = props
  const [folder, setFolder] = useState('')
  const [picked, setPicked] = useState<PickedRecords>(null)
  const [isChecked, setIsChecked] = useState(false)
  const hasNone = picked?.length === 0
  const hasNoFolder = folder.trim() === ''

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (hasNoFolder || hasNone) return
    write.mutate({ folder: folder.trim(), revIds: picked })
  }

  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <RecordPicker
        records={records}
        waiting={props.waiting}
        picked={picked}
        fault={hasNone ? text.pickOne : null}
        onPick={setPicked}
      />
      <FolderChoice
        folder={folder}
        fault={isChecked && hasNoFolder ? folderChoice.missing : null}
        onChange={setFolder}
      />
      {write.isPending ? <Notice tone="attention" title={text.writing} /> : null}
      {write.error ? <SyncFailure error={write.error} /> : null}
      <div>
        <PrimaryButton
          type="submit"
          leftSection={<IconUsb aria-hidden size="1.25rem" />}
          loading={write.isPending}
        >
          {text.write}
        </PrimaryButton>
      </div>
      <AsFile picked={picked} isDisabled={hasNone || write.isPending} />
    </form>
  )
}

/** The same, handed over through the browser's own saving. */
function AsFile(props: { readonly picked: PickedRecords; readonly isDisabled: boolean }) {
  const { send: text } = useText().carriedFiles
  const make = useMakeFile()
  return (
    <>
      {make.error ? <SyncFailure error={make.error} /> : null}
      <div className={classes.buttons}>
        <QuietButton
          loading={make.isPending}
          disabled={props.isDisabled}
          onClick={() => make.mutate(props.picked)}
        >
          {text.asFile}
        </QuietButton>
        <span className="nb-soft">{text.asFileLead}</span>
      </div>
    </>
  )
}
