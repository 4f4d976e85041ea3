const longestSidePx = 2560
const jpegQuality = 0.85

/** Photographs are drawn anew, smaller; anything else is sent as it is. */
export function mayShrink(file: File): boolean {
  return /^image\/(jpeg|png|webp)$/.test(file.type)
}

/**
 * A photograph drawn anew as JPEG: turned upright, at most 2560 px, and without the place, time and
 * camera the file carried. Anything that is not an image of a known kind is answered as it is.
 */
export async function withoutPhotoMetadata(
  file: File,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  if (!mayShrink(file)) {
    return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  }
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const size = fitWithin(image.width, image.height)
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('This window cannot draw images')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, size.width, size.height)
  pen.drawImage(image, 0, 0, size.width, size.height)
  image.close()
  const drawn = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', jpegQuality),
  )
  if (drawn === null) throw new Error('The image could not be written as JPEG')
  const fileName = `${file.name.replace(/\.[^.]*$/, '')}.jpg`
  return { fileName, bytes: new Uint8Array(await drawn.arrayBuffer()) }
}

/** The size that keeps the proportions and fits; an image that fits already stays as it is. */
export function fitWithin(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longestSidePx / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
