import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { useEditorParts } from './editor-parts.ts'
import { progressOf, type OutlineSection } from './form-outline.ts'
import classes from './section-nav.module.css'
import { useEditorState } from './use-editor-state.ts'

/** The parts of the form with how far each has come, and the way to what is still open. */
export function SectionNav(props: {
  readonly outline: readonly OutlineSection[]
  readonly onNextOpen: () => void
}) {
  const { editor } = useText().assessments
  const { session } = useEditorParts()
  const answers = useEditorState(session, ({ content }) => content.answers)
  const isAllTouched = props.outline.every(
    ({ inputs }) => progressOf(inputs, answers).touched === inputs.length,
  )
  return (
    <nav className={classes.nav} aria-label={editor.sections}>
      <ol className={classes.list}>
        {props.outline.map((section) => (
          <SectionLink key={section.id} section={section} answers={answers} />
        ))}
      </ol>
      {isAllTouched ? (
        <p className={classes.done}>{editor.allTouched}</p>
      ) : (
        <QuietButton
          className={classes.next}
          onClick={props.onNextOpen}
          rightSection={<KeyHint keys="Alt+N" />}
        >
          {editor.nextOpen}
        </QuietButton>
      )}
    </nav>
  )
}

function SectionLink(props: {
  readonly section: OutlineSection
  readonly answers: Parameters<typeof progressOf>[1]
}) {
  const { editor } = useText().assessments
  const language = useLanguage()
  const { id, name, inputs } = props.section
  const { touched, total } = progressOf(inputs, props.answers)
  const isDone = touched === total
  const StateIcon = isDone ? IconCircleCheck : IconCircleDashed
  return (
    <li>
      <button type="button" className={classes.link} onClick={() => goToSection(id)}>
        <StateIcon
          aria-hidden
          size="1.25rem"
          stroke={1.5}
          className={isDone ? classes.ok : undefined}
        />
        <span className={classes.name}>{name[language]}</span>
        <span className={classes.count}>
          <span aria-hidden>
            {touched}/{total}
          </span>
          <span className="nb-read-only-aloud">{editor.sectionProgress(touched, total)}</span>
        </span>
      </button>
    </li>
  )
}

function goToSection(id: string): void {
  const title = document.getElementById(`section-${id}-title`)
  title?.scrollIntoView({ block: 'start' })
  title?.focus({ preventScroll: true })
}
