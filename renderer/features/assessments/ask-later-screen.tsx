import { useMutation } from '@tanstack/react-query'
import { IconClipboardCheck, IconCopy, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useParams } from 'react-router'

import { periodBeyondLabel } from '#shared/domain/instruments/period-beyond-label.ts'
import { askLaterGroups, type AskLaterGroup } from '#shared/domain/assessments/ask-later-groups.ts'
import type { Assessment, AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { Screen } from '../../ui/screen.tsx'
import { Section } from '../../ui/section.tsx'
import { askLaterText } from './ask-later-list.ts'
import classes from './ask-later-screen.module.css'
import { useAssessment } from './use-assessment.ts'

/** Everything to be asked of somebody who was not there, as a list one can hand over. */
export function AskLaterScreen() {
  const assessmentId = assessmentIdSchema.safeParse(useParams()['assessmentId'])
  return assessmentId.success ? (
    <LoadedList assessmentId={assessmentId.data} />
  ) : (
    <FailureNotice error={null} />
  )
}

function LoadedList(props: { readonly assessmentId: AssessmentId }) {
  const { data, error, refetch } = useAssessment(props.assessmentId, null)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return data === undefined ? <Loading /> : <AskLaterList {...data} />
}

function AskLaterList(props: {
  readonly assessment: Assessment
  readonly instrument: InstrumentDefinition
}) {
  const { askLaterList, editor } = useText().assessments
  const { assessment } = props
  const groups = askLaterGroups(props.instrument, assessment.content.answers)
  return (
    <Screen
      title={askLaterList.title}
      above={`${assessment.firmName} · ${editor.referenceYear(assessment.content.referenceYear)}`}
      lead={askLaterList.lead}
      actions={
        <span className="nb-no-print">
          <LinkButton to={`/assessments/${assessment.id}`}>{askLaterList.back}</LinkButton>
        </span>
      }
    >
      {groups.length === 0 ? (
        <EmptyState icon={IconClipboardCheck} title={askLaterList.emptyTitle}>
          <p>{askLaterList.emptyWords}</p>
        </EmptyState>
      ) : (
        <>
          <HandOver assessment={assessment} groups={groups} />
          {groups.map((group) => (
            <AskLaterSection key={group.whom} group={group} />
          ))}
        </>
      )}
    </Screen>
  )
}

function HandOver(props: {
  readonly assessment: Assessment
  readonly groups: readonly AskLaterGroup[]
}) {
  const { ui } = useText()
  const { askLaterList } = useText().assessments
  const language = useLanguage()
  const app = useAppClient()
  const [isCopied, setIsCopied] = useState(false)
  const pdf = useMutation({
    mutationFn: async () =>
      valueOrThrow(await app.reports.askLaterPdf({ assessmentId: assessment.id, language })),
    onSuccess: saveMadeFile,
  })
  const { assessment, groups } = props

  const copy = () => {
    const title = askLaterList.textTitle(assessment.firmName, assessment.content.referenceYear)
    const text = askLaterText(groups, { title, nobody: askLaterList.nobody, language })
    setIsCopied(copyText(text))
  }

  return (
    <div className={classes.buttons}>
      <PrimaryButton
        leftSection={<IconFileTypePdf aria-hidden size="1.25rem" />}
        loading={pdf.isPending}
        onClick={() => pdf.mutate()}
      >
        {askLaterList.pdf}
      </PrimaryButton>
      <QuietButton leftSection={<IconCopy aria-hidden size="1.25rem" />} onClick={copy}>
        {isCopied ? askLaterList.copied : askLaterList.copy}
      </QuietButton>
      <QuietButton
        leftSection={<IconPrinter aria-hidden size="1.25rem" />}
        onClick={() => window.print()}
      >
        {ui.print}
      </QuietButton>
      <span role="status" className="nb-read-only-aloud">
        {isCopied ? askLaterList.copied : ''}
      </span>
      {pdf.error === null ? null : <FailureNotice error={pdf.error} />}
    </div>
  )
}

function AskLaterSection(props: { readonly group: AskLaterGroup }) {
  const { askLaterList } = useText().assessments
  const language = useLanguage()
  const { whom, questions } = props.group
  return (
    <Section title={whom === '' ? askLaterList.nobody : whom}>
      <ol className={classes.list}>
        {questions.map(({ input, note }) => {
          const period = periodBeyondLabel(input, language)
          return (
            <li key={input.key} className={classes.line}>
              <span>
                {input.label[language]}
                {input.unit === null ? null : ` (${input.unit[language]})`}
                {period === null ? null : `, ${period}`}
              </span>
              {note === '' ? null : <span className="nb-soft">{note}</span>}
              <span className={classes.answer}>{askLaterList.answer}:</span>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
