import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem, refuse } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { answerProblemPage } from '../frame/problem-page.ts'
import { formErrors, type FormErrors } from './errors.ts'

/** What a person wrote, by the name of the field; shown again where the form is refused. */
export type FormValues = Readonly<Record<string, string>>

/** Of one field; the rest is left away before anything looks at it. */
const longest = 20_000

/** The form as a browser sent it, files among it; several of one name as a list. What is no form is an empty one. */
export async function readBody(context: Context): Promise<Readonly<Record<string, unknown>>> {
  return context.req.parseBody({ all: true }).catch(() => ({}))
}

/** Texts of the named fields; what is missing, or is no text, is empty. */
export function valuesOf(body: Readonly<Record<string, unknown>>, names: readonly string[]): FormValues {
  return Object.fromEntries(names.map((name) => [name, textOf(body[name]).slice(0, longest)]))
}

function textOf(written: unknown): string {
  const found = Array.isArray(written) ? written.findLast((one) => typeof one === 'string') : written
  return typeof found === 'string' ? found : ''
}

/** The key that the form has carried in `form` since it was opened, so that sent twice it is one; where it lacks one, a new one. */
export function submissionKeyOf({ form = '' }: FormValues): string {
  return /^[A-Z0-9]{8,40}$/.test(form) ? form : newCode(20)
}

interface Fault {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** What a contract finds wrong, by field; `missing` says for some fields what an empty one should hold. */
export function faultsOf(
  faults: readonly Fault[],
  values: FormValues,
  missing: Readonly<Record<string, string>> = {},
): FormErrors {
  return formErrors(
    faults.map(({ path, message }) => {
      const name = path.join('.')
      return { path: name, message: (values[name] ?? '').trim() ? message : (missing[name] ?? message) }
    }),
  )
}

/** A refusal that the person can mend: with errors at their fields, or else with a sentence above the form. */
export interface RefusedForm {
  readonly errors?: FormErrors
  readonly warning?: string
  readonly status: 409 | 422 | 429
}

/** Where the work is refused in a way that can be mended, `again` shows the form with everything that was typed. */
export async function orAgain(
  work: () => Promise<Response>,
  again: (refused: RefusedForm) => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { status } = error
    if (status !== 409 && status !== 422 && status !== 429) throw error
    const errors = formErrors(error.errors)
    return again(Object.keys(errors).length ? { errors, status } : { warning: error.detail ?? error.title, status })
  }
}

/** Refuses what is larger as a page; `sentence` says how to make it smaller. */
export function refuseLarger(kilobytes: number, sentence: string) {
  return bodyLimit({
    maxSize: kilobytes * 1024,
    onError: (context) => answerProblemPage(context, refuse('base.too-large', sentence), newId()),
  })
}

/** A page that a code opens: kept by nobody on the way, found by no search engine. */
export function keepPrivate(context: Context): void {
  context.header('cache-control', 'no-store')
  context.header('x-robots-tag', 'noindex')
}

/** A code as it was typed into `?code=`, with spaces and strokes between its groups. */
export function typedCode(context: Context): string {
  return (context.req.query('code') ?? '').replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 40)
}
