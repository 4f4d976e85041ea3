import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { ActionFault } from './action-fault.tsx'
import styles from './campaigns.module.css'
import { useVisitPaper, type VisitChoice } from './use-visits.ts'

/** What is taken along: calendar, route of a day, sheets. */
export function VisitPapers(props: { readonly campaign: Campaign; readonly choice: VisitChoice }) {
  const { visitsScreen: text } = useText().campaigns
  const language = useLanguage()
  const app = useAppClient()
  const { mentorId, day } = props.choice
  const calendar = useVisitPaper(app.visits.calendar)
  const route = useVisitPaper(app.visits.route)
  const sheets = useVisitPaper(app.visits.sheets)
  const sheetsOf = day === null ? null : day === 'undated' ? text.sheetsUndated : text.sheetsDay
  const wanted = { campaignId: props.campaign.id, mentorId, language }
  const routeDay = day === 'undated' ? null : day
  return (
    <Section title={text.papers}>
      <Paper
        title={text.calendar}
        hint={text.calendarHint}
        isBusy={calendar.isPending}
        onMake={() => calendar.mutate(wanted)}
      />
      <Paper
        title={text.route}
        hint={routeDay === null ? `${text.routeHint} ${text.routeNeedsDay}` : text.routeHint}
        isBusy={route.isPending}
        onMake={routeDay === null ? null : () => route.mutate({ ...wanted, day: routeDay })}
      />
      <Paper
        title={text.sheets}
        hint={[text.sheetsHint, sheetsOf].filter(Boolean).join(' ')}
        isBusy={sheets.isPending}
        onMake={() => sheets.mutate({ ...wanted, day })}
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
