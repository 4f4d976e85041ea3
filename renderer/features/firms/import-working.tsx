import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ImportProgress } from './import-progress.tsx'
import type { FirmImportFlow } from './use-firm-import.ts'

/** The reading or storing that runs, or that it was given up. */
export function ImportWorking({ flow }: { readonly flow: FirmImportFlow }) {
  const { firmImports } = useText()
  if (flow.readingFile !== null) {
    return <ImportProgress words={firmImports.reading(flow.readingFile)} onCancel={flow.cancel} />
  }
  if (flow.isApplying) {
    return <ImportProgress words={firmImports.applying} onCancel={flow.cancel} />
  }
  return flow.wasCancelled && <Notice tone="info">{firmImports.cancelled}</Notice>
}
