import { useEffect, useRef } from 'react'

import type { ReviewComment } from '#shared/domain/review/review-comment.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { CommentLine } from './comment-line.tsx'
import classes from './comments.module.css'
import { useComments } from './comments-on-work.ts'
import { useEditorParts } from './editor-parts.ts'
import { focusQuestion, questionInFocus } from './focus-question.ts'
import type { OutlineSection } from './form-outline.ts'

type Stop = { readonly comment: ReviewComment; readonly inputKey: string }

/** That the form was given back, with what is left to deal with. The cursor begins at the first of it. */
export function ReturnedBanner(props: { readonly outline: readonly OutlineSection[] }) {
  const { banner } = useText().reviewComments
  const format = useFormat()
  const { comments } = useComments()
  const stops = useStops(props.outline)
  const open = comments.filter(({ doneAt }) => doneAt === null)
  useStartAt(stops.find(({ comment }) => comment.doneAt === null)?.inputKey ?? null)
  if (comments.length === 0) return null
  const count = format.integer(open.length)
  return (
    <Notice
      tone={open.length === 0 ? 'done' : 'attention'}
      title={banner.title(count, format.integer(comments.length))}
      actions={
        stops.some(({ comment }) => comment.doneAt === null) ? (
          <QuietButton onClick={() => goToNext(stops)}>{banner.next}</QuietButton>
        ) : null
      }
    >
      <p>{banner.explained}</p>
      <WithoutQuestion stops={stops} />
    </Notice>
  )
}

/** Remarks on the whole form, and on criteria that ask nothing, stand here: they have no other place. */
function WithoutQuestion(props: { readonly stops: readonly Stop[] }) {
  const { banner } = useText().reviewComments
  const language = useLanguage()
  const { instrument } = useEditorParts()
  const { comments } = useComments()
  const own = comments.filter(({ inputKey }) => inputKey === null)
  if (own.length === 0) return null
  const nameOf = (code: string | null) => {
    const criterion = instrument.criteria.find((candidate) => candidate.code === code)
    return criterion ? `${criterion.number}. ${criterion.name[language]}` : banner.wholeForm
  }
  return (
    <ul className={classes.whole} aria-label={banner.list}>
      {own.map((comment) => {
        const stop = props.stops.find(
          ({ comment: { commentId } }) => commentId === comment.commentId,
        )
        return (
          <li key={comment.commentId}>
            {stop ? (
              <button
                type="button"
                className={classes.to}
                onClick={() => focusQuestion(stop.inputKey)}
              >
                {nameOf(comment.criterion)}
              </button>
            ) : (
              <strong>{nameOf(comment.criterion)}</strong>
            )}
            <CommentLine comment={comment} />
          </li>
        )
      })}
    </ul>
  )
}

/** Where each remark is dealt with, in the order of the form; a criterion’s at its first question. */
function useStops(outline: readonly OutlineSection[]): readonly Stop[] {
  const { uses } = useEditorParts()
  const { comments } = useComments()
  return outline
    .flatMap(({ inputs }) => inputs)
    .flatMap(({ key }) =>
      comments
        .filter(
          ({ inputKey, criterion }) =>
            inputKey === key ||
            (criterion !== null && firstInputOf(criterion, { outline, uses }) === key),
        )
        .map((comment) => ({ comment, inputKey: key })),
    )
}

function firstInputOf(
  code: string,
  {
    outline,
    uses,
  }: {
    readonly outline: readonly OutlineSection[]
    readonly uses: ReturnType<typeof useEditorParts>['uses']
  },
): string | null {
  const inputs = outline.flatMap((section) => section.inputs)
  return inputs.find(({ key }) => uses[key]?.some((use) => use.code === code))?.key ?? null
}

/** The first one still open after the question the cursor is in, going round once. */
function goToNext(stops: readonly Stop[]): void {
  const open = stops.filter(({ comment }) => comment.doneAt === null)
  const at = open.findIndex(({ inputKey }) => inputKey === questionInFocus())
  const next = open[(at + 1) % open.length]
  if (next) focusQuestion(next.inputKey)
}

/** Once, when the form opens; what the address asks for goes before it. */
function useStartAt(inputKey: string | null): void {
  const isAsked = useRef(window.location.hash.includes('question='))
  const isDone = useRef(false)
  useEffect(() => {
    if (inputKey === null || isDone.current || isAsked.current) return
    isDone.current = true
    const frame = requestAnimationFrame(() => focusQuestion(inputKey))
    return () => cancelAnimationFrame(frame)
  }, [inputKey])
}
