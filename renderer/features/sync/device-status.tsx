import type { Enrolment } from '#shared/domain/sync/sync-state.ts'

import { SyncFailure } from '../../client/sync-failure.tsx'
import type { Text } from '../../text/text.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Facts } from '../../ui/facts.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import { useRenew } from './use-enrolment.ts'
import type { Enrolled } from './when-enrolled.tsx'

type StateName = keyof Text['device']['states']

const tones: Readonly<Record<StateName, Tone>> = {
  none: 'neutral',
  requested: 'neutral',
  enrolled: 'done',
  renewSoon: 'attention',
  expired: 'fault',
  revoked: 'fault',
}

export function DeviceStatus(props: {
  readonly enrolment: Enrolment
  /** The gateway has refused this laptop; the list that says since when may come later. */
  readonly isRefused: boolean
}) {
  const { device: text } = useText()
  const { enrolment, isRefused } = props
  const name = isRefused ? 'revoked' : stateOf(enrolment)
  return (
    <Section
      title={text.status}
      actions={<StateBadge tone={tones[name]}>{text.states[name]}</StateBadge>}
    >
      {enrolment.state === 'enrolled' ? (
        <EnrolledFacts enrolment={enrolment} isRefused={isRefused} />
      ) : null}
    </Section>
  )
}

function stateOf(enrolment: Enrolment): StateName {
  if (enrolment.state !== 'enrolled') return enrolment.state
  if (enrolment.revokedAt !== null) return 'revoked'
  if (Date.parse(enrolment.notAfter) <= Date.now()) return 'expired'
  return enrolment.renewSoon ? 'renewSoon' : 'enrolled'
}

function EnrolledFacts(props: { readonly enrolment: Enrolled; readonly isRefused: boolean }) {
  const { device: text } = useText()
  const format = useFormat()
  const { enrolment, isRefused } = props
  return (
    <>
      <Facts>
        <dt>{text.org}</dt>
        <dd>{enrolment.orgName}</dd>
        <dt>{text.user}</dt>
        <dd>{enrolment.userName}</dd>
        <dt>{text.role}</dt>
        <dd>{text.roles[enrolment.role]}</dd>
        <dt>{text.gateway}</dt>
        <dd>{enrolment.gatewayUrl ?? text.noGateway}</dd>
        <dt>{text.validUntil}</dt>
        <dd>{format.date(enrolment.notAfter)}</dd>
        {enrolment.revokedAt ? (
          <>
            <dt>{text.revokedAt}</dt>
            <dd>{format.dateTime(enrolment.revokedAt)}</dd>
          </>
        ) : null}
        <dt>{text.deviceId}</dt>
        <dd>
          <code>{enrolment.deviceId}</code>
        </dd>
      </Facts>
      {enrolment.revokedAt === null && !isRefused ? <Renewal enrolment={enrolment} /> : null}
    </>
  )
}

function Renewal({ enrolment }: { readonly enrolment: Enrolled }) {
  const { device: text } = useText()
  const format = useFormat()
  const renew = useRenew()
  const RenewButton = enrolment.renewSoon ? PrimaryButton : QuietButton
  const renewed = renew.data
  return (
    <>
      {renewed?.state === 'enrolled' ? (
        <Notice
          tone="done"
          title={text.renewed(format.date(renewed.notAfter))}
          actions={<LinkButton to="/sync">{text.toSync}</LinkButton>}
        />
      ) : null}
      {renew.error ? <SyncFailure error={renew.error} /> : null}
      {enrolment.gatewayUrl === null ? (
        <p className="nb-soft">
          {enrolment.role === 'association-manager' ? text.renewByFileManager : text.renewByFile}
        </p>
      ) : (
        <div>
          <RenewButton loading={renew.isPending} onClick={() => renew.mutate()}>
            {text.renew}
          </RenewButton>
        </div>
      )}
    </>
  )
}
