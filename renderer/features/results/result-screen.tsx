import { Tabs } from '@mantine/core'
import { IconHistory, IconPencil, IconSignature } from '@tabler/icons-react'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { isEditable } from '#shared/domain/assessments/assessment-state.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { liveResult } from '../../result/live-result.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { CriteriaSection } from './criteria-section.tsx'
import { PathSection } from './path-section.tsx'
import { ProgrammesSection } from './programmes-section.tsx'
import { ReportButtons } from './report-buttons.tsx'
import classes from './result-screen.module.css'
import { ResultSummary } from './result-summary.tsx'
import { newestSignOff, SignatureState } from './signature-state.tsx'
import { SubmitAssessment } from './submit-assessment.tsx'
import { useChangeResult, type ResultParts } from './use-result.ts'
import { useIsToSend } from './use-submit.ts'
import { WithResult } from './with-result.tsx'

/** Kết quả và lộ trình: what the firm is told on the spot. */
export function ResultScreen() {
  return <WithResult>{(parts) => <Result parts={parts} />}</WithResult>
}

function Result(props: { readonly parts: ResultParts }) {
  const { results, ui } = useText()
  const { assessment, instrument } = props.parts
  const change = useChangeResult(assessment.id)
  const result = liveResult(instrument, assessment.content)
  const canEdit = isEditable(assessment.state)
  const isToSend = useIsToSend(assessment)
  const isCovered = newestSignOff(props.parts.signOffs)?.covers ?? false
  return (
    <Screen
      wide
      title={assessment.firmName}
      lead={
        <>
          {results.lead(assessment.content.referenceYear)}{' '}
          {assessment.isSample ? <StateBadge tone="sample">{ui.sample}</StateBadge> : null}
        </>
      }
      actions={
        <>
          <Elsewhere parts={props.parts} />
          <ReportButtons assessmentId={assessment.id} isPrimary={isCovered && !isToSend} />
          {canEdit && !isCovered ? <ToSign assessmentId={assessment.id} /> : null}
        </>
      }
    >
      <SignatureState signOffs={props.parts.signOffs} assessmentId={assessment.id} />
      <SubmitAssessment assessment={assessment} isCovered={isCovered} />
      {change.error ? <FailureNotice error={change.error} /> : null}
      <Tabs defaultValue="result" keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="result">{results.summary}</Tabs.Tab>
          <Tabs.Tab value="path">{results.path}</Tabs.Tab>
          <Tabs.Tab value="programmes">{results.programmesShort}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="result" className={classes.panel}>
          <ResultSummary {...props.parts} result={result} />
          <CriteriaSection instrument={instrument} content={assessment.content} result={result} />
        </Tabs.Panel>
        <Tabs.Panel value="path">
          <PathSection
            parts={props.parts}
            result={result}
            canEdit={canEdit}
            onChange={(edits) => change.mutate([...edits])}
          />
        </Tabs.Panel>
        <Tabs.Panel value="programmes">
          <ProgrammesSection parts={props.parts} result={result} />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  )
}

function ToSign(props: { readonly assessmentId: AssessmentId }) {
  const { results } = useText()
  return (
    <LinkButton
      to={`/assessments/${props.assessmentId}/sign`}
      primary
      icon={<IconSignature aria-hidden size="1.25rem" />}
    >
      {results.toSign}
    </LinkButton>
  )
}

function Elsewhere(props: { readonly parts: ResultParts }) {
  const { results } = useText()
  const { id } = props.parts.assessment
  return (
    <>
      <LinkButton to={`/assessments/${id}`} icon={<IconPencil aria-hidden size="1.125rem" />}>
        {results.toForm}
      </LinkButton>
      <LinkButton
        to={`/assessments/${id}/history`}
        icon={<IconHistory aria-hidden size="1.125rem" />}
      >
        {results.toHistory}
      </LinkButton>
    </>
  )
}
