import { useMutation } from '@tanstack/react-query'
import { EmptyState, mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { decideQuestion, type Programme } from '../../contract/index.ts'
import { Question } from './question.tsx'

/** What the text leaves open: each is decided, or left open, by a named person. Open ones first. */
export function QuestionList({ programme }: { programme: Programme }) {
  const decide = useMutation(mutationFor(decideQuestion))
  const mayDecide = programme.actions.includes('decide')
  if (!programme.questions.length) return <EmptyState title="没有待确定的事项" next="原文写明了所有期限和规则" />
  const questions = programme.questions.toSorted(
    (one, other) => Number(other.state === 'open') - Number(one.state === 'open'),
  )
  return (
    <div className="stack">
      <ProblemAlert problem={decide.error} />
      {questions.map((question) => (
        <Question
          key={`${question.id}-${question.state}`}
          question={question}
          programme={programme}
          onDecide={
            mayDecide
              ? (body) => decide.mutateAsync({ params: { programmeId: programme.id, questionId: question.id }, body })
              : undefined
          }
        />
      ))}
    </div>
  )
}
