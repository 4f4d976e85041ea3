import { useLanguage, useText } from '../../text/text-context.tsx'
import { ImportFilePicker } from '../../table-import/import-file-picker.tsx'
import type { PickedFile } from '../../ui/file-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import styles from '../../table-import/table-import.module.css'
import { useImportTemplate } from './use-firm-import.ts'

export function ImportStart(props: {
  readonly hasLostPreview: boolean
  readonly onOpen: (file: PickedFile) => void
}) {
  const { tableImports } = useText()
  return (
    <div className={styles.stack}>
      {props.hasLostPreview && <Notice tone="attention">{tableImports.previewGone}</Notice>}
      <ImportFilePicker onOpen={props.onOpen} />
      <Template />
    </div>
  )
}

function Template() {
  const { tableImports } = useText()
  const language = useLanguage()
  const { mutate, isPending } = useImportTemplate()
  return (
    <div className={styles.template}>
      <QuietButton
        loading={isPending}
        onClick={() => mutate(language, { onSuccess: saveMadeFile })}
      >
        {tableImports.template}
      </QuietButton>
      <p className="nb-soft">{tableImports.templateNote}</p>
    </div>
  )
}
