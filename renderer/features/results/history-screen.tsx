import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { HistoryLine } from './history-line.tsx'
import classes from './history.module.css'
import { useHistory, type ResultParts } from './use-result.ts'
import { WithResult } from './with-result.tsx'

/** Everything that was ever changed, newest first, each moment open to be seen again. */
export function HistoryScreen() {
  return <WithResult>{(parts) => <History parts={parts} />}</WithResult>
}

function History(props: { readonly parts: ResultParts }) {
  const { history } = useText()
  const { assessment } = props.parts
  return (
    <Screen
      title={history.title}
      lead={assessment.firmName}
      actions={<LinkButton to={`/assessments/${assessment.id}`}>{history.toForm}</LinkButton>}
    >
      <Entries assessmentId={assessment.id} parts={props.parts} />
    </Screen>
  )
}

function Entries(props: { readonly assessmentId: AssessmentId; readonly parts: ResultParts }) {
  const { history } = useText()
  const { data, error, refetch } = useHistory(props.assessmentId)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <>
      {data.intact ? (
        <Notice tone="done" title={history.intact} />
      ) : (
        <Notice tone="fault" title={history.broken}>
          <p>{history.brokenRemedy}</p>
        </Notice>
      )}
      <ol className={classes.entries}>
        {data.entries.map((entry) => (
          <HistoryLine
            key={entry.seq}
            entry={entry}
            instrument={props.parts.instrument}
            assessmentId={props.assessmentId}
          />
        ))}
      </ol>
    </>
  )
}
