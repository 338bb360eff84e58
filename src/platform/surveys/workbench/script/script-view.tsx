import { surveyPartTexts, type Question } from '../../contract/index.ts'

/** The script as it is read out, with the points that each option gives. */
export function ScriptView({ questions }: { questions: readonly Question[] }) {
  return (
    <ol className="stack">
      {questions.map((question) => (
        <li key={question.id}>
          {question.text}
          <div className="quiet">
            {question.kind === 'words' ? '意见建议，不计分' : `${surveyPartTexts[question.part]}，${scaleOf(question)}`}
          </div>
        </li>
      ))}
    </ol>
  )
}

function scaleOf(question: Exclude<Question, { kind: 'words' }>): string {
  if (question.kind === 'points') return '0–100 分'
  return question.options.map(({ text, points }) => `${text} ${points} 分`).join('；')
}
