import { SegmentedControl } from '@mantine/core'

import { useChangePreferences, usePreferences } from '../../client/use-preferences.ts'
import { useText } from '../../text/text-context.tsx'

export function LanguageSwitch() {
  const { workspace } = useText()
  const { language } = usePreferences()
  const change = useChangePreferences()
  return (
    <SegmentedControl
      aria-label={workspace.language}
      value={language}
      data={[
        { value: 'vi', label: workspace.languages.vi },
        { value: 'en', label: workspace.languages.en },
      ]}
      onChange={(next) => change({ language: next === 'en' ? 'en' : 'vi' })}
    />
  )
}
