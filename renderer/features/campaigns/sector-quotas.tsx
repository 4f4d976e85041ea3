import type { CampaignBoard } from '#shared/domain/campaigns/campaign-board.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { useSectorName } from './use-sector-name.ts'

/** Wanted against delivered, by sector; nothing where no quota is set by sector. */
export function SectorQuotas({ board }: { readonly board: CampaignBoard }) {
  const { board: text } = useText().campaigns
  const format = useFormat()
  const sectorName = useSectorName()
  if (board.sectors.length === 0) return null
  const figures = (['wanted', 'firms', 'delivered'] as const).map((key) => ({
    key,
    title: text.sectorColumns[key],
    figure: true,
    cell: (row: CampaignBoard['sectors'][number]) => format.integer(row[key]),
  }))
  return (
    <DataTable
      label={text.sectors}
      rows={board.sectors}
      rowKey={({ sector }) => sector}
      columns={[
        {
          key: 'sector',
          title: text.sectorColumns.sector,
          cell: ({ sector }) => sectorName(sector),
        },
        ...figures,
      ]}
    />
  )
}
