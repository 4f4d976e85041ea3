import { IconFileText, IconStethoscope } from '@tabler/icons-react'

import type { DoctorCheck } from '#shared/domain/sync/sync-state.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import classes from './doctor-screen.module.css'
import { SyncFrame } from './sync-frame.tsx'
import { useDoctor, useDoctorReport } from './use-doctor.ts'

const tones: Readonly<Record<DoctorCheck['result'], Tone>> = {
  good: 'done',
  attention: 'attention',
  fault: 'fault',
  'not-checked': 'neutral',
}

/** Khám đồng bộ: each step of the way to the server, whether it holds, and what to do. */
export function DoctorScreen() {
  const { sync, syncDoctor: text } = useText()
  const { data: checks, error, refetch, isFetching } = useDoctor()
  return (
    <SyncFrame
      title={sync.places.doctor}
      lead={text.lead}
      actions={
        <PrimaryButton
          leftSection={<IconStethoscope aria-hidden size="1.25rem" />}
          loading={isFetching}
          onClick={() => void refetch()}
        >
          {text.again}
        </PrimaryButton>
      }
    >
      {error ? <FailureNotice error={error} /> : null}
      {isFetching ? <Notice tone="info" title={text.running} /> : null}
      {checks && !isFetching ? <Summary checks={checks} /> : null}
      {checks ? <Checks checks={checks} /> : null}
      <Report />
    </SyncFrame>
  )
}

function Summary({ checks }: { readonly checks: readonly DoctorCheck[] }) {
  const { syncDoctor: text } = useText()
  const format = useFormat()
  const bad = checks.filter(({ result }) => result === 'attention' || result === 'fault').length
  const skipped = checks.filter(({ result }) => result === 'not-checked').length
  if (bad === 0 && skipped > 0) {
    return <Notice tone="info" title={text.goodAsFar(format.integer(skipped))} />
  }
  return bad === 0 ? (
    <Notice tone="done" title={text.allGood} />
  ) : (
    <Notice tone="attention" title={text.some(format.integer(bad))} />
  )
}

function Checks({ checks }: { readonly checks: readonly DoctorCheck[] }) {
  const { syncDoctor: text } = useText()
  return (
    <ul className={classes.checks} aria-label={text.list}>
      {checks.map(({ check, result, figures }) => {
        const words = text.checks[check]
        const isBad = result === 'attention' || result === 'fault'
        return (
          <li key={check} className={classes.check}>
            <span className={classes.name}>{words.name}</span>
            <span className={classes.words}>
              <span>{result === 'not-checked' ? text.notChecked : words[result](figures)}</span>
              {isBad ? (
                <span>
                  <strong>{text.toDo}</strong> {words.remedy}
                </span>
              ) : null}
            </span>
            <span className={classes.result}>
              <StateBadge tone={tones[result]}>{text.results[result]}</StateBadge>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Report() {
  const { syncDoctor: text } = useText()
  const report = useDoctorReport()
  return (
    <div className={classes.report}>
      <p className="nb-soft">{text.reportLead}</p>
      <QuietButton
        leftSection={<IconFileText aria-hidden size="1.25rem" />}
        loading={report.isPending}
        onClick={() => report.mutate()}
      >
        {text.report}
      </QuietButton>
      {report.error ? <FailureNotice error={report.error} /> : null}
    </div>
  )
}
