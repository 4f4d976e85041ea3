import type { WorkspaceDamaged } from '#shared/contract/workspace-contract.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: { readonly code: string } }
  | undefined

/** Failures that a field cannot show: damage, a full disk, a bug, a host that is gone. */
export function DoorFault(props: { readonly result: Answer; readonly error: unknown }) {
  const { workspace: text } = useText()
  if (props.error) return <FailureNotice error={props.error} />
  if (!props.result || props.result.ok) return null
  const { failure } = props.result
  if (isShownByField(failure.code)) return null
  if (failure.code === 'workspace/exists') return <Fault {...text.exists} />
  if (failure.code === 'workspace/keychain-lost') return <Fault {...text.keychainLost} />
  if (failure.code === 'workspace/damaged') {
    return <Fault {...text.damaged[(failure as WorkspaceDamaged).because]} />
  }
  return <FailureNotice error={new CallFailedError(failure)} />
}

function isShownByField(code: string): boolean {
  return (
    code === 'workspace/wait' ||
    code === 'workspace/wrong-passphrase' ||
    code === 'workspace/wrong-recovery-code'
  )
}
