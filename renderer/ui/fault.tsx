import { useText } from '../text/text-context.tsx'
import { Notice } from './notice.tsx'
import { QuietButton } from './quiet-button.tsx'

/** What happened and what to do about it, with the number a supporter asks for. */
export function Fault(props: {
  readonly what: string
  readonly remedy: string
  readonly incidentId?: string | undefined
  readonly onRetry?: (() => void) | undefined
}) {
  const { ui } = useText()
  return (
    <Notice
      tone="fault"
      title={props.what}
      actions={
        props.onRetry ? <QuietButton onClick={props.onRetry}>{ui.retry}</QuietButton> : undefined
      }
    >
      <p>{props.remedy}</p>
      {props.incidentId ? <p>{ui.incident(props.incidentId)}</p> : null}
    </Notice>
  )
}
