import type { AppClient } from '#shared/contract/app-contract.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'

type Answer = Awaited<ReturnType<AppClient['updates']['install' | 'look' | 'stage']>>

/** Why a version was not taken or not installed. */
export function UpdateFailure({
  failure,
}: {
  readonly failure: Extract<Answer, { ok: false }>['failure']
}) {
  const { updates: text } = useText()
  if (failure.code === 'update/refused') {
    return (
      <Notice tone="fault" title={text.refused}>
        {text.because[failure.because]}
      </Notice>
    )
  }
  if (failure.code === 'update/unreachable') {
    return (
      <Notice tone="fault" title={text.unreachable}>
        {text.unreachableDo}
      </Notice>
    )
  }
  if (failure.code === 'update/not-found') return <Notice tone="fault">{text.gone}</Notice>
  if (failure.code === 'update/not-started') {
    return <Notice tone="attention">{text.notStarted(failure.folder)}</Notice>
  }
  return <FailureNotice error={new CallFailedError(failure)} />
}
