type AssessedPointsTable = {
  rev_id: string
  instrument_sha256: string
  /** JSON list of the points of each criterion at the low end, in the order of the instrument. */
  least: string
  most: string
  /** Value of the year's output as answered; null when it was not. */
  output_vnd: number | null
  /** JSON: answers by the strength of their evidence. */
  evidence: string
}

/** What a revision comes to by its instrument, so that reports need not score it again. */
export type SectorReportTables = { assessed_points: AssessedPointsTable }
