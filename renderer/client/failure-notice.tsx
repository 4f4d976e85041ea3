import type { Text } from '../text/text.ts'
import { useText } from '../text/text-context.tsx'
import { Fault } from '../ui/fault.tsx'
import { CallFailedError } from './value-or-throw.ts'

type Words = { readonly what: string; readonly remedy: string }

/** Shows why a call or query failed, for every failure the place itself has no better words for. */
export function FailureNotice(props: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { failures } = useText()
  const failure = props.error instanceof CallFailedError ? props.error.failure : null
  const words = failure ? wordsOf(failure.code, failures) : failures.unreachable
  const incidentId =
    failure && 'incidentId' in failure && typeof failure.incidentId === 'string'
      ? failure.incidentId
      : undefined
  return <Fault {...words} incidentId={incidentId} onRetry={props.onRetry} />
}

function wordsOf(code: string, failures: Text['failures']): Words {
  if (code === 'unexpected') return failures.unexpected
  if (code === 'workspace/locked') return failures.locked
  if (code === 'disk/full') return failures.diskFull
  if (code === 'workspace/read-only') return failures.readOnly
  if (code === 'workspace/not-your-role') return failures.notYourRole
  return code.endsWith('/not-found') ? failures.notFound : failures.other
}
