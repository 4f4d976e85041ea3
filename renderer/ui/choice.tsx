import { useId } from 'react'

import classes from './choice.module.css'

/** One of a few, all in sight; arrow keys move, as in any group of radio buttons. */
export function Choice<Value extends string | number>(props: {
  readonly label: string
  readonly hint?: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{props.label}</legend>
      <div className={classes.options}>
        {props.options.map(({ value, label }) => (
          <label key={value} className={classes.option}>
            <input
              type="radio"
              name={name}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
      {props.hint ? <p className="nb-soft">{props.hint}</p> : null}
    </fieldset>
  )
}
