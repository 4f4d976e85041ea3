import classes from './key-hint.module.css'

/** The keys that do the same: `Ctrl+L`. */
export function KeyHint(props: { readonly keys: string }) {
  return <kbd className={classes.keys}>{props.keys}</kbd>
}
