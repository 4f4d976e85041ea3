import { Modal } from '@mantine/core'

import type { NormSet, NormSetSummary } from '#shared/domain/instruments/norm-set.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useInstruments } from '../../client/use-instruments.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './settings.module.css'
import { useNormSet } from './use-norm-sets.ts'

type Row = NormSet['rows'][number]

export function NormRowsDialog(props: {
  readonly summary: NormSetSummary
  readonly onClose: () => void
}) {
  const { settings, ui } = useText()
  const { norms: text } = settings
  const { summary } = props
  const { data: normSet, error } = useNormSet(summary.id)
  const columns = useColumns(summary.instrumentId)
  return (
    <Modal
      opened
      size="72rem"
      title={summary.name}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <div className={classes.form}>
        {summary.isSample ? <Notice tone="attention">{text.sampleWarning}</Notice> : null}
        <p className="nb-soft">{text.version(summary.vsicVersion)}</p>
      </div>
      {error ? <FailureNotice error={error} /> : null}
      {normSet ? (
        <DataTable
          label={text.rowsOf(summary.name)}
          columns={columns}
          rows={normSet.rows}
          rowKey={(row) => row.vsicCode}
        />
      ) : (
        <Loading />
      )}
    </Modal>
  )
}

/** Sector, then one column for each norm the instrument needs; a norm that is absent stays empty. */
function useColumns(instrumentId: string): Column<Row>[] {
  const { norms: text } = useText().settings
  const format = useFormat()
  const language = useLanguage()
  const { data: instruments = [] } = useInstruments()
  const norms = instruments.find(({ id }) => id === instrumentId)?.norms ?? []
  return [
    { key: 'code', title: text.code, cell: (row) => row.vsicCode },
    { key: 'name', title: text.sector, cell: (row) => row.name },
    ...norms.map(({ key, label, unit }) => ({
      key,
      title: `${label[language]} (${unit[language]})`,
      figure: true,
      wraps: true,
      cell: (row: Row) => {
        const value = row.values[key]
        return value === undefined ? '–' : format.decimal(value, 4)
      },
    })),
  ]
}
