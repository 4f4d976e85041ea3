import { useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function SettingsScreen() {
  const { shell } = useText()
  return <Screen title={shell.places.settings}>{null}</Screen>
}
