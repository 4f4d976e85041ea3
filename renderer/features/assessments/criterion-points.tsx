import type { Criterion } from '#shared/domain/instruments/instrument-definition.ts'

import { useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import { liveResult } from '../../result/live-result.ts'
import classes from './form-body.module.css'
import { useEditorState } from './use-editor-state.ts'

/** Points of one criterion as they stand, opening their explanation. */
export function CriterionPoints(props: { readonly criterion: Criterion }) {
  const { explain: words, panel } = useText().assessments
  const { session, instrument, explain } = useEditorParts()
  const { code, maxPoints } = props.criterion
  const min = useEditorState(
    session,
    ({ content }) => liveResult(instrument, content).criteria[code]?.min ?? 0,
  )
  const max = useEditorState(
    session,
    ({ content }) => liveResult(instrument, content).criteria[code]?.max ?? 0,
  )
  const points = min === max ? String(min) : panel.range(min, max)
  return (
    <button type="button" className={classes.points} onClick={() => explain(code)}>
      {words.pointsOf(points, maxPoints)}
    </button>
  )
}
