import type { KindCount, SalvageLoss, SalvageReport } from '#shared/domain/workspace/salvage.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import classes from './form.module.css'

/** Longer lists are for the saved file. */
const shownLosses = 200

export function SalvagedKinds(props: { readonly kinds: readonly KindCount[] }) {
  const { report: text } = useText().salvage
  const { integer } = useFormat()
  return (
    <DataTable
      label={text.kindsTitle}
      rows={props.kinds}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'kind', title: text.kind, cell: ({ kind }) => text.kinds[kind] },
        { key: 'kept', title: text.kept, figure: true, cell: ({ kept }) => integer(kept) },
        {
          key: 'from-backup',
          title: text.fromBackup,
          figure: true,
          cell: ({ fromBackup }) => integer(fromBackup),
        },
        {
          key: 'lost',
          title: text.lost,
          figure: true,
          cell: ({ lost, isLostCounted }) =>
            isLostCounted ? integer(lost) : lost > 0 ? text.atLeast(integer(lost)) : text.unknown,
        },
      ]}
    />
  )
}

export function SalvageLosses({ report }: { readonly report: SalvageReport }) {
  const { report: text } = useText().salvage
  const { integer } = useFormat()
  const shown = report.losses.slice(0, shownLosses)
  return (
    <div className={classes.backups}>
      <DataTable
        label={text.lossesTitle}
        rows={shown.map((loss, at) => ({ ...loss, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'name', title: text.name, cell: nameOf(text.nameless) },
          { key: 'kind', title: text.kind, cell: ({ kind }) => text.kinds[kind] },
          { key: 'state', title: text.state, wraps: true, cell: ({ what }) => text.what[what] },
          { key: 'detail', title: text.detail, cell: ({ detail }) => detail },
        ]}
      />
      {shown.length < report.lossCount ? (
        <p className="nb-soft">{text.shownOf(integer(shown.length), integer(report.lossCount))}</p>
      ) : null}
    </div>
  )
}

function nameOf(nameless: string) {
  return ({ name, id }: SalvageLoss): string =>
    name ?? (id === null ? nameless : `${nameless} (${id.slice(-8)})`)
}
