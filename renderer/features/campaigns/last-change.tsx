import type { CampaignChange } from '#shared/domain/campaigns/campaign-change.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ActionFault } from './action-fault.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction, useLastChange } from './use-campaigns.ts'

/** What was done last, and the way back. */
export function LastChange(props: {
  readonly campaignId: CampaignId
  readonly onUndone: () => void
}) {
  const { campaignId } = props
  const { assignments: text } = useText()
  const app = useAppClient()
  const { data: change } = useLastChange(campaignId)
  const undo = useCampaignAction(app.assignments.undo)
  if (!change) return null
  return (
    <div>
      <div className={styles.line}>
        <ChangeWords change={change} />
        <QuietButton
          loading={undo.isPending}
          onClick={() => undo.mutate({ campaignId }, { onSuccess: props.onUndone })}
        >
          {text.undo}
        </QuietButton>
      </div>
      <ActionFault error={undo.error} />
    </div>
  )
}

function ChangeWords({ change }: { readonly change: CampaignChange }) {
  const { assignments: text } = useText()
  const format = useFormat()
  return (
    <p>
      {text.lastChange[change.kind](change.count)}
      <span className="nb-soft">{` · ${text.changedBy(change.madeBy, format.dateTime(change.madeAt))}`}</span>
    </p>
  )
}
