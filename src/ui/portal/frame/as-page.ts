import type { Context } from 'hono'
import { answerProblem, Problem } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { answerProblemPage } from './problem-page.ts'

/** A refusal is a page that says what to do; anything else is answered as the application answers it. */
export async function asPage(context: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem) return answerProblemPage(context, error, newId())
    return answerProblem(context, error, newId())
  }
}
