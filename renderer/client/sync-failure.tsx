import type { Text } from '../text/text.ts'
import { useText } from '../text/text-context.tsx'
import { Fault } from '../ui/fault.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { CallFailedError } from './value-or-throw.ts'

type Words = { readonly what: string; readonly remedy: string }
type Faults = Text['syncFaults']
type Failure = {
  readonly code: string
  readonly because?: unknown
  readonly firmName?: unknown
}

/** Why something about sending or receiving could not be done; other failures are said as anywhere. */
export function SyncFailure(props: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { syncFaults } = useText()
  const { error, onRetry } = props
  const words = error instanceof CallFailedError ? wordsOf(error.failure, syncFaults) : undefined
  if (!words) return <FailureNotice {...props} />
  return <Fault {...words} onRetry={onRetry} />
}

function wordsOf(failure: Failure, faults: Faults): Words | undefined {
  const { code, because, firmName } = failure
  if (code === 'enrolment/unreachable') return wordsIn(faults.sync, String(because))
  const words = wordsIn(faults.calls, typeof because === 'string' ? `${code}:${because}` : code)
  if (!words || typeof firmName !== 'string') return words
  return { ...words, what: faults.ofFirm(firmName, words.what) }
}

function wordsIn(table: Readonly<Record<string, Words>>, key: string): Words | undefined {
  return table[key]
}
