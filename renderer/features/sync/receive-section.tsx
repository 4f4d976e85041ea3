import { SyncFailure } from '../../client/sync-failure.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { FilePicker } from '../../ui/file-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { FilePreviewView } from './file-preview-view.tsx'
import classes from './usb.module.css'
import { useApplyFile, usePreviewFile } from './use-carried-files.ts'

/** A file from the association: looked at first, then taken in. */
export function ReceiveSection(props: { readonly isManager: boolean }) {
  const { receive: text } = useText().carriedFiles
  const format = useFormat()
  const preview = usePreviewFile()
  const apply = useApplyFile()
  const startOver = () => {
    preview.reset()
    apply.reset()
  }
  return (
    <Section title={text.title} lead={props.isManager ? text.leadManager : text.lead}>
      {apply.data ? (
        <Notice
          tone="done"
          title={text.done(format.integer(apply.data.taken), format.integer(apply.data.known))}
          actions={<QuietButton onClick={startOver}>{text.another}</QuietButton>}
        />
      ) : null}
      {preview.error || apply.error ? <SyncFailure error={preview.error ?? apply.error} /> : null}
      {preview.isPending ? <Notice tone="info" title={text.reading} /> : null}
      {!preview.data && !preview.isPending ? (
        <div className={classes.form}>
          <FilePicker
            label={props.isManager ? text.fileManager : text.file}
            accept={props.isManager ? '.nbar,.nbac' : '.nbar'}
            onPick={({ bytes }) => {
              startOver()
              preview.mutate(bytes)
            }}
          />
        </div>
      ) : null}
      {preview.data && !apply.data ? (
        <FilePreviewView
          preview={preview.data}
          isApplying={apply.isPending}
          onApply={(allowReplacing) =>
            apply.mutate({ previewId: preview.data.previewId, allowReplacing })
          }
          onStartOver={startOver}
        />
      ) : null}
    </Section>
  )
}
