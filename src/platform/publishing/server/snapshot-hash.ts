import { createHash } from 'node:crypto'
import type { Publication, PublicationScope, Snapshot } from '../contract/index.ts'
import { canonicalJson } from '../domain/index.ts'

/** SHA-256 of everything that becomes public: the snapshot, whom it is for, and each attachment by its own hash. */
export function hashOf(
  snapshot: Snapshot,
  scope: PublicationScope,
  attachments: readonly Pick<Publication['attachments'][number], 'name' | 'sha256'>[],
): string {
  const files = attachments.map(({ name, sha256 }) => ({ name, sha256 }))
  return createHash('sha256')
    .update(canonicalJson({ ...snapshot, scope, files }))
    .digest('hex')
}
