import { z } from 'zod'
import { paragraphs } from '#base/http/contract.ts'

/** Text that may be left empty. */
export function words(maximumLength: number) {
  return z.literal('').or(paragraphs(maximumLength)).default('')
}
