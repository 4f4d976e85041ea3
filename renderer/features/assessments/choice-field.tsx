import classes from './choice-field.module.css'

export type ChoiceOption = {
  readonly code: string
  readonly label: string
  /** `3 điểm`; empty when the option has no points of its own. */
  readonly points: string
}

/** Radio cards with the circular's own words. The arrow keys move within the group. */
export function ChoiceField(props: {
  readonly id: string
  readonly options: readonly ChoiceOption[]
  readonly value: string | null
  readonly labelledBy: string
  /** Two large buttons beside each other, for yes and no. */
  readonly large?: boolean
  readonly onChoose: (code: string) => void
}) {
  return (
    <div
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      className={props.large ? classes.pair : classes.list}
    >
      {props.options.map((option, index) => (
        <label key={option.code} className={classes.card}>
          <input
            type="radio"
            className={classes.dot}
            id={index === 0 ? props.id : undefined}
            name={props.id}
            value={option.code}
            checked={props.value === option.code}
            onChange={() => props.onChoose(option.code)}
            data-field
          />
          <span className={classes.words}>{option.label}</span>
          {option.points === '' ? null : <span className={classes.points}>{option.points}</span>}
        </label>
      ))}
    </div>
  )
}
