import { IconFile, IconFileOff, IconPhoto } from '@tabler/icons-react'

import type { Evidence } from '#shared/domain/assessments/evidence.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { useReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'
import { useOpenEvidence } from './use-review.ts'

/** The files behind one answer, or behind the visit as a whole for null. */
export function AnswerFiles(props: { readonly inputKey: string | null }) {
  const { arrived } = useReviewParts()
  const open = useOpenEvidence(arrived.item.recordId)
  const files = arrived.evidence.filter(({ inputKey }) => inputKey === props.inputKey)
  if (files.length === 0) return null
  return (
    <>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id}>
            <FileButton
              file={file}
              isMissing={arrived.missingFiles.includes(file.sha256)}
              onOpen={() => open.mutate(file.sha256)}
            />
          </li>
        ))}
      </ul>
      {open.error ? <FailureNotice error={open.error} /> : null}
    </>
  )
}

function FileButton(props: {
  readonly file: Evidence
  readonly isMissing: boolean
  readonly onOpen: () => void
}) {
  const { details } = useText().assessments
  const { screen } = useText().review
  const format = useFormat()
  const { file } = props
  if (props.isMissing) {
    return (
      <span className={classes.missingFile} title={screen.fileMissingWhy}>
        <IconFileOff aria-hidden size="1.25rem" stroke={1.5} />
        {file.fileName} <span className="nb-soft">{screen.fileMissing}</span>
      </span>
    )
  }
  const KindIcon = file.mimeType.startsWith('image/') ? IconPhoto : IconFile
  return (
    <button
      type="button"
      className={classes.file}
      aria-label={details.openFile(file.fileName)}
      onClick={props.onOpen}
    >
      <KindIcon aria-hidden size="1.25rem" stroke={1.5} />
      {file.fileName} <span className="nb-soft">{format.fileSize(file.byteCount)}</span>
      {file.caption === '' ? null : <span>{file.caption}</span>}
    </button>
  )
}
