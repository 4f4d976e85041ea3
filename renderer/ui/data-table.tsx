import type { ReactNode } from 'react'

import classes from './data-table.module.css'

export type Column<Row> = {
  readonly key: string
  readonly title: ReactNode
  /** Figures stand right-aligned under each other. */
  readonly figure?: boolean
  /** A long title breaks into lines. */
  readonly wraps?: boolean
  readonly cell: (row: Row) => ReactNode
}

/** A short table (long lists are virtual). Scrolls sideways with its first column fixed. */
export function DataTable<Row>(props: {
  /** Read out before the table. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}) {
  return (
    <div className={classes.scroll} role="region" aria-label={props.label} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.figure ? 'nb-figure' : undefined}
                data-wraps={column.wraps}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {props.columns.map((column) => (
                <td key={column.key} className={column.figure ? 'nb-figure' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
