import { useId } from 'react'

import { signatureBox } from '#shared/domain/assessments/signature-drawing.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { crossMark, type Strokes } from './pen-strokes.ts'
import { SignatureStrokes } from './signature-strokes.tsx'
import classes from './sign-off.module.css'
import { usePen } from './use-pen.ts'

/**
 * A place to sign by pen, mouse or finger. Without any of these, a cross as mark can be set by
 * keyboard, as people do who cannot write.
 */
export function SignatureBox(props: {
  readonly label: string
  readonly isFaulty: boolean
  readonly strokes: Strokes
  readonly onChange: (strokes: Strokes) => void
}) {
  const { signing } = useText()
  const { label, isFaulty, strokes, onChange } = props
  const { drawn, handlers } = usePen(strokes, onChange)
  const howId = useId()

  return (
    <div role="group" aria-label={label}>
      <div className={classes.boxHead}>
        <span className={classes.boxLabel}>{signing.signature}</span>
        <span className={classes.boxButtons}>
          <QuietButton
            aria-invalid={isFaulty ? true : undefined}
            aria-describedby={isFaulty ? howId : undefined}
            onClick={() => onChange(crossMark)}
          >
            {signing.setMark}
          </QuietButton>
          <QuietButton disabled={strokes.length === 0} onClick={() => onChange([])}>
            {signing.clear}
          </QuietButton>
        </span>
      </div>
      <svg
        {...handlers}
        viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
        className={classes.box}
        role="img"
        aria-label={`${label}: ${strokes.length === 0 ? signing.empty : signing.drawn}`}
        data-faulty={isFaulty}
      >
        <line x1="40" x2="560" y1="160" y2="160" className={classes.guide} />
        <SignatureStrokes strokes={drawn.length === 0 ? strokes : [...strokes, drawn]} />
      </svg>
      <p id={howId} className={classes.how} data-faulty={isFaulty}>
        {signing.signatureHow}
      </p>
    </div>
  )
}
