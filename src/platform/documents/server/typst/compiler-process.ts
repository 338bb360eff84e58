/** Body of the child process: Typst leaks native memory with each document, so it lives where it can be ended. */
import path from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import type { CompileJob, CompilerAnswer, CompilerRequest, CompilerSettings } from './compile-job.ts'

interface Typesetter {
  readonly compiler: NodeCompiler
  readonly templates: string
}

let typesetter: Typesetter | undefined

process.on('message', (request: CompilerRequest) => {
  if (request.kind === 'start') typesetter = start(request.settings)
  else if (typesetter) process.send!(compile(typesetter, request.job))
})
process.on('disconnect', () => process.exit(0))

function start({ templates, fontDirectories }: CompilerSettings): Typesetter {
  const fontPaths = [...fontDirectories]
  return { compiler: NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths }] }), templates }
}

function compile({ compiler, templates }: Typesetter, job: CompileJob): CompilerAnswer {
  for (const [name, content] of Object.entries(job.assets)) {
    compiler.mapShadow(path.join(templates, name), Buffer.from(content))
  }
  try {
    const result = compiler.compile({ mainFilePath: path.join(templates, job.template), inputs: job.inputs })
    if (!result.result) return { kind: 'failed', messages: diagnosticsOf(compiler, result.takeError()) }
    const pdf = compiler.pdf(result.result, { pdfStandard: job.standard, creationTimestamp: job.createdAt })
    return { kind: 'done', pdf }
  } catch (error) {
    return { kind: 'failed', messages: exportMessages(error) }
  } finally {
    compiler.resetShadow()
    compiler.evictCache(10)
  }
}

function diagnosticsOf(compiler: NodeCompiler, error: NodeError | null): string[] {
  if (!error) return ['no diagnostics']
  return compiler.fetchDiagnostics(error).map((diagnostic: { message: string; path: string }) => {
    return `${path.basename(diagnostic.path)}: ${diagnostic.message}`
  })
}

/** The exporter throws its diagnostics as one debug string. */
function exportMessages(error: unknown): string[] {
  const text = error instanceof Error ? error.message : String(error)
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '')
  return messages.length > 0 ? messages : [text]
}
