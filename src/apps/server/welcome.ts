import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openSetup } from '#platform/identity/index.ts'
import { roles } from '#platform/identity/contract/index.ts'
import type { RunningServer } from './start.ts'

type Account = { username: string; password: string; role: keyof typeof roles; unit: string }

/** What the terminal shows once the product serves: where, and in a demonstration one account for each role. */
export async function welcome(server: RunningServer): Promise<string> {
  const { config } = server
  const lines = ['善治已启动：', `  门户    ${server.url}/`, `  工作台  ${server.url}/workbench/`]
  if (config.demonstration) {
    const file = path.join(config.dataDirectory, 'demo-accounts.json')
    // A restored demonstration has its accounts in the database alone.
    const accounts = JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as Account[]
    const shown = accounts.filter((account, index) => accounts.findIndex((one) => one.role === account.role) === index)
    lines.push('演示数据，账号如下（全部账号见 ' + file + '）：')
    lines.push(
      ...shown.map(
        ({ username, password, role, unit }) => `  ${username.padEnd(12)} ${password}  ${roles[role]}（${unit}）`,
      ),
    )
  } else {
    const token = await openSetup(server.database.db)
    if (token)
      lines.push(
        '这是一个空的城市。请用这个一次性链接建立第一批管理员：',
        `  ${server.url}/workbench/setup?token=${token}`,
      )
  }
  return `${lines.join('\n')}\n`
}
