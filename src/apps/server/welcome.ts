import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '#base/config/index.ts'
import { openSetup } from '#platform/identity/index.ts'
import { roles } from '#platform/identity/contract/index.ts'
import type { RunningServer } from './start.ts'

type Account = { username: string; password: string; role: keyof typeof roles; unit: string }

/** What the terminal shows once the product serves: where, and how to sign in for the first time. */
export async function welcome(server: RunningServer): Promise<string> {
  const { role, demonstration } = server.config
  const hasWorkbench = role === 'all' || role === 'web' || role === 'workbench'
  const lines = ['善治已启动：']
  if (role !== 'workbench' && role !== 'worker') lines.push(`  门户    ${server.url}/`)
  if (hasWorkbench) lines.push(`  工作台  ${server.url}/workbench/`)
  if (role === 'worker') lines.push(`  后台任务，状态见 ${server.url}/health/ready`)
  if (hasWorkbench) lines.push(...(demonstration ? await accountLines(server.config) : await setupLines(server)))
  return `${lines.join('\n')}\n`
}

/** In a demonstration one account for each role; a restored one has its accounts in the database alone. */
async function accountLines({ dataDirectory }: Config): Promise<string[]> {
  const file = path.join(dataDirectory, 'demo-accounts.json')
  const accounts = JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as Account[]
  const shown = accounts.filter((account, index) => accounts.findIndex((one) => one.role === account.role) === index)
  return [
    `演示数据，账号如下（全部账号见 ${file}）：`,
    ...shown.map(
      ({ username, password, role, unit }) => `  ${username.padEnd(12)} ${password}  ${roles[role]}（${unit}）`,
    ),
  ]
}

/** Where nobody can sign in yet, the one-time link that founds the city. */
async function setupLines({ url, database }: RunningServer): Promise<string[]> {
  const token = await openSetup(database.db)
  if (!token) return []
  return ['这是一个空的城市。请用这个一次性链接建立第一批管理员：', `  ${url}/workbench/setup?token=${token}`]
}
