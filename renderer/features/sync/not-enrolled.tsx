import { IconFileCertificate, IconKey, type Icon } from '@tabler/icons-react'
import { useId } from 'react'

import type { Enrolment } from '#shared/domain/sync/sync-state.ts'

import { useIsAssociation } from '../../client/use-is-association.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './not-enrolled.module.css'

/** Nothing is wrong: the laptop works, it only has nobody to send to yet. */
export function NotEnrolled(props: { readonly enrolment: Enrolment }) {
  const { notEnrolled, requested } = useText().sync
  const text = useIsAssociation() ? { ...notEnrolled, ...notEnrolled.ofManager } : notEnrolled
  const format = useFormat()
  const { enrolment } = props
  const isRequested = enrolment.state === 'requested'
  return (
    <Section title={text.title} lead={text.explained}>
      {isRequested ? (
        <Notice
          tone="info"
          title={requested.title}
          actions={
            <LinkButton to="/sync/device" primary>
              {requested.open}
            </LinkButton>
          }
        >
          <p>{requested.explained(format.dateTime(enrolment.madeAt))}</p>
        </Notice>
      ) : null}
      <div className={classes.ways}>
        <Way
          icon={IconKey}
          title={text.byCode}
          explained={text.byCodeExplained}
          action={text.byCodeDo}
          isPrimary={!isRequested}
        />
        <Way
          icon={IconFileCertificate}
          title={text.byFile}
          explained={text.byFileExplained}
          action={text.byFileDo}
          isPrimary={false}
        />
      </div>
    </Section>
  )
}

function Way(props: {
  readonly icon: Icon
  readonly title: string
  readonly explained: string
  readonly action: string
  readonly isPrimary: boolean
}) {
  const titleId = useId()
  const { icon: WayIcon } = props
  return (
    <article className={classes.way} aria-labelledby={titleId}>
      <WayIcon aria-hidden className={classes.icon} stroke={1.5} />
      <h3 id={titleId}>{props.title}</h3>
      <p className="nb-soft">{props.explained}</p>
      <div className={classes.do}>
        <LinkButton to="/sync/device" primary={props.isPrimary}>
          {props.action}
        </LinkButton>
      </div>
    </article>
  )
}
