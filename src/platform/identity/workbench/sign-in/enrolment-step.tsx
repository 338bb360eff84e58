import type { SignInAnswer } from '../../contract/index.ts'
import { CodeStep } from './code-step.tsx'
import { EnrolmentGuide, type EnrolmentSecret } from './enrolment-guide.tsx'

interface EnrolmentStepProps {
  readonly challenge: string
  readonly enrolment: EnrolmentSecret
  readonly onAnswer: (answer: SignInAnswer) => void
  readonly onEnded: (problem: unknown) => void
}

/** The role demands a second factor and the person has none yet. */
export function EnrolmentStep({ challenge, enrolment, onAnswer, onEnded }: EnrolmentStepProps) {
  return (
    <>
      <p>您的岗位登录时须使用动态码，请先绑定。</p>
      <EnrolmentGuide enrolment={enrolment} />
      <CodeStep challenge={challenge} onAnswer={onAnswer} onEnded={onEnded} />
    </>
  )
}
