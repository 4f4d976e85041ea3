import { IconPrinter } from '@tabler/icons-react'

import { useFormat, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import classes from './recovery-code-card.module.css'

/** The code, large, in its groups; printed alone on a sheet of paper. */
export function RecoveryCodeCard(props: {
  readonly recoveryCode: string
  readonly workspaceName: string
}) {
  const { code: text } = useText().workspace
  const format = useFormat()
  return (
    <div className={classes.card}>
      <h2 className="nb-print-only">{text.printTitle}</h2>
      <p className="nb-print-only">
        {text.printFor}: {props.workspaceName}
      </p>
      <ol className={classes.groups} aria-label={text.label}>
        {props.recoveryCode.split('-').map((group, index) => (
          <li key={`${index}${group}`} className={classes.group}>
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            {group}
          </li>
        ))}
      </ol>
      <p className="nb-print-only">{text.printExplained}</p>
      <p className="nb-print-only">
        {text.printOn} {format.date(new Date().toISOString())}
      </p>
      <div className={classes.print}>
        <QuietButton leftSection={<IconPrinter aria-hidden />} onClick={() => window.print()}>
          {text.print}
        </QuietButton>
        <p className="nb-soft">{text.printHint}</p>
      </div>
    </div>
  )
}
