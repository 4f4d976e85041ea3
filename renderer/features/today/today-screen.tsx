import { useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function TodayScreen() {
  const { shell } = useText()
  return <Screen title={shell.places.today}>{null}</Screen>
}
