import { useMemo } from 'react'
import { Link, useNavigate } from 'react-router'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useInstruments } from '../../client/use-instruments.ts'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { newDraft, toDraft } from './campaign-draft.ts'
import { CampaignForm } from './campaign-form.tsx'
import { useCampaignAction } from './use-campaigns.ts'
import { WithCampaign } from './with-campaign.tsx'

export function AddCampaignScreen() {
  const { campaignForm, campaigns } = useText()
  const app = useAppClient()
  const navigate = useNavigate()
  const { data: instruments } = useInstruments()
  const add = useCampaignAction(app.campaigns.add)
  const [first] = instruments ?? []
  const draft = useMemo(
    () => newDraft(first?.sha256 ?? '', new Date().getFullYear()),
    [first?.sha256],
  )
  return (
    <Screen above={<Link to="/campaigns">{campaigns.back}</Link>} title={campaignForm.addTitle}>
      {instruments === undefined ? (
        <Loading />
      ) : (
        <CampaignForm
          initial={draft}
          instruments={instruments}
          isSaving={add.isPending}
          error={add.error}
          onSave={(details) =>
            add.mutate(details, { onSuccess: ({ id }) => void navigate(`/campaigns/${id}`) })
          }
          onCancel={() => void navigate('/campaigns')}
        />
      )}
    </Screen>
  )
}

export function EditCampaignScreen() {
  return <WithCampaign>{(campaign) => <EditCampaign campaign={campaign} />}</WithCampaign>
}

function EditCampaign({ campaign }: { readonly campaign: Campaign }) {
  const { campaignForm } = useText()
  const app = useAppClient()
  const navigate = useNavigate()
  const { data: instruments } = useInstruments()
  const change = useCampaignAction(app.campaigns.change)
  const page = `/campaigns/${campaign.id}`
  const { id: campaignId, version } = campaign
  return (
    <Screen above={<Link to={page}>{campaign.name}</Link>} title={campaignForm.editTitle}>
      {instruments === undefined ? (
        <Loading />
      ) : (
        <CampaignForm
          key={version}
          initial={toDraft(campaign)}
          instruments={instruments}
          isSaving={change.isPending}
          error={change.error}
          onSave={(details) =>
            change.mutate(
              { campaignId, version, details },
              { onSuccess: () => void navigate(page) },
            )
          }
          onCancel={() => void navigate(page)}
        />
      )}
    </Screen>
  )
}
