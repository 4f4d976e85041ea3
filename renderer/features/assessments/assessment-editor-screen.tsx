import { useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function AssessmentEditorScreen() {
  const text = useText()
  return <Screen title={text.assessments.title}>{null}</Screen>
}
