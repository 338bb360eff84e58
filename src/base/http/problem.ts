/** Problem code → HTTP status and Chinese title. The code is stable; the title may be improved. */
export interface ProblemText {
  readonly status: number
  readonly title: string
}
export type ProblemTexts = Readonly<Record<string, ProblemText>>

export interface FieldError {
  /** `body.rows.3.name` */
  readonly path: string
  readonly message: string
  /** Page of the workbench that shows what is in the way, where the person may read it. */
  readonly link?: string
}

/** A refusal that a person can understand: thrown by use cases, answered as `application/problem+json`. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldError[]

  constructor(code: string, text: ProblemText, detail: string, errors: readonly FieldError[] = []) {
    super(`${code}: ${detail}`)
    this.code = code
    this.status = text.status
    this.title = text.title
    this.detail = detail
    this.errors = errors
  }
}

/** Declares a module's problems; the answer makes them: `throw refuse('programmes.already-issued', '…')`. */
export function defineProblems<const Texts extends ProblemTexts>(texts: Texts) {
  return {
    texts: texts as ProblemTexts,
    /** `detail` says in Chinese what is wrong here and what to do; without it the title stands alone. */
    refuse: (code: keyof Texts & string, detail?: string, errors?: readonly FieldError[]) =>
      new Problem(code, texts[code]!, detail ?? texts[code]!.title, errors),
  }
}

/** Problems that any endpoint may answer. */
export const baseProblems = defineProblems({
  'base.invalid-input': { status: 400, title: '填写的内容有误' },
  'base.not-signed-in': { status: 401, title: '请先登录' },
  'base.forbidden': { status: 403, title: '没有权限' },
  'base.not-found': { status: 404, title: '没有找到' },
  'base.method-not-allowed': { status: 405, title: '不支持这种请求方式' },
  'base.changed-meanwhile': { status: 409, title: '内容已被他人修改' },
  'base.conflict': { status: 409, title: '与现有记录冲突' },
  'base.too-large': { status: 413, title: '内容过大' },
  'base.wrong-media-type': { status: 415, title: '内容格式不对' },
  'base.too-many-requests': { status: 429, title: '操作过于频繁，请稍后再试' },
  'base.internal': { status: 500, title: '系统出错' },
  'base.unavailable': { status: 503, title: '系统暂时不可用' },
})

/** Short form for the general problems. */
export const refuse = baseProblems.refuse
