import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'

import type { SectorSelection } from '#shared/domain/sector-reports/sector-selection.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useLanguage } from '../../text/text-context.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'

/** Years and instruments of which there is something to report. */
export function useReportableYears() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['sector-reports', 'years'],
    queryFn: async () => valueOrThrow(await app.sectorReports.years()),
    staleTime: 0,
  })
}

/** The report as it is now; the one before stays in sight until it has come. */
export function useSectorReport(selection: SectorSelection) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['sector-reports', 'report', selection],
    queryFn: async () => valueOrThrow(await app.sectorReports.make(selection)),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Campaigns of a year, to look at their firms alone. */
export function useCampaignsOf(referenceYear: number) {
  const app = useAppClient()
  const { data = [] } = useQuery({
    queryKey: ['sector-reports', 'campaigns'],
    queryFn: async () => valueOrThrow(await app.campaigns.list()),
    staleTime: 0,
  })
  return data.filter((campaign) => campaign.referenceYear === referenceYear)
}

export function useQuality(set: Pick<SectorSelection, 'referenceYear' | 'instrumentSha256'>) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['sector-reports', 'quality', set],
    queryFn: async () => valueOrThrow(await app.sectorReports.quality(set)),
    staleTime: 0,
  })
}

export function usePrintAgreement(
  set: Pick<SectorSelection, 'referenceYear' | 'instrumentSha256'>,
) {
  const app = useAppClient()
  const language = useLanguage()
  return useMutation({
    mutationFn: async () =>
      valueOrThrow(await app.sectorReports.printAgreement({ ...set, language })),
    onSuccess: saveMadeFile,
  })
}

export function usePrintReport(selection: SectorSelection) {
  const app = useAppClient()
  const language = useLanguage()
  return useMutation({
    mutationFn: async (format: 'pdf' | 'docx' | 'xlsx') =>
      valueOrThrow(await app.sectorReports.print({ ...selection, format, language })),
    onSuccess: saveMadeFile,
  })
}
