import { z } from 'zod'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, '应为图片内容')

export const VectorPicture = z.object({ format: z.literal('svg'), source: z.string().min(1) })
export const RasterPicture = z.object({ format: z.enum(['png', 'jpeg']), bytes })

/** A picture to be printed. */
export const Picture = z.discriminatedUnion('format', [VectorPicture, RasterPicture])
export type Picture = z.infer<typeof Picture>
