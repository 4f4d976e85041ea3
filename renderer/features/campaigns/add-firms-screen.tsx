import { useState } from 'react'
import { Link } from 'react-router'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useText } from '../../text/text-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AddByCodes } from './add-by-codes.tsx'
import { AddByFilter } from './add-by-filter.tsx'
import { WithCampaign } from './with-campaign.tsx'

/** The firms of a campaign: by the filters of the firm list, or from a pasted list. */
export function AddFirmsScreen() {
  return <WithCampaign>{(campaign) => <AddFirmsPage campaign={campaign} />}</WithCampaign>
}

function AddFirmsPage({ campaign }: { readonly campaign: Campaign }) {
  const { firmsScreen: text } = useText().campaigns
  const [how, setHow] = useState<'filter' | 'codes'>('filter')
  const [done, setDone] = useState<string | null>(null)
  const added = (counts: { readonly added: number; readonly already: number }) =>
    setDone(text.done(counts.added, counts.already))
  return (
    <Screen
      wide
      above={<Link to={`/campaigns/${campaign.id}`}>{campaign.name}</Link>}
      title={text.title}
    >
      {done === null ? null : (
        <Notice
          tone="done"
          actions={
            <LinkButton to={`/campaigns/${campaign.id}`} primary>
              {text.backToCampaign}
            </LinkButton>
          }
        >
          {done}
        </Notice>
      )}
      <Choice
        label={text.howLabel}
        value={how}
        options={[
          { value: 'filter', label: text.byFilter },
          { value: 'codes', label: text.byCodes },
        ]}
        onChange={setHow}
      />
      {how === 'filter' ? (
        <AddByFilter campaign={campaign} onAdded={added} />
      ) : (
        <AddByCodes campaign={campaign} onAdded={added} />
      )}
    </Screen>
  )
}
