import type { ImportFileRefused } from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import type { PickedFile } from '../../ui/file-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './firm-import.module.css'
import { ImportFilePicker } from './import-start.tsx'

/** Why a file was not read, and what to do so that it can be. */
export function ImportRefused(props: {
  readonly fileName: string
  readonly because: ImportFileRefused['because']
  readonly onOpen: (file: PickedFile) => void
}) {
  const { firmImports } = useText()
  return (
    <div className={styles.stack}>
      <Notice tone="fault" title={firmImports.refusedTitle(props.fileName)}>
        <p>{firmImports.refused[props.because]}</p>
      </Notice>
      <ImportFilePicker onOpen={props.onOpen} />
    </div>
  )
}
