import { useState, type SyntheticEvent } from 'react'

import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './form.module.css'

/** Two groups, typed from the paper: proof that the paper exists. */
export function RecoveryCodeCheck(props: {
  readonly recoveryCode: string
  readonly confirm: string
  readonly onConfirmed: () => void
}) {
  const { code: text } = useText().workspace
  const groups = props.recoveryCode.split('-')
  const [asked] = useState(() => pickTwo(groups.length))
  const [typed, setTyped] = useState<readonly string[]>(['', ''])
  const [isChecked, setIsChecked] = useState(false)
  const isRight = (place: number) => sameGroup(typed[place], groups[asked[place] ?? -1])

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isRight(0) && isRight(1)) props.onConfirmed()
  }

  return (
    <form className={`${classes.form ?? ''} nb-no-print`} onSubmit={submit} noValidate>
      <div>
        <h2>{text.confirmTitle}</h2>
        <p className="nb-soft">{text.confirmLead}</p>
      </div>
      <div className={classes.pair}>
        {asked.map((group, place) => (
          <TextField
            key={group}
            label={text.group(group + 1)}
            value={typed[place] ?? ''}
            error={isChecked && !isRight(place) ? text.groupDiffers : null}
            spellCheck={false}
            autoCapitalize="characters"
            maxLength={8}
            onChange={(event) => setTyped(typed.with(place, event.currentTarget.value))}
          />
        ))}
      </div>
      <div className={classes.buttons}>
        <PrimaryButton type="submit">{props.confirm}</PrimaryButton>
      </div>
    </form>
  )
}

function pickTwo(count: number): readonly [number, number] {
  const first = Math.floor(Math.random() * (count - 1))
  const second = first + 1 + Math.floor(Math.random() * (count - first - 1))
  return [first, second]
}

/** As people read them off paper: any case, O for 0, I and L for 1. */
function sameGroup(typed: string | undefined, group: string | undefined): boolean {
  const plain = (text = '') =>
    text.toUpperCase().replace(/\s/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return plain(typed) === plain(group)
}
