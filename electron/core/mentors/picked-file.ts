/** A file of the user's, as the window hands it over. */
export type PickedFile = { readonly fileName: string; readonly bytes: Uint8Array }
