import type { TableRepairs } from '#shared/domain/imports/table-import.ts'

import { useText } from '../text/text-context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import styles from './table-import.module.css'

/** What was put right without asking, a line for each kind; the cells on demand. */
export function ImportRepairs({ repairs }: { readonly repairs: TableRepairs }) {
  const { tableImports } = useText()
  return repairs.map(({ code, count, cells }) => {
    const title = tableImports.repairs[code](count)
    return (
      <details key={code} className={styles.more}>
        <summary>{title}</summary>
        <div className={styles.tall}>
          <DataTable
            label={title}
            rows={cells}
            rowKey={({ cell }) => cell}
            columns={[
              { key: 'cell', title: tableImports.faultCell, cell: ({ cell }) => cell },
              { key: 'found', title: tableImports.faultFound, cell: ({ found }) => found },
              {
                key: 'repaired',
                title: tableImports.repairedTo,
                cell: ({ repaired }) => repaired,
              },
            ]}
          />
        </div>
        {count > cells.length && (
          <p className="nb-soft">{tableImports.repairsListed(cells.length, count)}</p>
        )}
      </details>
    )
  })
}
