import { z } from 'zod'
import { RasterPicture } from './picture.ts'

/** Photographs as pages, each with its words. */
export const Photographs = z.object({
  title: z.string().min(1),
  photographs: z.array(z.object({ picture: RasterPicture, caption: z.string().min(1) })).min(1),
})
export type Photographs = z.infer<typeof Photographs>
