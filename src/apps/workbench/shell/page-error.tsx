import type { ErrorComponentProps } from '@tanstack/react-router'
import { EmptyState, Page, ProblemAlert, useConnection } from '#ui/workbench/index.ts'

/** A page that broke, or that is not kept for use without a network; the frame around it stays. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const connected = useConnection()
  if (!connected)
    return (
      <Page title="没有网络">
        <EmptyState title="没有网络，这一页打不开" next="走访指导和待同步没有网络也能用；其他页面请联网后再看" />
      </Page>
    )
  return (
    <Page title="页面出错">
      <ProblemAlert problem={error} retry={reset} />
    </Page>
  )
}
