import { z } from 'zod'

export const VectorPicture = z.object({ format: z.literal('svg'), source: z.string().min(1) })
export const RasterPicture = z.object({ format: z.enum(['png', 'jpeg']), bytes: z.instanceof(Uint8Array) })

/** A picture to be printed. */
export const Picture = z.discriminatedUnion('format', [VectorPicture, RasterPicture])
export type Picture = z.infer<typeof Picture>
