import type { MentorImportPreview } from '#shared/domain/mentors/mentor-import.ts'

import styles from '../../table-import/table-import.module.css'
import { useText } from '../../text/text-context.tsx'

/** Rows that bring nothing new, in one line; who they are on demand. */
export function SameRows({ preview }: { readonly preview: MentorImportPreview }) {
  const { alike } = useText().mentorImports
  const { sameRows, sameCount } = preview
  return (
    <details className={styles.more}>
      <summary>{alike.same(sameCount)}</summary>
      <ul>
        {sameRows.map(({ row, name }) => (
          <li key={row}>{alike.sameRow(row, name)}</li>
        ))}
      </ul>
      {sameCount > sameRows.length && (
        <p className="nb-soft">{alike.sameListed(sameRows.length, sameCount)}</p>
      )}
    </details>
  )
}
