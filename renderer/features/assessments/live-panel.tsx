import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { lazy, Suspense, useDeferredValue, useState } from 'react'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ClassWords } from '../../result/class-words.tsx'
import { useEditorParts } from './editor-parts.ts'
import { progressOf } from './form-outline.ts'
import { GroupTable } from '../../result/group-table.tsx'
import classes from './live-panel.module.css'
import { liveResult } from '../../result/live-result.ts'
import { NextClass } from './next-class.tsx'
import { OpenAnswers } from './open-answers.tsx'
import { PanelMarks } from './panel-marks.tsx'
import { useEditorState } from './use-editor-state.ts'
import { WarningList } from './warning-list.tsx'

const GroupRadar = lazy(async () => ({
  default: (await import('../../result/group-radar.tsx')).GroupRadar,
}))

/** The result as the answers stand. Follows the typing at its own pace, never holding it up. */
export function LivePanel() {
  const { panel } = useText().assessments
  const language = useLanguage()
  const { session, instrument } = useEditorParts()
  const content = useDeferredValue(useEditorState(session, (state) => state.content))
  const [isOpen, setIsOpen] = useState(false)
  const result = liveResult(instrument, content)
  const { touched, answered, total } = progressOf(instrument.inputs, content.answers)
  const maxPoints = instrument.groups.reduce((sum, group) => sum + group.maxPoints, 0)

  return (
    <aside className={classes.panel} data-open={isOpen} aria-label={panel.title}>
      <div className={classes.summary}>
        <div className={classes.glance}>
          <div className={classes.caption}>{panel.total}</div>
          <div className={classes.total}>
            {result.total.min === result.total.max
              ? result.total.min
              : `${result.total.min}–${result.total.max}`}
            <span className={classes.outOf}> {panel.outOf(maxPoints)}</span>
          </div>
        </div>
        <ClassWords instrument={instrument} result={result} language={language} />
        <QuietButton
          className={classes.toggle}
          aria-label={isOpen ? panel.close : panel.open}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          rightSection={
            isOpen ? (
              <IconChevronDown aria-hidden size="1.125rem" />
            ) : (
              <IconChevronUp aria-hidden size="1.125rem" />
            )
          }
        >
          <span className={classes.toggleWords}>{isOpen ? panel.close : panel.open}</span>
        </QuietButton>
      </div>
      <div className={classes.body}>
        <p className={classes.progress}>
          {panel.progress(answered, total)}
          {touched > answered ? panel.withReason(touched - answered) : null}
        </p>
        <WarningList content={content} />
        <Suspense fallback={<div className={classes.radarPlace} />}>
          <GroupRadar instrument={instrument} result={result} />
        </Suspense>
        <GroupTable instrument={instrument} result={result} />
        <PanelMarks content={content} result={result} instrument={instrument} />
        <OpenAnswers content={content} />
        <NextClass content={content} result={result} />
      </div>
    </aside>
  )
}
