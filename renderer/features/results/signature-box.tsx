import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { boxHeight, boxWidth } from './signature-shape.ts'
import classes from './sign-off.module.css'
import { useSignaturePad } from './use-signature-pad.ts'

/**
 * A place to sign by pen, mouse or finger. Without any of these, a cross as mark can be set by
 * keyboard, as people do who cannot write.
 */
export function SignatureBox(props: {
  readonly label: string
  readonly fault: string | null
  readonly strokes: readonly (readonly number[])[]
  readonly fullName: string
  readonly onChange: (strokes: readonly (readonly number[])[]) => void
}) {
  const { signing } = useText()
  const { canvas, setCross, clear } = useSignaturePad(props.onChange)

  return (
    <div>
      <div className={classes.boxHead}>
        <span className={classes.boxLabel}>{props.label}</span>
        <span className={classes.boxButtons}>
          <QuietButton size="sm" onClick={setCross}>
            {signing.setMark}
          </QuietButton>
          <QuietButton size="sm" disabled={props.strokes.length === 0} onClick={clear}>
            {signing.clear}
          </QuietButton>
        </span>
      </div>
      <canvas
        ref={canvas}
        width={boxWidth}
        height={boxHeight}
        className={classes.box}
        role="img"
        aria-label={`${props.label}: ${props.strokes.length === 0 ? signing.empty : signing.drawn}`}
        data-faulty={props.fault !== null}
      />
      {props.fault === null ? null : <p className={classes.fault}>{props.fault}</p>}
    </div>
  )
}
