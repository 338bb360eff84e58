import type { ErrorComponentProps } from '@tanstack/react-router'
import { Page, ProblemAlert } from '#ui/workbench/index.ts'

/** A page that broke; the frame around it stays. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="页面出错">
      <ProblemAlert problem={error} retry={reset} />
    </Page>
  )
}
