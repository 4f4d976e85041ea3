import type { AssignmentReasons } from '#shared/domain/campaigns/assignment-reasons.ts'

import { useText } from '../../text/text-context.tsx'
import styles from './reasons-view.module.css'
import { termWords, useExclusionWords, useNextBestWords } from './use-reason-words.ts'

/** Why this mentor, part by part, and why nobody else. */
export function ReasonsView(props: {
  readonly reasons: AssignmentReasons
  readonly names: Readonly<Record<string, string>>
}) {
  const { assignments: text } = useText()
  const exclusionWords = useExclusionWords()
  const nextBestWords = useNextBestWords()
  const { terms, load, excluded, nextBest } = props.reasons
  const others = [...nextBestWords(nextBest, props.names), ...exclusionWords(excluded, props.names)]
  return (
    <div className={styles.reasons}>
      <section>
        <h3>{text.dialog.whyTitle}</h3>
        <dl className={styles.terms}>
          {terms.map((term) => (
            <Term key={term.kind} words={termWords(term, text)} points={term.points} />
          ))}
          <Term words={text.loadFull(load.taken, load.room, load.assumed)} points={load.points} />
        </dl>
        <p className="nb-soft">{text.pointsExplained}</p>
      </section>
      {others.length === 0 ? null : (
        <section>
          <h3>{text.dialog.othersTitle}</h3>
          <ul className={styles.others}>
            {others.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Term({ words, points }: { readonly words: string; readonly points: number }) {
  const { assignments: text } = useText()
  return (
    <div className={styles.term}>
      <dt>{words}</dt>
      <dd className="nb-figure">{text.points(points)}</dd>
    </div>
  )
}
