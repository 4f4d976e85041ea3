import { Select } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { Screen } from '../../ui/screen.tsx'
import { ActionFault } from './action-fault.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction, useLoads, useVisitDays } from './use-campaigns.ts'
import { WithCampaign } from './with-campaign.tsx'

/** What is taken along: calendar, route of a day, sheets. */
export function VisitsScreen() {
  return <WithCampaign>{(campaign) => <VisitsPage campaign={campaign} />}</WithCampaign>
}

function VisitsPage({ campaign }: { readonly campaign: Campaign }) {
  const { visitsScreen: text } = useText().campaigns
  const format = useFormat()
  const { data: loads } = useLoads(campaign.id)
  const [mentorId, setMentorId] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>(null)
  const { data: days } = useVisitDays(campaign.id, mentorId)
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
          onChange={(chosen) => {
            setMentorId(chosen)
            setDay(null)
          }}
        />
        <Select
          label={text.day}
          placeholder={text.everyDay}
          clearable
          data={(days ?? []).map(({ day: value, count }) => ({
            value,
            label: text.dayWith(format.date(value), count),
          }))}
          value={day}
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
  readonly day: string | null
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
        hint={day === null ? `${text.routeHint} ${text.routeNeedsDay}` : text.routeHint}
        isBusy={route.isPending}
        onMake={day === null ? null : () => route.mutate({ ...wanted, day }, save)}
      />
      <Paper
        title={text.sheets}
        hint={day === null ? text.sheetsHint : `${text.sheetsHint} ${text.sheetsDay}.`}
        isBusy={sheets.isPending}
        onMake={() => sheets.mutate({ ...wanted, day }, save)}
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
