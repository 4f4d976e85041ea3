import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import type { Text } from '../../text/text.ts'
import { useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'

/** Why something about a batch could not be done; null shows nothing. */
export function BatchFault(props: { readonly error: unknown }) {
  const { failures } = useText().batches
  const { error } = props
  if (!error) return null
  const words = error instanceof CallFailedError ? wordsOf(error.failure.code, failures) : undefined
  return words ? <Fault {...words} /> : <FailureNotice error={error} />
}

type Words = Text['batches']['failures']

function wordsOf(code: string, failures: Words): Words[keyof Words] | undefined {
  const byCode: Readonly<Record<string, Words[keyof Words]>> = {
    'batch/nothing-to-gather': failures.nothing,
    'batch/closed': failures.closed,
    'batch/blocked': failures.blocked,
    'batch/not-acknowledged': failures.seen,
    'batch/not-confirmed': failures.confirmFirst,
    'batch/no-colleague': failures.noColleague,
    'sync/not-enrolled': failures.notEnrolled,
  }
  return byCode[code]
}
