import { useIsAssociation } from '../../client/use-is-association.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import type { useWriteFiles } from './use-carried-files.ts'
import classes from './usb.module.css'

type WrittenFiles = NonNullable<ReturnType<typeof useWriteFiles>['data']>['files']

/** The sentence a person waits for before pulling the stick. */
export function WrittenNotice(props: {
  readonly files: WrittenFiles
  readonly onAgain: () => void
}) {
  const { send: text } = useText().carriedFiles
  const format = useFormat()
  const isManager = useIsAssociation()
  const { files } = props
  const records = files.reduce((sum, file) => sum + file.records, 0)
  return (
    <Notice
      tone="done"
      title={text.done}
      actions={<QuietButton onClick={props.onAgain}>{text.writeMore}</QuietButton>}
    >
      <p>{text.doneFiles(format.integer(files.length), format.integer(records))}</p>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.path}>
            {file.path} ({format.fileSize(file.byteCount)})
          </li>
        ))}
      </ul>
      <p>{isManager ? text.doneNextManager : text.doneNext}</p>
    </Notice>
  )
}
