import { useLocation, useNavigate } from 'react-router'

import { campaignIdSchema } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ActionFault } from './action-fault.tsx'
import { useCampaignAction } from './use-campaigns.ts'

/** After a removal: the way back. */
export function RemovedCampaignNotice() {
  const { campaigns: text } = useText()
  const app = useAppClient()
  const navigate = useNavigate()
  const { state } = useLocation() as { state: { readonly removed?: string } | null }
  const removed = campaignIdSchema.safeParse(state?.removed)
  const restore = useCampaignAction(app.campaigns.restore)
  if (!removed.success) return null
  return (
    <>
      <Notice
        tone="done"
        actions={
          <QuietButton
            loading={restore.isPending}
            onClick={() =>
              restore.mutate(
                { campaignId: removed.data },
                { onSuccess: () => void navigate('.', { replace: true, state: null }) },
              )
            }
          >
            {text.undoRemove}
          </QuietButton>
        }
      >
        {text.removed}
      </Notice>
      <ActionFault error={restore.error} />
    </>
  )
}
