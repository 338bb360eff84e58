import { sql } from 'kysely'
import type { Config } from '#base/config/index.ts'
import type { OpenDatabase } from '#base/database/index.ts'

/**
 * Whether this start serves the demonstration. What is in the database decides together with the environment: real data
 * never gets a demonstration on top, and demonstration data is never served as if it were real, nor beyond this machine.
 */
export async function settleDemonstration(config: Config, database: OpenDatabase): Promise<Config> {
  const { rows } = await sql<{ played: boolean; used: boolean }>`
    select exists(select 1 from base.setting where key = 'demonstration') as played,
      exists(select 1 from organisations.organisation) as used`.execute(database.db)
  const { played, used } = rows[0]!
  if (played && !config.demonstration)
    throw new Error(
      '数据库里是演示数据，不能当作正式数据使用，也不能在本机以外的地址提供服务：请用 DATA_DIR 或 DATABASE_URL 另指定一处；确需展示演示数据时写 SHANZHI_DEMO=force',
    )
  const mayPlay = !used && config.role !== 'portal'
  return { ...config, demonstration: config.demonstration && (played || mayPlay) }
}
