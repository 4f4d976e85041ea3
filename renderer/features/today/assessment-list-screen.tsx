import { useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function AssessmentListScreen() {
  const { shell } = useText()
  return <Screen title={shell.places.assessments}>{null}</Screen>
}
