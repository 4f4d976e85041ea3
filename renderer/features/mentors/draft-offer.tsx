import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import type { KeptMentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'

/** Asks, before the form opens, whether to go on with what was typed into it earlier. */
export function DraftOffer(props: {
  readonly kept: KeptMentorDraft
  readonly onContinue: () => void
  readonly onDiscard: () => void
}) {
  const { draft: words } = useText().mentorForm
  const format = useFormat()
  const { draft, keptAt } = props.kept
  return (
    <Notice
      tone="attention"
      title={words.offer(format.sinceThen(keptAt, Date.now()))}
      actions={
        <>
          <PrimaryButton onClick={props.onContinue}>{words.continue}</PrimaryButton>
          <QuietButton onClick={props.onDiscard}>{words.discard}</QuietButton>
        </>
      }
    >
      {mentorName(draft).trim() === '' ? words.unnamed : mentorName(draft)}
    </Notice>
  )
}
