import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { Section } from '../../ui/section.tsx'
import { ActionFault } from './action-fault.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction } from './use-campaigns.ts'
import type { VisitChoice } from './use-visits.ts'

/** What is taken along: calendar, route of a day, sheets. */
export function VisitPapers(props: { readonly campaign: Campaign; readonly choice: VisitChoice }) {
  const { visitsScreen: text } = useText().campaigns
  const language = useLanguage()
  const app = useAppClient()
  const { mentorId, day } = props.choice
  const calendar = useCampaignAction(app.visits.calendar)
  const route = useCampaignAction(app.visits.route)
  const sheets = useCampaignAction(app.visits.sheets)
  const wanted = { campaignId: props.campaign.id, mentorId, language }
  const routeDay = day === 'undated' ? null : day
  const save = { onSuccess: saveMadeFile }
  return (
    <Section title={text.papers}>
      <Paper
        title={text.calendar}
        hint={text.calendarHint}
        isBusy={calendar.isPending}
        onMake={() => calendar.mutate(wanted, save)}
      />
      <Paper
        title={text.route}
        hint={routeDay === null ? `${text.routeHint} ${text.routeNeedsDay}` : text.routeHint}
        isBusy={route.isPending}
        onMake={routeDay === null ? null : () => route.mutate({ ...wanted, day: routeDay }, save)}
      />
      <Paper
        title={text.sheets}
        hint={day === null ? text.sheetsHint : `${text.sheetsHint} ${text.sheetsDay}.`}
        isBusy={sheets.isPending}
        onMake={() => sheets.mutate({ ...wanted, day }, save)}
      />
      <ActionFault error={calendar.error ?? route.error ?? sheets.error} />
    </Section>
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
