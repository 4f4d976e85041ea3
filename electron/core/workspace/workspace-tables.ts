/** Tables of the workspace itself. */
export type WorkspaceTables = { workspace: { id: number } }
