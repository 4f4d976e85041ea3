import { SyncFailure } from '../../client/sync-failure.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { FilePicker } from '../../ui/file-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './device-screen.module.css'
import { useAnswerRequest, useReadRequest } from './use-enrolment.ts'

/** A manager sees whose request this is and signs it; the certificate file is saved at once. */
export function AnswerRequestSection() {
  const { answer: text } = useText().device
  const format = useFormat()
  const request = useReadRequest()
  const answer = useAnswerRequest()
  const { data: asked, variables: bytes } = request
  const error = request.error ?? answer.error
  const startOver = () => {
    request.reset()
    answer.reset()
  }
  return (
    <Section title={text.title} lead={text.lead}>
      {error ? <SyncFailure error={error} /> : null}
      {asked && answer.data ? (
        <Notice
          tone="done"
          title={text.made(answer.data.fileName, asked.userName)}
          actions={<QuietButton onClick={startOver}>{text.another}</QuietButton>}
        />
      ) : null}
      {asked && !answer.data ? (
        <Notice
          tone="attention"
          title={text.asks(asked.userName, format.dateTime(asked.madeAt))}
          actions={
            <>
              <QuietButton loading={answer.isPending} onClick={() => answer.mutate(bytes)}>
                {text.issue(asked.userName)}
              </QuietButton>
              <QuietButton disabled={answer.isPending} onClick={startOver}>
                {text.another}
              </QuietButton>
            </>
          }
        >
          <p>{text.warn}</p>
        </Notice>
      ) : null}
      {asked ? null : (
        <div className={classes.file}>
          <FilePicker
            label={text.file}
            accept=".nbrq"
            onPick={({ bytes: picked }) => request.mutate(picked)}
          />
        </div>
      )}
    </Section>
  )
}
