import { Tabs } from '@mantine/core'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { DecisionHistory } from './decision-history.tsx'
import { AnswerFiles } from './answer-files.tsx'
import { ReviewAnswer } from './review-answer.tsx'
import { ReviewCriterion } from './review-criterion.tsx'
import { useReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'

/** The form read-only: answers with their evidence, criteria with their points, and what was decided. */
export function ReviewForm() {
  const { screen } = useText().review
  const { instrument, arrived, canDecide } = useReviewParts()
  const format = useFormat()
  return (
    <Tabs defaultValue="answers" keepMounted={false} className={classes.form}>
      <Tabs.List mb="md">
        <Tabs.Tab value="answers">{screen.answers}</Tabs.Tab>
        <Tabs.Tab value="criteria">
          {screen.criteria(format.integer(instrument.criteria.length))}
        </Tabs.Tab>
        <Tabs.Tab value="history">
          {screen.history(format.integer(arrived.decisions.length))}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="answers">
        {canDecide ? <p className={classes.keys}>{screen.keys}</p> : null}
        <Answers />
      </Tabs.Panel>
      <Tabs.Panel value="criteria">
        {canDecide ? <p className={classes.keys}>{screen.keys}</p> : null}
        <Criteria />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <DecisionHistory />
      </Tabs.Panel>
    </Tabs>
  )
}

function Answers() {
  const { screen } = useText().review
  const language = useLanguage()
  const { instrument, arrived } = useReviewParts()
  const hasVisitFiles = arrived.evidence.some(({ inputKey }) => inputKey === null)
  return (
    <>
      {instrument.sections.map(({ id, name }) => (
        <Section key={id} title={name[language]}>
          <div className={classes.rows}>
            {instrument.inputs
              .filter(({ section }) => section === id)
              .map((input) => (
                <ReviewAnswer key={input.key} input={input} />
              ))}
          </div>
        </Section>
      ))}
      {hasVisitFiles ? (
        <Section title={screen.visitFiles}>
          <AnswerFiles inputKey={null} />
        </Section>
      ) : null}
    </>
  )
}

function Criteria() {
  const language = useLanguage()
  const { instrument } = useReviewParts()
  return instrument.groups.map(({ code, name }) => (
    <Section key={code} title={`${code}. ${name[language]}`}>
      <div className={classes.rows}>
        {instrument.criteria
          .filter(({ group }) => group === code)
          .map((criterion) => (
            <ReviewCriterion key={criterion.code} criterion={criterion} />
          ))}
      </div>
    </Section>
  ))
}
