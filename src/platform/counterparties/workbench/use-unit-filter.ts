import { useNavigate } from '@tanstack/react-router'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** Sets the unit in the list's address; from the first page on. */
export function useUnitFilter(): (organisationId: string | undefined) => void {
  const navigate = useNavigate()
  return (organisationId) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: ({ page: _page, cursor: _cursor, organisationId: _before, ...rest }: Search) =>
        organisationId ? { ...rest, organisationId } : rest,
    })
}
