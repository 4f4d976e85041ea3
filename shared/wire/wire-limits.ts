const kibi = 1024
const mebi = 1024 * kibi

/** What one batch may hold. Both sides refuse more, the gateway while it is still reading. */
export const batchLimits = {
  records: 500,
  usualRecords: 100,
  manifestBytes: 256 * kibi,
  gzippedBytes: 8 * mebi,
  rawBytes: 64 * mebi,
  recordBytes: 512 * kibi,
  /** One file; an assessment has at most `blobsPerAssessment`. */
  blobBytes: 10 * mebi,
  blobsPerAssessment: 50,
  /** One `.nbac` file; a larger sending is cut into several. */
  volumeBytes: 256 * mebi,
} as const

export const feedLimits = { rowsPerPage: 500 } as const

/** Days a device certificate holds; it can be renewed in the last `renewWithinDays`. */
export const certificateDays = { device: 180, renewWithin: 30 } as const
