import { useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function HistoryScreen() {
  const text = useText()
  return <Screen title={text.results.title}>{null}</Screen>
}
