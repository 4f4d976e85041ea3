import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Counts down to the next try after several wrong ones. */
export function WaitNotice(props: { readonly seconds: number }) {
  const { unlock } = useText().workspace
  if (props.seconds <= 0) return null
  return <Notice tone="attention">{unlock.wait(clockOf(props.seconds))}</Notice>
}

/** `0:45`, `12:05`. */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
