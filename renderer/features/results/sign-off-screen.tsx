import { useState } from 'react'

import { isEditable } from '#shared/domain/assessments/assessment-state.ts'

import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { ClassWords } from '../../result/class-words.tsx'
import { liveResult } from '../../result/live-result.ts'
import { HashCode } from '../../ui/hash-code.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Section } from '../../ui/section.tsx'
import { SignForm } from './sign-form.tsx'
import { SignOffList } from './sign-off-list.tsx'
import classes from './sign-off.module.css'
import { SignedFiles } from './signed-files.tsx'
import { SubmitAssessment } from './submit-assessment.tsx'
import type { ResultParts } from './use-result.ts'
import { WithResult } from './with-result.tsx'

/** Ký xác nhận: both sides sign what stands on the screen. */
export function SignOffScreen() {
  return <WithResult>{(parts) => <SignOff parts={parts} />}</WithResult>
}

function SignOff(props: { readonly parts: ResultParts }) {
  const { signing, results } = useText()
  const format = useFormat()
  const { assessment, signOffs } = props.parts
  const covering = signOffs.find(({ covers }) => covers)
  const [isDone, setIsDone] = useState(false)
  const { data: sync } = useSyncStatus()
  const sendsNext = sync?.enrolment.state === 'enrolled' && !assessment.isSample
  return (
    <Screen
      title={signing.title}
      lead={`${assessment.firmName}, ${signing.year(assessment.content.referenceYear)}`}
      actions={
        <LinkButton to={`/assessments/${assessment.id}/result`}>{signing.backToResult}</LinkButton>
      }
    >
      <WhatIsSigned parts={props.parts} />
      {isDone ? (
        <Notice
          tone="done"
          title={signing.done}
          actions={
            <LinkButton primary={!sendsNext} to={`/assessments/${assessment.id}/result`}>
              {signing.toReport}
            </LinkButton>
          }
        >
          <p>{signing.doneNext}</p>
        </Notice>
      ) : isEditable(assessment.state) ? (
        <>
          {covering ? (
            <Notice tone="done" title={results.signed(format.dateTime(covering.signedAt))} />
          ) : null}
          <SignForm parts={props.parts} onSigned={() => setIsDone(true)} />
        </>
      ) : (
        <Notice tone="info" title={signing.closed} />
      )}
      <SubmitAssessment assessment={assessment} isCovered={covering !== undefined} />
      {signOffs.length > 0 ? (
        <Section title={signing.earlier}>
          <SignOffList signOffs={signOffs} />
        </Section>
      ) : null}
    </Screen>
  )
}

/** The result in short, and the mark the signatures are bound to. */
function WhatIsSigned(props: { readonly parts: ResultParts }) {
  const { signing } = useText()
  const { panel } = useText().assessments
  const language = useLanguage()
  const { assessment, instrument } = props.parts
  const result = liveResult(instrument, assessment.content)
  const { min, max } = result.total
  const open = Object.values(result.criteria).filter(({ points }) => points === null).length
  return (
    <Section title={signing.what} lead={signing.whatLead}>
      <div className={classes.what}>
        <ClassWords instrument={instrument} result={result} language={language} />
        <p>
          {panel.total}: <strong>{min === max ? min : panel.range(min, max)}</strong>
        </p>
        {open > 0 ? <p>{signing.open(open)}</p> : null}
        <SignedFiles assessmentId={assessment.id} />
        <p className="nb-soft">
          {signing.mark} <HashCode code={assessment.contentSha256.slice(0, 16)} />
        </p>
      </div>
    </Section>
  )
}
