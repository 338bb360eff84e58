import { useState } from 'react'
import type { SignInAnswer } from '../../contract/index.ts'
import { CodeStep } from './code-step.tsx'
import { CredentialsStep } from './credentials-step.tsx'
import { EnrolmentStep } from './enrolment-step.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

interface SignInFormProps {
  /** Signing in again: the same person, so that no other takes over what stands on the screen. */
  readonly fixedUsername?: string
  readonly onSignedIn: () => void
}

/** Name and password, then what the answer asks for: a code, setting one up, or nothing. */
export function SignInForm({ fixedUsername, onSignedIn }: SignInFormProps) {
  const [answer, setAnswer] = useState<SignInAnswer>()
  const [ended, setEnded] = useState<unknown>()

  function take(next: SignInAnswer) {
    setEnded(undefined)
    if (next.state === 'signedIn' && !next.recoveryCodes) onSignedIn()
    else setAnswer(next)
  }
  function startAgain(problem: unknown) {
    setEnded(problem)
    setAnswer(undefined)
  }

  switch (answer?.state) {
    case 'secondFactorNeeded':
      return <CodeStep challenge={answer.challenge} onAnswer={take} onEnded={startAgain} />
    case 'enrolmentNeeded':
      return <EnrolmentStep {...answer} onAnswer={take} onEnded={startAgain} />
    case 'signedIn':
      return <RecoveryCodes codes={answer.recoveryCodes ?? []} onKept={onSignedIn} />
    default:
      return <CredentialsStep {...(fixedUsername ? { fixedUsername } : {})} ended={ended} onAnswer={take} />
  }
}
