import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { Problem } from '#base/http/contract.ts'

/** What a person is told of an error: the server's words where there are some. */
export function problemText(problem: unknown): { title: string; detail: string } {
  if (problem instanceof Problem) return { title: problem.title, detail: problem.detail }
  return { title: '页面出错', detail: '请刷新页面后再试；如仍不行，请联系系统管理员' }
}

/** Shows a refusal with its reason; nothing where there is none. `retry` offers 重试. */
export function ProblemAlert({ problem, retry }: { problem: unknown; retry?: () => void }) {
  if (!problem) return null
  const { title, detail } = problemText(problem)
  // A detail that begins with the title's words says it all.
  const one = detail.startsWith(title)
  const links = problem instanceof Problem ? problem.errors.flatMap(({ link }) => link ?? []) : []
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      className="problem"
      title={one ? detail : title}
      description={one ? undefined : detail}
      action={
        retry ? (
          <Button size="small" onClick={retry}>
            重试
          </Button>
        ) : (
          // Beside the form, so that what was typed stays.
          links.map((link) => (
            <Link key={link} to={link} target="_blank">
              打开看看
            </Link>
          ))
        )
      }
    />
  )
}
