import { useRef, useState } from 'react'

import type { OpenedFileRefused } from '#shared/contract/host-contract.ts'
import type { TooMuchReplaced } from '#shared/contract/sync-contract.ts'
import type { FilePreview } from '#shared/domain/sync/sync-state.ts'

import { SyncFailure } from '../../client/sync-failure.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'
import { FilePicker, type PickedFile } from '../../ui/file-picker.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { FilePreviewView } from './file-preview-view.tsx'
import classes from './usb.module.css'
import { useApplyFile, usePreviewFile } from './use-carried-files.ts'
import { useFileOpenedWithApp } from './use-file-opened-with-app.ts'

/** A file from the association: looked at first, then taken in. */
export function ReceiveSection(props: { readonly isManager: boolean }) {
  const { receive: text } = useText().carriedFiles
  const preview = usePreviewFile()
  const apply = useApplyFile()
  const [unread, setUnread] = useState<OpenedFileRefused | null>(null)
  const startOver = () => {
    preview.reset()
    apply.reset()
    setUnread(null)
  }
  const look = (bytes: PickedFile['bytes']) => {
    startOver()
    preview.mutate(bytes)
  }
  const place = useRef<HTMLDivElement>(null)
  const show = () => place.current?.scrollIntoView({ block: 'start' })
  useFileOpenedWithApp(
    (bytes) => {
      show()
      look(bytes)
    },
    (refused) => {
      show()
      setUnread(refused)
    },
  )
  const refused = tooMuchIn(apply.error)
  const error = preview.error ?? (refused ? null : apply.error)
  const isWaiting = ['idle', 'error'].includes(preview.status)
  return (
    <div ref={place}>
      <Section title={text.title} lead={props.isManager ? text.leadManager : text.lead}>
        {error ? <SyncFailure error={error} /> : null}
        {unread ? <Fault {...text.unread[unread.because](unread.fileName)} /> : null}
        {preview.isPending ? <Notice tone="info" title={text.reading} /> : null}
        {isWaiting ? <WhichFile isManager={props.isManager} onPick={look} /> : null}
        {preview.data ? (
          apply.data ? (
            <Taken {...apply.data} preview={preview.data} onStartOver={startOver} />
          ) : (
            <FilePreviewView
              preview={preview.data}
              refused={refused}
              isApplying={apply.isPending}
              onApply={(allowReplacing) =>
                apply.mutate({ previewId: preview.data.previewId, allowReplacing })
              }
              onStartOver={startOver}
            />
          )
        ) : null}
      </Section>
    </div>
  )
}

/** The one failure that is a question. */
function tooMuchIn(error: unknown): TooMuchReplaced | null {
  if (!(error instanceof CallFailedError)) return null
  return error.failure.code === 'sync/too-much-replaced' ? (error.failure as TooMuchReplaced) : null
}

function WhichFile(props: {
  readonly isManager: boolean
  readonly onPick: (bytes: PickedFile['bytes']) => void
}) {
  const { receive: text } = useText().carriedFiles
  return (
    <div className={classes.form}>
      <FilePicker
        label={props.isManager ? text.fileManager : text.file}
        accept={props.isManager ? '.nbar,.nbac' : '.nbar'}
        onPick={({ bytes }) => props.onPick(bytes)}
      />
    </div>
  )
}

/** What managers say to each other about a batch is seen at the batches. */
const batchWords: ReadonlySet<string> = new Set(['batch-question', 'batch-answer'])

function Taken(props: {
  readonly taken: number
  readonly known: number
  readonly preview: FilePreview
  readonly onStartOver: () => void
}) {
  const { receive: text } = useText().carriedFiles
  const format = useFormat()
  // A mentor's batch: the next sync passes it on.
  const isRelay = props.preview.kind === 'batch'
  const isAboutBatch = props.preview.lines.some(({ kind }) => batchWords.has(kind))
  return (
    <Notice
      tone="done"
      title={text.done(format.integer(props.taken), format.integer(props.known))}
      actions={
        <>
          {isRelay ? <LinkButton to="/review">{text.toReview}</LinkButton> : null}
          {isAboutBatch ? <LinkButton to="/batches">{text.toBatches}</LinkButton> : null}
          <QuietButton onClick={props.onStartOver}>{text.another}</QuietButton>
        </>
      }
    >
      {isRelay ? <p>{text.relayNext}</p> : null}
    </Notice>
  )
}
