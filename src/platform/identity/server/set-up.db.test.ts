import { expect, test } from 'vitest'
import { startTestApplication } from '#tests/harness/app.ts'
import { completeSetup, showSetup } from '../contract/index.ts'
import { openSetup } from '../index.ts'
import { readPolicy } from './policy.ts'

const application = await startTestApplication()
const { db, pool } = application.database
const { anonymous } = application

const person = (name: string, username: string, password = 'Gd7-wxp-9Kt') => ({ name, username, password })
const setup = (token: string) => ({
  token,
  city: { name: '郑州市', code: '410100' },
  systemAdministrator: person('程明', 'system'),
  securityAdministrator: person('安然', 'security'),
  auditAdministrator: person('沈核', 'audit'),
})

test('an empty city is set up once, with the newest link alone', async () => {
  expect(await anonymous.call(showSetup, {})).toEqual({ open: true })
  const lost = await openSetup(db)
  const token = (await openSetup(db))!
  for (const wrong of [lost!, 'guess'])
    await expect(anonymous.call(completeSetup, { body: setup(wrong) })).rejects.toMatchObject({
      code: 'identity.setup-closed',
    })
  const weak = { ...setup(token), auditAdministrator: person('沈核', 'audit', 'weak') }
  await expect(anonymous.call(completeSetup, { body: weak })).rejects.toMatchObject({ code: 'identity.weak-password' })
  const same = { ...setup(token), auditAdministrator: person('沈核', 'system') }
  await expect(anonymous.call(completeSetup, { body: same })).rejects.toMatchObject({ code: 'identity.username-taken' })
  expect((await pool.query('select 1 from organisations.organisation')).rowCount).toBe(0)

  const outcomes = await Promise.allSettled([1, 2].map(() => anonymous.call(completeSetup, { body: setup(token) })))
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  const { rows } = await pool.query('select role from identity.post order by role')
  expect(rows.map((row) => row.role)).toEqual(['auditAdministrator', 'securityAdministrator', 'systemAdministrator'])
  expect((await readPolicy(db)).secondFactorRoles).toHaveLength(3)
  expect(await openSetup(db)).toBeNull()
  expect(await anonymous.call(showSetup, {})).toEqual({ open: false })
})
