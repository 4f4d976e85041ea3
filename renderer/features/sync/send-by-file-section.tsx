import { IconSend } from '@tabler/icons-react'

import { FailureNotice } from '../../client/failure-notice.tsx'
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
  const { data: records, error } = useSyncRecords('waiting')
  const write = useWriteFiles()
  return (
    <Section title={text.title} lead={text.lead}>
      {error ? <FailureNotice error={error} /> : null}
      {write.data ? <WrittenNotice files={write.data.files} /> : null}
      {!records && !error ? <Loading /> : null}
      {records?.length === 0 && !write.data ? (
        <EmptyState
          icon={IconSend}
          title={text.nothing}
          action={<LinkButton to="/assessments">{text.toAssessments}</LinkButton>}
        >
          {text.nothingExplained}
        </EmptyState>
      ) : null}
      {records && records.length > 0 ? (
        <SendByFileForm records={records} waiting={props.waiting} write={write} />
      ) : null}
    </Section>
  )
}
