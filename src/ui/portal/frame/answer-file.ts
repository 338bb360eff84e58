import type { Context } from 'hono'

export interface PortalFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/** Hands a file to whoever knows its code: saved, never shown in the portal's own place, kept by no cache and found by no search. */
export function answerFile(context: Context, { name, mediaType, content }: PortalFile): Response {
  return context.body(new Uint8Array(content), 200, {
    'content-type': mediaType,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}
