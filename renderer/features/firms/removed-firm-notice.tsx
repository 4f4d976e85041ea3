import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { z } from 'zod'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { useRestoreFirm } from './use-firm.ts'

/** Left in the address's state by the firm screen when a firm was removed there. */
export const removedFirmSchema = z.object({
  removedFirm: z.object({ id: firmIdSchema, name: z.string() }),
})

/** Says what was removed and brings it back when asked. */
export function RemovedFirmNotice() {
  const { firms } = useText()
  const parsed = removedFirmSchema.safeParse(useLocation().state)
  const restore = useRestoreFirm()
  const [isRestored, setIsRestored] = useState(false)
  if (!parsed.success) return null

  const { id, name } = parsed.data.removedFirm
  if (isRestored) {
    return (
      <Notice tone="done">
        <Link to={`/firms/${id}`}>{firms.restored(name)}</Link>
      </Notice>
    )
  }
  const failure = restore.data?.ok === false ? restore.data.failure : null
  return (
    <Notice
      tone="info"
      actions={
        <QuietButton
          loading={restore.isPending}
          onClick={() => restore.mutate(id, { onSuccess: (result) => setIsRestored(result.ok) })}
        >
          {firms.undoRemove}
        </QuietButton>
      }
    >
      <p>{firms.removed(name)}</p>
      {failure?.code === 'firm/tax-code-taken' && <p>{firms.restoreTaken(failure.firmName)}</p>}
      {failure && failure.code !== 'firm/tax-code-taken' && <p>{firms.restoreFailed}</p>}
      {restore.error && <FailureNotice error={restore.error} />}
    </Notice>
  )
}
