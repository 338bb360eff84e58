import { useSession } from '#ui/workbench/index.ts'

/** The units in which the person holds posts, as choices. */
export function useOwnUnits(): { value: string; label: string }[] {
  const { posts } = useSession()
  return [...new Map(posts.map((post) => [post.organisationId, post.organisationName]))].map(([value, label]) => ({
    value,
    label,
  }))
}
