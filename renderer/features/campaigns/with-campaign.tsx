import type { ReactNode } from 'react'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useText } from '../../text/text-context.tsx'
import { useCampaign, useCampaignId } from './use-campaigns.ts'

/** The campaign of the address, or why it is not there. */
export function WithCampaign(props: { readonly children: (campaign: Campaign) => ReactNode }) {
  const campaignId = useCampaignId()
  if (campaignId === null) return <NoCampaign />
  return <Found campaignId={campaignId}>{props.children}</Found>
}

function Found(props: {
  readonly campaignId: Campaign['id']
  readonly children: (campaign: Campaign) => ReactNode
}) {
  const { data: campaign, error, refetch } = useCampaign(props.campaignId)
  const { campaigns } = useText()
  if (campaign !== undefined) return props.children(campaign)
  if (error === null) return <Loading />
  return (
    <Screen title={campaigns.title}>
      <FailureNotice error={error} onRetry={() => void refetch()} />
    </Screen>
  )
}

function NoCampaign() {
  const { campaigns } = useText()
  return (
    <Screen title={campaigns.title}>
      <FailureNotice error={new CallFailedError({ code: 'campaign/not-found' })} />
    </Screen>
  )
}
