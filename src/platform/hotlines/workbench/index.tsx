import type { PageRoute } from '#ui/workbench/index.ts'
import type { Mounted } from './mounted.ts'

/** Where the pages of a module's intake stand, without its fields: those are loaded with the page that needs them. */
interface HotlinePlace {
  readonly module: string
  readonly permissions: { readonly read: string; readonly take: string; readonly keys: string }
}
type Load = () => Promise<Mounted>

/** 热线转来: what came in, a table to upload, its columns, and the keys of other systems, as pages of the owning module. */
export function hotlineRoutesOf({ module, permissions }: HotlinePlace, load: Load): PageRoute[] {
  const path = `/${module}/hotline` as const
  return [
    {
      path,
      permission: permissions.read,
      load: async () => ({ default: (await import('./received-page.tsx')).receivedPage(await load()) }),
    },
    {
      path: `${path}/new`,
      permission: permissions.take,
      load: async () => ({ default: (await import('./new-file-page.tsx')).newFilePage(await load()) }),
    },
    {
      path: `${path}/keys`,
      permission: permissions.keys,
      load: async () => ({ default: (await import('./key-page.tsx')).keyPage(await load()) }),
    },
    {
      path: `${path}/files/$hotlineFileId`,
      permission: permissions.take,
      load: async () => ({ default: (await import('./file-page.tsx')).filePage(await load()) }),
    },
  ]
}
