import { useQuery } from '@tanstack/react-query'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'

/** The evidence files that the signatures cover, by name. */
export function SignedFiles({ assessmentId }: { readonly assessmentId: AssessmentId }) {
  const { signing } = useText()
  const app = useAppClient()
  const { data: files = [] } = useQuery({
    queryKey: ['assessments', 'signed-files', assessmentId],
    queryFn: async () => valueOrThrow(await app.evidence.list({ assessmentId })),
  })
  if (files.length === 0) return null
  return (
    <details>
      <summary>{signing.files(files.length)}</summary>
      <ul>
        {files.map(({ id, fileName, caption }) => (
          <li key={id}>{caption === '' ? fileName : `${fileName} (${caption})`}</li>
        ))}
      </ul>
    </details>
  )
}
