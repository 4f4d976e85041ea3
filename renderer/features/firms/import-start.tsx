import { useLanguage, useText } from '../../text/text-context.tsx'
import { FilePicker, type PickedFile } from '../../ui/file-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import styles from './firm-import.module.css'
import { useImportTemplate } from './use-firm-import.ts'

export function ImportStart(props: {
  readonly hasLostPreview: boolean
  readonly onOpen: (file: PickedFile) => void
}) {
  const { firmImports } = useText()
  return (
    <div className={styles.stack}>
      {props.hasLostPreview && <Notice tone="attention">{firmImports.previewGone}</Notice>}
      <ImportFilePicker onOpen={props.onOpen} />
      <Template />
    </div>
  )
}

export function ImportFilePicker(props: { readonly onOpen: (file: PickedFile) => void }) {
  const { firmImports } = useText()
  return (
    <FilePicker
      label={firmImports.choose}
      hint={firmImports.drop}
      accept=".xlsx,.csv,.xls,.txt"
      onPick={props.onOpen}
    />
  )
}

function Template() {
  const { firmImports } = useText()
  const language = useLanguage()
  const { mutate, isPending } = useImportTemplate()
  return (
    <div className={styles.template}>
      <QuietButton
        loading={isPending}
        onClick={() => mutate(language, { onSuccess: saveMadeFile })}
      >
        {firmImports.template}
      </QuietButton>
      <p className="nb-soft">{firmImports.templateNote}</p>
    </div>
  )
}
