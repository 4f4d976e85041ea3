import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { LookForm } from './look-form.tsx'
import { StagedUpdates } from './staged-updates.tsx'
import { useUpdateState } from './use-updates.ts'

/** From a stick to the installer, each step checked and said. */
export function UpdatesSection() {
  const { updates: text } = useText()
  const { data: state, error } = useUpdateState()
  return (
    <Section title={text.title} lead={text.lead}>
      {error ? <FailureNotice error={error} /> : null}
      {state && !state.takesUpdates ? <Notice tone="info">{text.noKey}</Notice> : null}
      {state?.takesUpdates ? <LookForm looksOnline={state.looksOnline} /> : null}
      {state && state.staged.length > 0 ? <StagedUpdates staged={state.staged} /> : null}
    </Section>
  )
}
