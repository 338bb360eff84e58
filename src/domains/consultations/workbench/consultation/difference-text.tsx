import { textDifference } from '../../domain/index.ts'

/** One text beside the other in a single line: what went is struck through, what came is underlined, both said in words too. */
export function DifferenceText({ before, after }: { before: string; after: string }) {
  if (before === after) return <>{before}</>
  return (
    <>
      {textDifference(before, after).map(({ kind, text }, place) => {
        if (kind === 'same') return <span key={place}>{text}</span>
        return kind === 'removed' ? (
          <del key={place}>
            <span className="visually-hidden">删去：</span>
            {text}
          </del>
        ) : (
          <ins key={place}>
            <span className="visually-hidden">增加：</span>
            {text}
          </ins>
        )
      })}
    </>
  )
}
