import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import type { Text } from '../../text/text.ts'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Why something could not be done; nothing when nothing went wrong. */
export function ActionFault({ error }: { readonly error: unknown }) {
  const { failures } = useText().campaigns
  if (error === null || error === undefined) return null
  const code = error instanceof CallFailedError ? error.failure.code : ''
  const words = isKnown(code, failures) ? failures[code] : null
  return words === null ? <FailureNotice error={error} /> : <Notice tone="fault">{words}</Notice>
}

type Failures = Text['campaigns']['failures']

function isKnown(code: string, failures: Failures): code is keyof Failures {
  return code in failures
}
