import { useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function CompareScreen() {
  const { firmPage } = useText()
  return <Screen title={firmPage.comparison.title}>{null}</Screen>
}
