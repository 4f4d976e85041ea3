import type { SalvageReport } from '#shared/domain/workspace/salvage.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { usePreferences } from '../../client/use-preferences.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { FactLine, FactList } from '../../ui/fact-list.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Section } from '../../ui/section.tsx'
import { SalvagedKinds, SalvageLosses } from './salvage-tables.tsx'
import { useSaveReport } from './use-salvage.ts'

/** What was kept, what was lost, by name where it is known. */
export function SalvageReportView({ report }: { readonly report: SalvageReport }) {
  const { report: text } = useText().salvage
  const format = useFormat()
  const { language } = usePreferences()
  const save = useSaveReport()
  return (
    <Screen
      wide
      title={text.title}
      lead={text.lead(format.dateTime(report.madeAt))}
      actions={
        <>
          <QuietButton loading={save.isPending} onClick={() => save.mutate(language)}>
            {text.save}
          </QuietButton>
          <LinkButton primary to="/">
            {text.toToday}
          </LinkButton>
        </>
      }
    >
      {save.error ? <FailureNotice error={save.error} /> : null}
      <Outcome report={report} />
      {report.isProfileLost ? <Notice tone="attention">{text.profileLost}</Notice> : null}
      {report.isLogDamaged ? <Notice tone="attention">{text.logDamaged}</Notice> : null}
      <Section title={text.kindsTitle}>
        <SalvagedKinds kinds={report.kinds} />
      </Section>
      {report.losses.length > 0 ? (
        <Section title={text.lossesTitle}>
          <SalvageLosses report={report} />
        </Section>
      ) : null}
      <Facts report={report} />
    </Screen>
  )
}

function Outcome({ report }: { readonly report: SalvageReport }) {
  const { report: text } = useText().salvage
  const format = useFormat()
  const lost = report.kinds.reduce((sum, kind) => sum + kind.lost, 0)
  const isCounted = report.kinds.every(({ isLostCounted }) => isLostCounted)
  if (lost === 0 && report.lossCount === 0 && isCounted && report.undecidedPageCount === 0) {
    return <Notice tone="done">{text.allKept}</Notice>
  }
  const listed = Math.max(lost, report.lossCount)
  return (
    <Notice tone="attention" title={listed > 0 ? text.someLost(format.integer(listed)) : null}>
      {isCounted ? null : text.uncounted}
    </Notice>
  )
}

function Facts({ report }: { readonly report: SalvageReport }) {
  const { report: text } = useText().salvage
  const { facts } = text
  const format = useFormat()
  const counted = (name: string, count: number) =>
    count > 0 ? <FactLine name={name}>{format.integer(count)}</FactLine> : null
  return (
    <FactList unknown="">
      <FactLine name={facts.pages}>
        {facts.pagesOf(format.integer(report.destroyedPageCount), format.integer(report.pageCount))}
      </FactLine>
      {counted(facts.undecided, report.undecidedPageCount)}
      {counted(facts.unproven, report.unprovenCount)}
      {counted(facts.mended, report.mendedAssessmentCount)}
      {report.backupMadeAt === null ? null : (
        <FactLine name={facts.backup}>{format.dateTime(report.backupMadeAt)}</FactLine>
      )}
      <FactLine name={facts.kept}>{report.keptFileName}</FactLine>
    </FactList>
  )
}
