import { Select } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'

import { visitDaySchema, type VisitDay } from '#shared/domain/campaigns/campaign-board.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './campaigns.module.css'
import { useVisitDays, useVisitingMentors, type VisitChoice } from './use-visits.ts'
import { VisitList } from './visit-list.tsx'
import { VisitPapers } from './visit-papers.tsx'
import { WithCampaign } from './with-campaign.tsx'

/** Who goes where on which day, and what is taken along. */
export function VisitsScreen() {
  return <WithCampaign>{(campaign) => <VisitsPage campaign={campaign} />}</WithCampaign>
}

const everything: VisitChoice = { mentorId: null, day: null }

function VisitsPage({ campaign }: { readonly campaign: Campaign }) {
  const { visitsScreen: text } = useText().campaigns
  const [choice, setChoice] = useState(everything)
  return (
    <Screen
      wide
      above={<Link to={`/campaigns/${campaign.id}`}>{campaign.name}</Link>}
      title={text.title}
      lead={text.lead}
    >
      <Choosing campaign={campaign} choice={choice} onChoose={setChoice} />
      <VisitList campaign={campaign} choice={choice} onClear={() => setChoice(everything)} />
      <VisitPapers campaign={campaign} choice={choice} />
    </Screen>
  )
}

function Choosing(props: {
  readonly campaign: Campaign
  readonly choice: VisitChoice
  readonly onChoose: (choice: VisitChoice) => void
}) {
  const { visitsScreen: text } = useText().campaigns
  const format = useFormat()
  const { mentorId, day } = props.choice
  const { data: mentors = [] } = useVisitingMentors(props.campaign.id)
  const { data: days } = useVisitDays(props.campaign.id, mentorId)
  const nameOf = (value: VisitDay) =>
    value === 'undated' ? text.undated : `${format.weekday(value)} ${format.date(value)}`
  return (
    <div className={styles.grid}>
      <Select
        label={text.mentor}
        placeholder={text.everyone}
        clearable
        searchable
        limit={100}
        data={mentors.map(({ mentorId: value, name, count }) => ({
          value,
          label: text.dayWith(name, count),
        }))}
        value={mentorId}
        onChange={(chosen) => props.onChoose({ mentorId: chosen, day: null })}
      />
      <Select
        label={text.day}
        placeholder={text.everyDay}
        clearable
        data={(days ?? []).map(({ day: value, count }) => ({
          value,
          label: text.dayWith(nameOf(value), count),
        }))}
        value={day}
        onChange={(chosen) =>
          props.onChoose({ mentorId, day: visitDaySchema.nullable().parse(chosen) })
        }
      />
    </div>
  )
}
