type NormSetsTable = {
  id: string
  instrument_id: string
  name: string
  source: string
  issued_by: string
  valid_from: string
  vsic_version: '2018' | '2025'
  is_sample: number
  imported_at: string
}

type NormRowsTable = {
  norm_set_id: string
  vsic_code: string
  name: string
  /** JSON object: value by norm id. */
  norm_values: string
}

/** Tables of industry norms. */
export type NormTables = { norm_sets: NormSetsTable; norm_rows: NormRowsTable }
