/** Sides of a picture so that the longer one is at most `longest`; never made larger. */
export function scaledSides(width: number, height: number, longest: number): { width: number; height: number } {
  const share = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

const longestSide = 1280
const mostCharacters = 400_000

/**
 * A photograph small enough for a poor line, as base64 of a JPEG; drawn anew, so that place and camera are not in it.
 * @throws where the browser cannot read it as a picture
 */
export async function scalePicture(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const canvas = document.createElement('canvas')
  try {
    for (const [longest, quality] of [
      [longestSide, 0.8],
      [1024, 0.7],
      [800, 0.6],
    ] as const) {
      Object.assign(canvas, scaledSides(bitmap.width, bitmap.height, longest))
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
      const picture = base64Of(canvas.toDataURL('image/jpeg', quality))
      if (picture.length <= mostCharacters || longest === 800) return picture
    }
    throw new Error('no size was tried')
  } finally {
    bitmap.close()
  }
}

export const base64Of = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1)
