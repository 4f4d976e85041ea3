import type { Text } from '../text/text.ts'
import { useText } from '../text/text-context.tsx'
import { Fault } from '../ui/fault.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { CallFailedError } from './value-or-throw.ts'

type Words = { readonly what: string; readonly remedy: string }
type Failure = {
  readonly code: string
  readonly because?: unknown
  readonly firmName?: unknown
}

/** Why something about sending or receiving could not be done; other failures are said as anywhere. */
export function SyncFailure(props: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = useText()
  const { error, onRetry } = props
  const words = error instanceof CallFailedError ? wordsOf(error.failure, text) : undefined
  if (!words) return <FailureNotice {...props} />
  return <Fault {...words} onRetry={onRetry} />
}

function wordsOf(failure: Failure, { syncFailures, syncFaults }: Text): Words | undefined {
  const { code, because, firmName } = failure
  if (code === 'enrolment/unreachable') return wordsIn(syncFaults, String(because))
  const words = wordsIn(
    syncFailures.byKey,
    typeof because === 'string' ? `${code}:${because}` : code,
  )
  if (!words || typeof firmName !== 'string') return words
  return { ...words, what: syncFailures.ofFirm(firmName, words.what) }
}

function wordsIn(table: Readonly<Record<string, Words>>, key: string): Words | undefined {
  return table[key]
}
