import { useText } from '../text/text-context.tsx'
import { Notice } from '../ui/notice.tsx'
import { ImportProgress } from './import-progress.tsx'

type Flow = {
  readonly readingFile: string | null
  readonly isApplying: boolean
  readonly wasCancelled: boolean
  readonly cancel: () => void
}

/** The reading or storing that runs, or that it was given up. */
export function ImportWorking(props: { readonly flow: Flow; readonly task: string }) {
  const { flow, task } = props
  const { tableImports } = useText()
  if (flow.readingFile !== null) {
    const words = tableImports.reading(flow.readingFile)
    return <ImportProgress task={task} words={words} onCancel={flow.cancel} />
  }
  if (flow.isApplying) {
    return <ImportProgress task={task} words={tableImports.applying} onCancel={flow.cancel} />
  }
  return flow.wasCancelled && <Notice tone="info">{tableImports.cancelled}</Notice>
}
