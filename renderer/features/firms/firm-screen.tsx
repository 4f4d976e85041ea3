import { useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function FirmScreen() {
  const text = useText()
  return <Screen title={text.firms.title}>{null}</Screen>
}
