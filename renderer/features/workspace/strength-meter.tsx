import { useText } from '../../text/text-context.tsx'
import { passphraseStrength, type PassphraseStrength } from './passphrase-strength.ts'
import classes from './strength-meter.module.css'

const steps: Readonly<Record<PassphraseStrength['level'], number>> = {
  'too-short': 0,
  weak: 1,
  fair: 2,
  good: 3,
  strong: 4,
}

/** Explains the estimate; it never blocks a passphrase that is long enough. */
export function StrengthMeter(props: { readonly passphrase: string }) {
  const { passphrase: text } = useText().workspace
  const { level, because } = passphraseStrength(props.passphrase)
  if (level === 'too-short') return null
  return (
    <div className={classes.meter}>
      <div className={classes.bars} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={classes.bar} data-filled={step <= steps[level]} />
        ))}
      </div>
      <p role="status">
        {text.strength}: <strong>{text.levels[level]}</strong>. {text.reasons[because]}
      </p>
    </div>
  )
}
