import { useSession } from '#ui/workbench/index.ts'

/** Units in which the person holds a post, as choices. */
export function useOwnUnits(): { value: string; label: string }[] {
  const { posts } = useSession()
  return [...new Map(posts.map((post) => [post.organisationId, post.organisationName]))].map(([value, label]) => ({
    value,
    label,
  }))
}
