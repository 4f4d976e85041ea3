import type { ImportFileRefused } from '#shared/domain/imports/table-import.ts'

import { useText } from '../text/text-context.tsx'
import type { PickedFile } from '../ui/file-picker.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './table-import.module.css'
import { ImportFilePicker } from './import-file-picker.tsx'

/** Why a file was not read, and what to do so that it can be. */
export function ImportRefused(props: {
  readonly fileName: string
  readonly because: ImportFileRefused['because']
  readonly onOpen: (file: PickedFile) => void
}) {
  const { tableImports } = useText()
  return (
    <div className={styles.stack}>
      <Notice tone="fault" title={tableImports.refusedTitle(props.fileName)}>
        <p>{tableImports.refused[props.because]}</p>
      </Notice>
      <ImportFilePicker onOpen={props.onOpen} />
    </div>
  )
}
