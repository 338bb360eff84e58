import type { ReactNode } from 'react'
import { linesBeside } from './lines-beside.ts'

interface SideBySideProps {
  readonly before: { readonly title: ReactNode; readonly text: string }
  readonly after: { readonly title: ReactNode; readonly text: string }
}

/** Two texts beside each other, on a phone one below the other; lines that the other has not are marked. */
export function SideBySide({ before, after }: SideBySideProps) {
  return (
    <div className="side-by-side" role="region" aria-label="对照" tabIndex={0}>
      <Side {...before} other={after.text} mark="改回后没有：" />
      <Side {...after} other={before.text} mark="现在没有：" />
    </div>
  )
}

function Side({ title, text, other, mark }: SideBySideProps['before'] & { other: string; mark: string }) {
  return (
    <section>
      <h3>{title}</h3>
      {linesBeside(text, other).map(({ line, isOnlyHere }, place) => (
        <p key={place}>
          {isOnlyHere ? (
            <mark>
              <span className="visually-hidden">{mark}</span>
              {line}
            </mark>
          ) : (
            line
          )}
        </p>
      ))}
    </section>
  )
}
