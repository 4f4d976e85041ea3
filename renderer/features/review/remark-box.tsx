import { Textarea } from '@mantine/core'
import { useState } from 'react'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import classes from './review-screen.module.css'

/** Where a remark is typed. Ctrl+Enter or leaving the box says it, Escape leaves it as it was. */
export function RemarkBox(props: {
  readonly name: string
  readonly text: string
  readonly onSay: (text: string) => void
  readonly onLeave: () => void
}) {
  const { screen } = useText().review
  const [text, setText] = useState(props.text)
  return (
    <div
      className={classes.box}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) props.onSay(text)
      }}
    >
      <Textarea
        autosize
        autoFocus
        minRows={2}
        maxLength={4000}
        aria-label={screen.remarkOn(props.name)}
        placeholder={screen.placeholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            props.onLeave()
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            event.stopPropagation()
            props.onSay(text)
          }
        }}
      />
      <div className={classes.boxButtons}>
        <QuietButton onClick={() => props.onSay(text)}>{screen.keepRemark}</QuietButton>
        {props.text === '' ? null : (
          <QuietButton onClick={() => props.onSay('')}>{screen.dropRemark}</QuietButton>
        )}
        <span className="nb-soft">{screen.remarkKeys}</span>
      </div>
    </div>
  )
}
