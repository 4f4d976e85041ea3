/**
 * Everything an import can find wrong with a cell; keys into `text.importFaults`. `warning` faults
 * let the row in: the value was repaired, or left out and stays unknown.
 */
export const importFaultSeverity = {
  'name-missing': 'error',
  'too-long': 'error',
  /** Fewer or more digits than a tax code has. */
  'tax-code-length': 'error',
  'tax-code-letters': 'error',
  'tax-code-check-digit': 'error',
  'tax-code-branch': 'error',
  /** Nine digits, to which a zero alone is not what they lack; `suggestion` is the code with it. */
  'tax-code-zero-wrong': 'error',
  /** Excel had eaten the zero it begins with; `suggestion` is the code with it. */
  'tax-code-zero-restored': 'warning',
  'vsic-unknown': 'warning',
  'key-sector-unknown': 'warning',
  /** Words that only one sector has; `suggestion` is the sector taken. */
  'key-sector-by-words': 'warning',
  'ward-unknown': 'warning',
  /** No ward was given, but the address names one; `suggestion` is the ward taken. */
  'ward-from-address': 'warning',
  /** An old ward that was split; `suggestion` names the wards of today to choose from. */
  'ward-ambiguous': 'warning',
  /** The name of a ward and of a former district; `suggestion` is the ward taken. */
  'ward-or-district': 'warning',
  'ownership-unknown': 'warning',
  'number-unreadable': 'error',
  'number-negative': 'error',
  'number-not-whole': 'error',
  'number-too-large': 'error',
  /** `1.5` or `1,500`: could mean two things; `suggestion` is how it was read. */
  'number-doubtful': 'warning',
  'phone-wrong': 'warning',
  'phone-zero-restored': 'warning',
  'email-wrong': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

export type ImportFaultCode = keyof typeof importFaultSeverity
