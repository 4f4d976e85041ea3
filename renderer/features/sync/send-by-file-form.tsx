import { IconUsb } from '@tabler/icons-react'
import { useState } from 'react'

import type { SentRecord } from '#shared/domain/sync/sync-state.ts'

import { SyncFailure } from '../../client/sync-failure.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { FolderChoice } from './folder-choice.tsx'
import { RecordPicker } from './record-picker.tsx'
import classes from './usb.module.css'
import { useMakeFile, type PickedRecords, type useWriteFiles } from './use-carried-files.ts'

/** What to send, where to write it; or the same as one file. */
export function SendByFileForm(props: {
  readonly records: readonly SentRecord[]
  readonly waiting: number
  readonly write: ReturnType<typeof useWriteFiles>
}) {
  const { send: text } = useText().carriedFiles
  const { write, records } = props
  const make = useMakeFile()
  const [folder, setFolder] = useState('')
  const [picked, setPicked] = useState<PickedRecords>(null)
  const [isChecked, setIsChecked] = useState(false)
  const hasNone = picked?.length === 0
  const isBusy = write.isPending || make.isPending

  const submit = () => {
    setIsChecked(true)
    if (folder.trim() === '' || hasNone) return
    make.reset()
    write.mutate({ folder: folder.trim(), revIds: picked })
  }
  const save = () => {
    setIsChecked(hasNone)
    if (hasNone) return
    write.reset()
    make.mutate(picked)
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <RecordPicker
        records={records}
        waiting={props.waiting}
        picked={picked}
        fault={isChecked && hasNone ? text.pickOne : null}
        onPick={setPicked}
      />
      <FolderChoice
        folder={folder}
        fault={isChecked && folder.trim() === '' ? text.folderMissing : null}
        onChange={setFolder}
      />
      {write.isPending ? <Notice tone="attention" title={text.writing} /> : null}
      {write.error || make.error ? <SyncFailure error={write.error ?? make.error} /> : null}
      <div className={classes.buttons}>
        <PrimaryButton
          type="submit"
          leftSection={<IconUsb aria-hidden size="1.25rem" />}
          loading={write.isPending}
          disabled={isBusy && !write.isPending}
        >
          {text.write}
        </PrimaryButton>
        <QuietButton loading={make.isPending} disabled={isBusy} onClick={save}>
          {text.asFile}
        </QuietButton>
        <span className="nb-soft">{text.asFileLead}</span>
      </div>
    </form>
  )
}
