/** What the QR code of a report holds: which record, and the hash of its content. */
export function qrTextOf(assessmentId: string, contentSha256: string): string {
  return `nangbac:${assessmentId}:sha256:${contentSha256}`
}
