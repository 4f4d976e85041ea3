import { useIsAssociation } from '../../client/use-is-association.ts'
import { SyncFailure } from '../../client/sync-failure.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { FilePicker } from '../../ui/file-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './device-screen.module.css'
import { useMakeRequest, useReadCertificate } from './use-enrolment.ts'

/** A request file out, a certificate file back; days may lie between. */
export function EnrolByFileSection(props: {
  readonly requestedAt: string | null
  readonly onEnrolled: () => void
}) {
  const { byFile: text } = useText().device
  const format = useFormat()
  const isManager = useIsAssociation()
  const request = useMakeRequest()
  const certificate = useReadCertificate()
  const { requestedAt } = props
  return (
    <Section title={text.title} lead={text.lead}>
      <div className={classes.step}>
        <h3>{isManager ? text.firstManager : text.first}</h3>
        {request.data ? (
          <Notice tone="done">{text.made(request.data.fileName)}</Notice>
        ) : requestedAt ? (
          <p className="nb-soft">{text.madeBefore(format.dateTime(requestedAt))}</p>
        ) : null}
        {request.error ? <SyncFailure error={request.error} /> : null}
        <QuietButton loading={request.isPending} onClick={() => request.mutate()}>
          {requestedAt ? text.makeAgain : text.make}
        </QuietButton>
      </div>
      <div className={classes.step}>
        <h3>{text.second}</h3>
        {certificate.error ? <SyncFailure error={certificate.error} /> : null}
        <div className={classes.file}>
          {certificate.isPending ? (
            <Notice tone="info" title={text.reading} />
          ) : (
            <FilePicker
              label={text.file}
              accept=".nbct"
              onPick={({ bytes }) => certificate.mutate(bytes, { onSuccess: props.onEnrolled })}
            />
          )}
        </div>
      </div>
    </Section>
  )
}
