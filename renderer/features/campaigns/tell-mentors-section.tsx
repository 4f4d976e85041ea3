import { IconSend } from '@tabler/icons-react'

import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './tell-mentors.module.css'
import { useMentorNotices } from '../../client/use-mentor-notices.ts'
import { useNoticeFile, useSendNotices } from './use-notice-orders.ts'

/** More would bury the rest; the others are named, and found by their names. */
const dossiersOffered = 4

type Named = { readonly mentorId: MentorId; readonly name: string }

/** Sends what mentors have not heard, and makes files for those without a network. */
export function TellMentorsSection(props: { readonly campaignId: CampaignId }) {
  const { mentorNotices: text } = useText()
  const format = useFormat()
  const { data } = useMentorNotices(props.campaignId)
  const send = useSendNotices()
  if (!data) return null
  const { toSend, toWithdraw, unlinked, told } = data
  const isWaiting = toSend + toWithdraw > 0
  if (!isWaiting && told.length === 0) return null
  return (
    <Section title={text.title} lead={isWaiting ? text.explained : text.all}>
      <NoticeFault error={send.error} />
      {send.data ? <Sent {...send.data} /> : null}
      {isWaiting ? (
        <div className={styles.row}>
          <strong>{text.waiting(format.integer(toSend), format.integer(toWithdraw))}</strong>
          <PrimaryButton
            leftSection={<IconSend aria-hidden size="1.25rem" />}
            loading={send.isPending}
            onClick={() => send.mutate(props.campaignId)}
          >
            {text.send}
          </PrimaryButton>
        </div>
      ) : null}
      {unlinked.length > 0 ? (
        <Notice
          tone="attention"
          actions={unlinked.slice(0, dossiersOffered).map(({ mentorId, name }) => (
            <LinkButton key={mentorId} to={`/mentors/${mentorId}`}>
              {text.toDossier(name)}
            </LinkButton>
          ))}
        >
          {text.unlinked(unlinked.map(({ name }) => name).join(', '))}
        </Notice>
      ) : null}
      {told.length > 0 ? <FilesForMentors mentors={told} /> : null}
    </Section>
  )
}

function Sent(props: { readonly sent: number; readonly withdrawn: number; readonly left: number }) {
  const { mentorNotices: text } = useText()
  const format = useFormat()
  const { sent, withdrawn, left } = props
  const what = text.sent(format.integer(sent), format.integer(withdrawn))
  return (
    <Notice tone={left > 0 ? 'attention' : 'done'}>
      {what === '' ? text.sentNothing : text.sentDone(what)}{' '}
      {left > 0 ? text.left(format.integer(left)) : null}
    </Notice>
  )
}

function FilesForMentors(props: { readonly mentors: readonly Named[] }) {
  const { byFile } = useText().mentorNotices
  const file = useNoticeFile()
  return (
    <details className={styles.files}>
      <summary>{byFile.title}</summary>
      <p className="nb-soft">{byFile.explained}</p>
      <NoticeFault error={file.error} />
      <div className={styles.row}>
        {props.mentors.map(({ mentorId, name }) => (
          <QuietButton
            key={mentorId}
            loading={file.isPending && file.variables === mentorId}
            onClick={() => file.mutate(mentorId)}
          >
            {byFile.make(name)}
          </QuietButton>
        ))}
      </div>
    </details>
  )
}

function NoticeFault({ error }: { readonly error: unknown }) {
  const { failures } = useText().mentorNotices
  if (!error) return null
  const code = error instanceof CallFailedError ? error.failure.code : ''
  if (code === 'sync/not-enrolled') return <Fault {...failures.notEnrolled} />
  if (code === 'sync/not-your-role') return <Fault {...failures.notYourRole} />
  if (code === 'assignment/no-file') return <Fault {...failures.noFile} />
  return <FailureNotice error={error} />
}
