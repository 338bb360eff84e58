import { html } from 'hono/html'
import type { Context } from 'hono'
import type { Problem } from '#base/http/contract.ts'
import { answerPage } from './page.ts'

const shown = [400, 403, 404, 409, 413, 422, 429, 500, 503] as const
type Shown = (typeof shown)[number]

/** A refusal as a page for people: what is wrong, what to do, and the way back. */
export function answerProblemPage(context: Context, problem: Problem, requestId: string): Promise<Response> {
  const status: Shown = shown.find((one) => one === problem.status) ?? (problem.status < 500 ? 400 : 500)
  return answerPage(
    context,
    {
      title: problem.title,
      content: html`
        ${problem.detail !== problem.title && html`<p>${problem.detail}</p>`}
        <p><a href="/">回到首页</a></p>
        ${status >= 500 && html`<p class="quiet">编号 ${requestId}</p>`}
      `,
    },
    status,
  )
}
