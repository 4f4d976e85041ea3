export type SignOffTables = {
  sign_offs: {
    id: string
    assessment_id: string
    content_sha256: string
    seq: number
    signed_at: string
    /** JSON list of signers. */
    signers: string
  }
}
