import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { documentProblems } from '../../contract/problems.ts'
import type { CompileJob, CompilerAnswer, CompilerRequest, CompilerSettings } from './compile-job.ts'

export interface TypstCompilerOptions {
  readonly settings: CompilerSettings
  /** The child is replaced after so many documents, before its leak matters. */
  readonly documentsPerProcess?: number
  readonly timeoutMilliseconds?: number
  /** The child's program. */
  readonly program?: URL
}

interface Waiting {
  readonly job: CompileJob
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (reason: Error) => void
  /** Children that died over this job. */
  crashes: number
}

interface Running {
  readonly child: ChildProcess
  documents: number
}

const toleratedCrashes = 1

/**
 * Compiles one document after another in a child process. The child starts with the first document, is replaced after
 * `documentsPerProcess`, after a crash (the document is tried once more) and after a time-out (the document is given up).
 */
export class TypstCompiler {
  readonly #options: Required<TypstCompilerOptions>
  readonly #queue: Waiting[] = []
  #running: Running | undefined
  #current: Waiting | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(options: TypstCompilerOptions) {
    this.#options = {
      documentsPerProcess: 500,
      timeoutMilliseconds: 30_000,
      program: new URL('compiler-process.ts', import.meta.url),
      ...options,
    }
  }

  /** Of the child that is running now. */
  get processId(): number | undefined {
    return this.#running?.child.pid
  }

  compile(job: CompileJob): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject, crashes: 0 })
      this.#next()
    })
  }

  /** Refuses what waits and ends the child. A later document starts a new one. */
  async close(): Promise<void> {
    const unfinished = [...(this.#current ? [this.#current] : []), ...this.#queue.splice(0)]
    this.#finish()
    for (const waiting of unfinished) waiting.reject(documentProblems.refuse('documents.closed'))
    const child = this.#retire()
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.ref()
    await new Promise((resolve) => child.once('exit', resolve))
  }

  #next(): void {
    if (this.#current) return
    const waiting = this.#queue.shift()
    if (!waiting) return
    this.#current = waiting
    this.#running ??= this.#start()
    const { child } = this.#running
    child.ref()
    child.channel?.ref()
    send(child, { kind: 'compile', job: waiting.job })
    this.#timer = setTimeout(() => this.#giveUp(), this.#options.timeoutMilliseconds)
  }

  #start(): Running {
    const child = fork(fileURLToPath(this.#options.program), [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (answer: CompilerAnswer) => this.#answered(child, answer))
    child.on('exit', () => this.#ended(child))
    child.on('error', () => this.#ended(child))
    send(child, { kind: 'start', settings: this.#options.settings })
    return { child, documents: 0 }
  }

  #answered(child: ChildProcess, answer: CompilerAnswer): void {
    const running = this.#running
    const waiting = this.#current
    if (running?.child !== child || !waiting) return
    this.#finish()
    running.documents++
    if (running.documents >= this.#options.documentsPerProcess) this.#retire()
    else rest(child)
    if (answer.kind === 'done') waiting.resolve(answer.pdf)
    else waiting.reject(new TypesettingRefused(answer.messages))
    this.#next()
  }

  #ended(child: ChildProcess): void {
    if (this.#running?.child !== child) return
    this.#running = undefined
    const waiting = this.#current
    if (!waiting) return
    this.#finish()
    waiting.crashes++
    if (waiting.crashes <= toleratedCrashes) this.#queue.unshift(waiting)
    else
      waiting.reject(
        documentProblems.refuse('documents.rendering-failed', '排版程序两次异常退出，请联系管理员查看日志'),
      )
    this.#next()
  }

  #giveUp(): void {
    const waiting = this.#current
    this.#finish()
    this.#running?.child.kill('SIGKILL')
    this.#running = undefined
    const seconds = Math.ceil(this.#options.timeoutMilliseconds / 1000)
    waiting?.reject(documentProblems.refuse('documents.too-slow', `文书在 ${seconds} 秒内没有排完，请减少内容后重试`))
    this.#next()
  }

  #finish(): void {
    clearTimeout(this.#timer)
    this.#current = undefined
  }

  #retire(): ChildProcess | undefined {
    const child = this.#running?.child
    this.#running = undefined
    child?.kill('SIGKILL')
    return child
  }
}

/** The template or the exporter refused the document; the messages are the typesetter's, for the log. */
export class TypesettingRefused extends Error {
  override readonly name = 'TypesettingRefused'
  readonly messages: readonly string[]

  constructor(messages: readonly string[]) {
    super(messages.join('; '))
    this.messages = messages
  }
}

// A child that went away meanwhile is met by its `exit` event.
function send(child: ChildProcess, request: CompilerRequest): void {
  if (child.connected) child.send(request, () => {})
}

/** An idle child does not keep the program alive. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
