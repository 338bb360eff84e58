import { useParams } from '@tanstack/react-router'

/** A parameter of the page's path. @throws where the route does not declare it: a mistake of ours. */
export function usePathParameter(name: string): string {
  const parameters: Record<string, string | undefined> = useParams({ strict: false })
  const value = parameters[name]
  if (value === undefined) throw new Error(`the route has no parameter ${name}`)
  return value
}
