import type { SignOff } from '#shared/domain/assessments/sign-off.ts'
import { signatureBox } from '#shared/domain/assessments/signature-drawing.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { SignatureStrokes } from './signature-strokes.tsx'
import classes from './sign-off.module.css'

/** Signatures given so far, newest first, and whether they still cover what stands here. */
export function SignOffList(props: { readonly signOffs: readonly SignOff[] }) {
  const { signing } = useText()
  const format = useFormat()
  const newestFirst = props.signOffs.toSorted((a, b) => b.seq - a.seq)
  return (
    <ul className={classes.signOffs}>
      {newestFirst.map((signOff) => (
        <li key={signOff.id} className={classes.signOff}>
          <div className={classes.signOffHead}>
            <strong>{format.dateTime(signOff.signedAt)}</strong>
            <StateBadge tone={signOff.covers ? 'done' : 'attention'}>
              {signOff.covers ? signing.covers : signing.coversNoLonger}
            </StateBadge>
          </div>
          <div className={classes.given}>
            {signOff.signers.map((signer, index) => (
              <figure key={index} className={classes.signature}>
                <svg
                  viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
                  role="img"
                  aria-label={signing.signatureOf(signer.fullName)}
                >
                  <SignatureStrokes strokes={signer.strokes} />
                </svg>
                <figcaption>
                  {signer.fullName}
                  <br />
                  <span className="nb-soft">{signer.title}</span>
                </figcaption>
              </figure>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
