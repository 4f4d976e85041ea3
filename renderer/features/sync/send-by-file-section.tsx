import { IconSend } from '@tabler/icons-react'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useIsAssociation } from '../../client/use-is-association.ts'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { SendByFileForm } from './send-by-file-form.tsx'
import { WrittenNotice } from './written-notice.tsx'
import { useWriteFiles } from './use-carried-files.ts'
import { useSyncRecords } from './use-sync.ts'

export function SendByFileSection(props: { readonly waiting: number }) {
  const { send: text } = useText().carriedFiles
  const isManager = useIsAssociation()
  const { data: records, error } = useSyncRecords('waiting')
  const write = useWriteFiles()
  return (
    <Section title={text.title} lead={isManager ? text.leadManager : text.lead}>
      {error ? <FailureNotice error={error} /> : null}
      {write.data ? (
        <WrittenNotice files={write.data.files} onAgain={write.reset} />
      ) : records ? (
        <WhatWaits records={records} waiting={props.waiting} write={write} />
      ) : error ? null : (
        <Loading />
      )}
    </Section>
  )
}

function WhatWaits(props: Parameters<typeof SendByFileForm>[0]) {
  const { send: text } = useText().carriedFiles
  const isManager = useIsAssociation()
  if (props.records.length > 0) return <SendByFileForm {...props} />
  return (
    <EmptyState
      icon={IconSend}
      title={text.nothing}
      action={
        isManager ? (
          <LinkButton to="/batches">{text.toBatches}</LinkButton>
        ) : (
          <LinkButton to="/assessments">{text.toAssessments}</LinkButton>
        )
      }
    >
      {isManager ? text.nothingExplainedManager : text.nothingExplained}
    </EmptyState>
  )
}
