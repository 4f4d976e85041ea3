import type { KeptFirmDraft } from '#shared/domain/firms/firm-draft.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'

/** Asks, before the form opens, whether to go on with what was typed into it earlier. */
export function DraftOffer(props: {
  readonly kept: KeptFirmDraft
  readonly onContinue: () => void
  readonly onDiscard: () => void
}) {
  const { draft: text } = useText().firmForm
  const format = useFormat()
  const { draft, keptAt } = props.kept
  return (
    <Notice
      tone="attention"
      title={text.offer(format.sinceThen(keptAt, Date.now()))}
      actions={
        <>
          <PrimaryButton onClick={props.onContinue}>{text.continue}</PrimaryButton>
          <QuietButton onClick={props.onDiscard}>{text.discard}</QuietButton>
        </>
      }
    >
      {draft.name.trim() === '' ? text.unnamed : draft.name}
    </Notice>
  )
}
