export type EvidenceTables = {
  evidence: {
    id: string
    assessment_id: string
    input_key: string | null
    file_name: string
    mime_type: string
    byte_count: number
    sha256: string
    caption: string
    added_at: string
    /** Null while it stands; the row and the file stay for the history and the backups. */
    removed_at: string | null
  }
}
