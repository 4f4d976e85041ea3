import { SyncFailure } from '../../client/sync-failure.tsx'
import { useText } from '../../text/text-context.tsx'
import { FilePicker } from '../../ui/file-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './device-screen.module.css'
import { useAnswerRequest } from './use-enrolment.ts'

/** A manager signs a mentor's request; the certificate file is saved at once. */
export function AnswerRequestSection() {
  const { answer: text } = useText().device
  const answer = useAnswerRequest()
  return (
    <Section title={text.title} lead={text.lead}>
      <Notice tone="attention">{text.warn}</Notice>
      {answer.data ? <Notice tone="done">{text.made(answer.data.fileName)}</Notice> : null}
      {answer.error ? <SyncFailure error={answer.error} /> : null}
      <div className={classes.file}>
        <FilePicker label={text.file} accept=".nbrq" onPick={({ bytes }) => answer.mutate(bytes)} />
      </div>
    </Section>
  )
}
