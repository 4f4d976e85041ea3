import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './settings.module.css'

export function AboutSection(props: { readonly updates: ReactNode }) {
  const { settings, shell } = useText()
  const { about: text } = settings
  const app = useAppClient()
  const format = useFormat()
  const { data: about, error } = useQuery({
    queryKey: ['host', 'about'],
    queryFn: async () => valueOrThrow(await app.host.about()),
  })
  const stop = useMutation({ mutationFn: () => app.host.stop() })

  if (error) return <FailureNotice error={error} />
  if (!about) return <Loading />
  return (
    <div className={classes.stack}>
      <Section title={text.title} lead={text.lead}>
        <Facts>
          <dt>{text.version}</dt>
          <dd>{about.version}</dd>
          {about.commit === null ? null : (
            <>
              <dt>{text.build}</dt>
              <dd>
                {about.commit}
                {about.committedAt === null ? null : `, ${format.dateTime(about.committedAt)}`}
              </dd>
            </>
          )}
          <dt>{text.host}</dt>
          <dd>{text.hosts[about.host]}</dd>
          <dt>{text.sqlite}</dt>
          <dd>{about.sqliteVersion}</dd>
          <dt>{text.folder}</dt>
          <dd>{about.homeFolder}</dd>
        </Facts>
      </Section>
      {props.updates}
      <Section title={text.synchronyTitle}>
        <p>{text.synchrony}</p>
      </Section>
      <Section title={text.licencesTitle}>
        <p>{text.licences}</p>
      </Section>
      {about.host === 'browser' ? (
        <Section title={text.stop} lead={text.stopLead}>
          {stop.isSuccess ? (
            <Notice tone="done" title={shell.stopped.title}>
              {shell.stopped.explained}
            </Notice>
          ) : (
            <div>
              <QuietButton loading={stop.isPending} onClick={() => stop.mutate()}>
                {text.stop}
              </QuietButton>
            </div>
          )}
        </Section>
      ) : null}
    </div>
  )
}
