import { Tabs } from '@mantine/core'
import { IconChartDots, IconReportAnalytics, IconUsers } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'

import type { ReportableYear } from '#shared/domain/sector-reports/sector-selection.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { QualityPart } from './quality-part.tsx'
import { SectorPart } from './sector-part.tsx'
import { useReportableYears } from './use-sector-reports.ts'

/** Báo cáo: the level of sectors, and what mentors' work looks like. */
export function ReportsScreen() {
  const { sectorReports: text } = useText()
  const years = useReportableYears()
  if (years.error) {
    return (
      <Screen wide title={text.title}>
        <FailureNotice error={years.error} onRetry={() => void years.refetch()} />
      </Screen>
    )
  }
  if (years.data === undefined) return <Loading />
  const [newest] = years.data
  return (
    <Screen wide title={text.title}>
      {newest ? <Parts years={years.data} newest={newest} /> : <NothingArrived />}
    </Screen>
  )
}

function Parts(props: {
  readonly years: readonly ReportableYear[]
  readonly newest: ReportableYear
}) {
  const { tabs } = useText().sectorReports
  const [address, setAddress] = useSearchParams()
  const tab = address.get('tab') === 'quality' ? 'quality' : 'sector'
  return (
    <Tabs
      value={tab}
      onChange={(wanted) => setAddress({ tab: wanted ?? 'sector' }, { replace: true })}
      keepMounted={false}
      color="var(--nb-ink)"
    >
      <Tabs.List aria-label={tabs.label} mb="lg">
        <Tabs.Tab
          value="sector"
          fz="md"
          mih="2.75rem"
          leftSection={<IconChartDots aria-hidden size="1.25rem" stroke={1.5} />}
        >
          {tabs.sector}
        </Tabs.Tab>
        <Tabs.Tab
          value="quality"
          fz="md"
          mih="2.75rem"
          leftSection={<IconUsers aria-hidden size="1.25rem" stroke={1.5} />}
        >
          {tabs.quality}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="sector">
        <SectorPart {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="quality">
        <QualityPart {...props} />
      </Tabs.Panel>
    </Tabs>
  )
}

function NothingArrived() {
  const { empty } = useText().sectorReports
  return (
    <EmptyState
      icon={IconReportAnalytics}
      title={empty.title}
      action={
        <LinkButton to="/sync" primary>
          {empty.toSync}
        </LinkButton>
      }
    >
      {empty.explained}
    </EmptyState>
  )
}
