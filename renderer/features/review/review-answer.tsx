import { IconFile, IconFileOff, IconPhoto } from '@tabler/icons-react'

import type { Answer } from '#shared/domain/assessments/answer.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useUnitWords } from '../../result/use-unit-words.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { useReviewParts } from './review-parts.ts'
import { ReviewRow } from './review-row.tsx'
import classes from './review-screen.module.css'
import { SaidBefore } from './said-before.tsx'
import { useOpenEvidence } from './use-review.ts'

/** One answer as it was sent, with what stands behind it and what it was before. */
export function ReviewAnswer({ input }: { readonly input: InstrumentInput }) {
  const { details } = useText().assessments
  const { screen } = useText().review
  const language = useLanguage()
  const { arrived, changed } = useReviewParts()
  const answer = arrived.content.answers[input.key]
  const isChanged = changed.questions.has(input.key)
  const target = { inputKey: input.key, criterion: null }
  const words = useAnswerWords(input)
  return (
    <ReviewRow target={target} name={input.label[language]} isChanged={isChanged}>
      <div className={classes.question}>
        {input.label[language]} {input.symbol === null ? null : <em>{input.symbol}</em>}
      </div>
      <div className={classes.answer}>
        <strong>{words(answer)}</strong>
        {isChanged ? (
          <span className={classes.old}>
            {screen.before(words(arrived.previous?.content.answers[input.key]))}
          </span>
        ) : null}
        {answer?.status === 'answered' ? (
          <span className="nb-soft">
            {answer.strength === null ? screen.noStrength : details.strengths[answer.strength]}
          </span>
        ) : null}
      </div>
      {answer === undefined || answer.note === '' ? null : (
        <p className={classes.note}>{answer.note}</p>
      )}
      <Files inputKey={input.key} />
      <SaidBefore target={target} />
    </ReviewRow>
  )
}

function useAnswerWords(input: InstrumentInput): (answer: Answer | undefined) => string {
  const { status } = useText().assessments
  const unitWords = useUnitWords()
  return (answer) => {
    const value = answer?.value ?? null
    return value === null ? status[answer?.status ?? 'open'] : unitWords.ofValue(input, value)
  }
}

/** The files behind one answer, or behind the visit as a whole for null. */
export function Files(props: { readonly inputKey: string | null }) {
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
