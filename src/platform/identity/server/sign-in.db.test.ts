import { expect, test } from 'vitest'
import { startTestApplication } from '#tests/harness/app.ts'
import { me } from '../contract/index.ts'

const application = await startTestApplication()
const city = await application.createOrganisation('郑州市', 'city', null)

test('a clerk signs in and sees the own posts', async () => {
  const clerk = await application.signInAs('林晓', { role: 'reportingClerk', organisationId: city })
  const answer = await clerk.call(me, {})
  expect(answer).toMatchObject({ name: '林晓', mustChangePassword: false })
  expect(answer.posts.map((post) => [post.role, post.organisationName])).toEqual([['reportingClerk', '郑州市']])
})
