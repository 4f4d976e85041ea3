/** A photograph with nothing in it but the picture. */
export type StrippedImage = {
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** The file is cut short or is not the image its first bytes promise. */
export class DamagedImageError extends Error {
  override readonly name = 'DamagedImageError'
}
