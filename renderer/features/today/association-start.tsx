import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './association-start.module.css'
import { useStartSteps } from './use-start-steps.ts'

/** What a new association does first, one step after the other; gone once a mentor was told of a firm. */
export function AssociationStart(props: { readonly firmCount: number }) {
  const { start: text } = useText().today
  const { steps, error, retry } = useStartSteps(props.firmCount)
  if (error) return <FailureNotice error={error} onRetry={retry} />
  const next = steps.find(({ isDone }) => !isDone)
  if (next === undefined) return null
  return (
    <Section title={text.title} lead={text.lead}>
      <ol className={classes.steps}>
        {steps.map(({ name, isDone, to }) => (
          <li key={name} className={classes.step}>
            <span className={classes.words}>
              <strong>{text.steps[name].title}</strong>
              <span className="nb-soft">{text.steps[name].body}</span>
            </span>
            {isDone ? <StateBadge tone="done">{text.done}</StateBadge> : null}
            {name === next.name ? (
              <LinkButton to={to} primary>
                {text.steps[name].action}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
