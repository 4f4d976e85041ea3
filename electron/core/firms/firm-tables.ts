/** Tables of firms, contacts, and imports. */
export type FirmTables = { firms: { id: string; name: string } }
