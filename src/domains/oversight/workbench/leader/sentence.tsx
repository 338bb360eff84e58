import type { SentencePart } from '../../contract/index.ts'
import { ListLink } from './list-link.tsx'

/** A sentence whose numbers open their lists. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  return (
    <p>
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <ListLink key={index} to={part.list}>
            {part.number}
          </ListLink>
        ),
      )}
    </p>
  )
}
