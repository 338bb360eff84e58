import { expect, test } from 'vitest'
import type { Actor, Post } from '#base/http/index.ts'
import { actingPost } from './acting-post.ts'

const post = (organisationPath: string, permission: string, holder?: string): Post => ({
  organisationId: organisationPath,
  organisationName: organisationPath,
  organisationPath,
  role: 'reportingClerk',
  onBehalfOf: holder ? { personId: holder, name: holder } : null,
  permissions: new Set([permission]),
})
const actor = (...posts: Post[]): Actor => ({
  personId: 'p',
  name: '林晓',
  sessionId: 's',
  posts,
  mustChangePassword: false,
})
const holderOf = (who: Actor, permission: string, path: string | null) =>
  actingPost(who, permission, path)?.onBehalfOf?.name

test('the own post counts wherever it suffices, the lent one only where the own does not', () => {
  const clerk = actor(post('0001.0002', 'tasks.submit'), post('0001.0003', 'tasks.submit', '白露'))
  expect(holderOf(clerk, 'tasks.submit', '0001.0002.0001')).toBeUndefined()
  expect(holderOf(clerk, 'tasks.submit', '0001.0003.0001')).toBe('白露')
  expect(holderOf(clerk, 'tasks.submit', null)).toBeUndefined()
})

test('a permission that only the lent post has tells whose post it was', () => {
  const clerk = actor(post('0001', 'tasks.submit'), post('0001.0003', 'tasks.release', '白露'))
  expect(holderOf(clerk, 'tasks.release', '0001.0003')).toBe('白露')
  expect(holderOf(clerk, 'tasks.release', null)).toBe('白露')
  expect(actingPost(clerk, 'tasks.release', '0001.0004')).toBeUndefined()
})

test('what anybody signed in may do is done with the own post', () => {
  const clerk = actor(post('0001.0003', 'tasks.release', '白露'), post('0001.0002', 'tasks.submit'))
  expect(actingPost(clerk, 'signedIn', null)?.organisationPath).toBe('0001.0002')
})
