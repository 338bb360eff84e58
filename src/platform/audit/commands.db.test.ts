import { inject, expect, test, vi, afterEach } from 'vitest'
import { UnusableInput } from '#base/command-line/index.ts'
import { inTransaction } from '#base/database/index.ts'
import { createTestDatabase } from '#tests/harness/database.ts'
import { verifyAuditCommand } from './commands.ts'
import { recordAudit } from './index.ts'

const { db, pool, connection } = await createTestDatabase()
const none = { positional: [], options: {} }

afterEach(() => {
  vi.unstubAllEnvs()
})

function pointAtDatabase() {
  const given = inject('databaseConnection').connectionString
  const host = encodeURIComponent(String(connection.host))
  const url = given
    ? connection.connectionString
    : `postgresql://${connection.user}@${host}:${connection.port}/${connection.database}`
  vi.stubEnv('DATABASE_URL', url)
}

test('the command seals, verifies and says what it found', async () => {
  pointAtDatabase()
  const entry = {
    event: 'test.done',
    outcome: 'done',
    actor: null,
    permission: 'public',
    requestId: 'r',
    clientAddress: '',
  } as const
  await inTransaction(db, (tx) => recordAudit(tx, { ...entry, businessAt: new Date() }))
  const whole = await verifyAuditCommand.run(none)
  expect(whole).toMatchObject({ intact: true, verified: 1 })
  expect(verifyAuditCommand.table(whole)).toContain('审计日志完整')
  await pool.query('alter table audit.entry disable trigger all')
  await pool.query(`update audit.entry set event = 'test.undone'`)
  const broken = await verifyAuditCommand.run(none)
  expect(verifyAuditCommand.table(broken)).toMatch(/不完整：第 1 条.*test\.undone/)
})

test('a data folder without a database is said to be one', async () => {
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('DATA_DIR', './no-such-folder')
  await expect(verifyAuditCommand.run(none)).rejects.toThrow(UnusableInput)
})
