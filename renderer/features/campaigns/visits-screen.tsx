import { Select } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { Screen } from '../../ui/screen.tsx'
import { ActionFault } from './action-fault.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction, useLoads } from './use-campaigns.ts'
import { WithCampaign } from './with-campaign.tsx'

/** What is taken along: calendar, route of a day, sheets. */
export function VisitsScreen() {
  return <WithCampaign>{(campaign) => <VisitsPage campaign={campaign} />}</WithCampaign>
}

function VisitsPage({ campaign }: { readonly campaign: Campaign }) {
  const { campaigns, campaignForm } = useText()
  const text = campaigns.visitsScreen
  const { data: loads } = useLoads(campaign.id)
  const [mentorId, setMentorId] = useState<string | null>(null)
  const [day, setDay] = useState('')
  return (
    <Screen
      above={<Link to={`/campaigns/${campaign.id}`}>{campaign.name}</Link>}
      title={text.title}
      lead={text.lead}
    >
      <div className={styles.grid}>
        <Select
          label={text.mentor}
          placeholder={text.everyone}
          clearable
          searchable
          data={(loads ?? [])
            .filter(({ here }) => here > 0)
            .map(({ mentorId: value, name }) => ({ value, label: name }))}
          value={mentorId}
          onChange={setMentorId}
        />
        <DateField
          label={text.day}
          placeholder={campaignForm.datePlaceholder}
          value={day}
          error={null}
          onChange={setDay}
        />
      </div>
      <Papers campaign={campaign} mentorId={mentorId} day={day} />
    </Screen>
  )
}

function Papers(props: {
  readonly campaign: Campaign
  readonly mentorId: string | null
  readonly day: string
}) {
  const { visitsScreen: text } = useText().campaigns
  const language = useLanguage()
  const app = useAppClient()
  const { mentorId, day } = props
  const calendar = useCampaignAction(app.visits.calendar)
  const route = useCampaignAction(app.visits.route)
  const sheets = useCampaignAction(app.visits.sheets)
  const wanted = { campaignId: props.campaign.id, mentorId, language }
  const save = { onSuccess: saveMadeFile }
  return (
    <div>
      <Paper
        title={text.calendar}
        hint={text.calendarHint}
        isBusy={calendar.isPending}
        onMake={() => calendar.mutate(wanted, save)}
      />
      <Paper
        title={text.route}
        hint={day === '' ? `${text.routeHint} ${text.dayFault}.` : text.routeHint}
        isBusy={route.isPending}
        onMake={day === '' ? null : () => route.mutate({ ...wanted, day }, save)}
      />
      <Paper
        title={text.sheets}
        hint={day === '' ? text.sheetsHint : `${text.sheetsHint} ${text.sheetsDay}.`}
        isBusy={sheets.isPending}
        onMake={() => sheets.mutate({ ...wanted, day: day || null }, save)}
      />
      <ActionFault error={calendar.error ?? route.error ?? sheets.error} />
    </div>
  )
}

function Paper(props: {
  readonly title: string
  readonly hint: string
  readonly isBusy: boolean
  /** Null while something is missing for it. */
  readonly onMake: (() => void) | null
}) {
  return (
    <div className={styles.paper}>
      <span className="nb-soft">{props.hint}</span>
      <QuietButton
        loading={props.isBusy}
        disabled={props.onMake === null}
        onClick={() => props.onMake?.()}
      >
        {props.title}
      </QuietButton>
    </div>
  )
}
