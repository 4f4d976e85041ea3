import { preferencesSchema } from '#shared/domain/workspace/workspace.ts'

import { useChangePreferences, usePreferences } from '../../client/use-preferences.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { Choice } from '../../ui/choice.tsx'
import classes from './settings.module.css'

const exampleVnd = 12_345_600_000
const themes = ['system', 'light', 'dark'] as const
const { language, zoom, moneyUnit } = preferencesSchema.shape

export function DisplaySection() {
  const { display: text } = useText().settings
  const format = useFormat()
  const preferences = usePreferences()
  const change = useChangePreferences()
  return (
    <Section title={text.title} lead={text.lead}>
      <div className={classes.choices}>
        <Choice
          label={text.language}
          value={preferences.language}
          options={language.options.map((value) => ({ value, label: text.languages[value] }))}
          onChange={(value) => change({ language: value })}
        />
        <Choice
          label={text.theme}
          value={preferences.theme}
          options={themes.map((value) => ({ value, label: text.themes[value] }))}
          onChange={(value) => change({ theme: value })}
        />
        <Choice
          label={text.zoom}
          value={preferences.zoom}
          options={zoom.options.map(({ value }) => ({ value, label: `${value} %` }))}
          onChange={(value) => change({ zoom: value })}
        />
        <Choice
          label={text.moneyUnit}
          hint={text.moneyExample(format.money(exampleVnd, preferences.moneyUnit))}
          value={preferences.moneyUnit}
          options={moneyUnit.options.map(({ value }) => ({
            value,
            label: format.moneyUnit(value),
          }))}
          onChange={(value) => change({ moneyUnit: value })}
        />
      </div>
    </Section>
  )
}
