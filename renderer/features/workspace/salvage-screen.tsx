import { IconArchive } from '@tabler/icons-react'
import { useNavigate } from 'react-router'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useWorkspaceStatus } from '../../client/use-workspace-status.ts'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import classes from './form.module.css'
import { WhichWay } from './salvage-at-door.tsx'
import { SalvageOffer } from './salvage-offer.tsx'
import { SalvageReportView } from './salvage-report-view.tsx'
import { useSalvageReport } from './use-salvage.ts'

/** While the workspace is damaged, the way to salvage it; afterwards, what that found. */
export function SalvageScreen() {
  const { data: status } = useWorkspaceStatus()
  const isDamaged = status?.state === 'open' && status.readOnly
  return isDamaged ? <OfferScreen /> : <ReportScreen />
}

function OfferScreen() {
  const { offer } = useText().salvage
  const navigate = useNavigate()
  return (
    <Screen title={offer.title} lead={offer.readOnlyLead}>
      <div className={classes.stack}>
        <WhichWay />
        <div className={classes.backups}>
          <SalvageOffer
            opensWith={{ kind: 'open' }}
            onSalvaged={() => void navigate('/salvage', { replace: true })}
          />
          <div>
            <LinkButton to="/settings?tab=backups">{offer.toBackups}</LinkButton>
          </div>
        </div>
      </div>
    </Screen>
  )
}

function ReportScreen() {
  const { report: text } = useText().salvage
  const { data: report, error } = useSalvageReport()
  if (error) return <FailureNotice error={error} />
  if (report === undefined) return <Loading />
  if (report) return <SalvageReportView report={report} />
  return (
    <Screen title={text.title}>
      <EmptyState icon={IconArchive} title={text.none} />
    </Screen>
  )
}
