import { Switch } from '@mantine/core'

import type { TwoPersonChange } from '#shared/domain/review/two-person-change.ts'

import { useFormat, useText } from '../text/text-context.tsx'

type TwoPersonSwitchProps = {
  readonly label: string
  readonly isOn: boolean
  /** What was chosen and is not stored yet. */
  readonly chosen?: boolean | undefined
  readonly disabled?: boolean
  readonly changes: readonly TwoPersonChange[]
  readonly onChange: (isOn: boolean) => void
}

/** A rule that asks for two persons, with who switched it and when. */
export function TwoPersonSwitch({
  chosen,
  isOn,
  changes,
  onChange,
  ...rest
}: TwoPersonSwitchProps) {
  return (
    <>
      <Switch
        {...rest}
        checked={chosen ?? isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <Changes changes={changes} />
    </>
  )
}

function Changes({ changes }: { readonly changes: readonly TwoPersonChange[] }) {
  const { ruleChanges } = useText().ui
  const format = useFormat()
  const say = ({ isOn, changedAt, changedBy }: TwoPersonChange) =>
    ruleChanges.said(isOn, format.dateTime(changedAt), changedBy)
  const [last, ...earlier] = changes
  if (!last) return null
  return (
    <div className="nb-soft">
      <p>{say(last)}</p>
      {earlier.length > 0 ? (
        <details>
          <summary>{ruleChanges.earlier(format.integer(earlier.length))}</summary>
          <ul>
            {earlier.map((change) => (
              <li key={change.changedAt}>{say(change)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
