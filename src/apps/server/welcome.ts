import type { Config } from '#base/config/index.ts'
import type { RunningServer } from './start.ts'

/** What the terminal shows once the product serves. */
export async function welcome(_config: Config, server: RunningServer): Promise<string> {
  return `善治已启动：\n  门户    ${server.url}/\n  工作台  ${server.url}/workbench/\n`
}
